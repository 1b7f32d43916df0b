package org.junheng.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.check.Result;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of a check that bear on its result, by long name without dashes: kept as evidence,
 * and said again to repeat it.
 */
final class OptionsInForce {
  /** Where data lies and reports go, and how the program talks: the same result comes of any. */
  private static final Set<String> WITHOUT_BEARING =
      Set.of(
          "data",
          "table",
          "stdin-name",
          "config",
          "format",
          "evidence",
          "evidence-data",
          "sign",
          "threads",
          "progress",
          "lang",
          "color",
          "quiet",
          "verbose",
          "help");

  private OptionsInForce() {}

  /**
   * Those of a check.
   *
   * @param command the check, as the command line said it
   * @param result what came of it
   * @param books the names of its rule books as they are kept
   * @param files the options whose files are kept apart
   */
  static Map<String, List<String>> of(
      CommandSpec command, Result result, List<String> books, Set<String> files) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    options.put("rules", books);
    options.put("as-of", List.of(result.run().asOf().toString()));
    for (OptionSpec option : command.options()) {
      String name = name(option);
      if (bears(name) && !files.contains(name) && !options.containsKey(name)) {
        List<String> values = values(command, option);
        if (!values.isEmpty()) {
          options.put(name, values);
        }
      }
    }
    return options;
  }

  /**
   * The words that say them again.
   *
   * @param files the options whose values are files that were laid down to be read
   * @throws Stop with {@link ExitCode#DATA} if there is one that no check has, or that would have
   *     another file read
   */
  static List<String> words(
      CommandSpec command, Map<String, List<String>> options, Set<String> files) {
    List<String> words = new ArrayList<>();
    options.forEach(
        (name, values) -> {
          OptionSpec option = command.findOption("--" + name);
          if (option == null || !bears(name)) {
            throw new Stop(ExitCode.DATA, "verify.unknown-option", name);
          }
          if (NamedFiles.OPTIONS.contains(name) && !files.contains(name)) {
            throw new Stop(ExitCode.DATA, "verify.file-option", name);
          }
          values.forEach(value -> words.add(option.longestName() + "=" + value));
        });
    return words;
  }

  /** Whether the result depends on an option. */
  static boolean bears(String name) {
    return !WITHOUT_BEARING.contains(name);
  }

  private static String name(OptionSpec option) {
    return option.longestName().substring(2);
  }

  // What is usual today need not be so in a later version.
  private static List<String> values(CommandSpec command, ArgSpec option) {
    List<String> said = option.stringValues();
    if (command.commandLine().getParseResult().hasMatchedOption((OptionSpec) option)) {
      return List.copyOf(said);
    }
    Object usual = option.getValue();
    boolean isSet = usual instanceof Number || usual instanceof Enum<?>;
    return isSet ? List.of(String.valueOf(usual)) : List.of();
  }
}
