package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.text.Language;
import org.junheng.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page that tells every command and option, written from the same model that reads them. */
final class CommandLineReference {
  private static final String GENERAL = "heading.general";

  private final StringBuilder page = new StringBuilder();
  private final Language language;

  private CommandLineReference(Language language) {
    this.language = language;
  }

  static String of(Language language) {
    CommandLine line = Commands.all();
    Usage.speak(line, language);
    CommandLineReference reference = new CommandLineReference(language);
    reference.command(line, 1);
    reference.general(line.getSubcommands().get("check"));
    reference.exitCodes();
    return reference.page.toString();
  }

  private void command(CommandLine command, int depth) {
    CommandSpec spec = command.getCommandSpec();
    page.append("#".repeat(depth)).append(' ').append(spec.qualifiedName()).append("\n\n");
    page.append(plain(spec.usageMessage().header()[0])).append("\n\n");
    page.append("    ").append(plain(spec.usageMessage().customSynopsis()[0])).append("\n\n");
    List<ArgSpec> grouped = new ArrayList<>();
    spec.argGroups().forEach(group -> grouped.addAll(group.args()));
    List<ArgSpec> alone = spec.args().stream().filter(arg -> !grouped.contains(arg)).toList();
    table("", alone);
    spec.argGroups().stream()
        .filter(group -> !GENERAL.equals(group.headingKey()))
        .sorted((a, b) -> Integer.compare(a.order(), b.order()))
        .forEach(this::group);
    for (Map.Entry<String, CommandLine> verb : command.getSubcommands().entrySet()) {
      command(verb.getValue(), depth + 1);
    }
  }

  // Told once, for every command understands it.
  private void general(CommandLine command) {
    page.append("## ").append(Message.of("cli.every").in(language)).append("\n\n");
    command.getCommandSpec().argGroups().stream()
        .filter(group -> GENERAL.equals(group.headingKey()))
        .forEach(group -> table("", List.copyOf(group.args())));
  }

  private void group(ArgGroupSpec group) {
    table(plain(group.heading()).strip(), List.copyOf(group.args()));
  }

  private void table(String heading, List<ArgSpec> args) {
    if (args.isEmpty()) {
      return;
    }
    if (!heading.isEmpty()) {
      page.append("**").append(heading.replaceAll("[:：]$", "")).append("**\n\n");
    }
    page.append("| | |\n|---|---|\n");
    for (ArgSpec arg : args) {
      page.append("| ").append(name(arg)).append(" | ");
      page.append(plain(String.join(" ", arg.description()))).append(" |\n");
    }
    page.append('\n');
  }

  private static String name(ArgSpec arg) {
    if (!(arg instanceof OptionSpec option)) {
      return "`" + arg.paramLabel() + "`";
    }
    String names = String.join("`, `", option.names());
    if (option.negatable()) {
      names = names.replace("--", "--[no-]");
    }
    boolean takesNothing = option.arity().max() == 0;
    String label = option.paramLabel().replace("|", "\\|");
    return "`" + names + (takesNothing ? "" : " " + label) + "`";
  }

  private void exitCodes() {
    page.append("## ").append(Message.of("cli.exit").in(language)).append("\n\n| | |\n|---|---|\n");
    for (ExitCode code : ExitCode.values()) {
      page.append("| ").append(code.code()).append(" | ");
      page.append(code.meaning().in(language)).append(" |\n");
    }
  }

  private static String plain(String words) {
    return Ansi.OFF
        .string(String.format(words.replace("%n", "")))
        .replace("|", "\\|")
        .replace("<", "&lt;");
  }
}
