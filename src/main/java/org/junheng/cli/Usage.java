package org.junheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.junheng.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of a command, in a language. Its words are read only when it is shown. */
final class Usage {
  private Usage() {}

  static String of(CommandLine command, Language language, boolean colour) {
    speak(command, language);
    String usage = command.getUsageMessage(colour ? Ansi.ON : Ansi.OFF);
    return usage.endsWith("\n") ? usage : usage + System.lineSeparator();
  }

  /** Puts the words of a language into a command and all that are below it, under headings. */
  static void speak(CommandLine command, Language language) {
    group(command);
    command.setResourceBundle(words(language));
    list(command, exitCodes(language));
  }

  private static void group(CommandLine command) {
    if (command.getCommand() instanceof Verb verb) {
      CommandSpec spec = command.getCommandSpec();
      for (OptionGroup group : verb.groups()) {
        ArgGroupSpec.Builder together =
            ArgGroupSpec.builder()
                .validate(false)
                .headingKey(group.heading())
                .order(spec.argGroups().size());
        for (OptionSpec each : Options.of(group, List.of()).options()) {
          OptionSpec option = Objects.requireNonNull(spec.findOption(each.longestName()));
          spec.remove(option);
          together.addArg(option);
        }
        spec.addArgGroup(together.build());
      }
    }
    command.getSubcommands().values().forEach(Usage::group);
  }

  private static void list(CommandLine command, Map<String, String> codes) {
    command.getCommandSpec().usageMessage().exitCodeList(codes);
    command.getSubcommands().values().forEach(verb -> list(verb, codes));
  }

  private static Map<String, String> exitCodes(Language language) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(String.format("%3d", code.code()), code.meaning().in(language));
    }
    return codes;
  }

  private static ResourceBundle words(Language language) {
    String resource = "help_" + language.tag() + ".properties";
    try (InputStream in = Usage.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no words of help: " + resource);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
