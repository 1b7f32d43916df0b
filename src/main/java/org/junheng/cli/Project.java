package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Failures;
import org.junheng.rulebook.ProjectFile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options that a project file says in the user's place. It is the one named by {@code
 * --config}, else the nearest {@code junheng.yaml} from the working folder upward; never one that
 * lies with the data, for a submission must not relax its own check. What is said on the command
 * line holds instead of what the file says of the same option.
 */
final class Project {
  private static final String CONFIG = "--config";
  private static final Set<String> NOT_SET_HERE = Set.of(CONFIG, "--help", "--version");

  private final Path file;
  private final ParseResult said;

  private Project(Path file, ParseResult said) {
    this.file = file;
    this.said = said;
  }

  /**
   * The words that a project file adds to a command; empty where there is no such file, or the
   * command heeds none.
   *
   * @throws Stop with {@link ExitCode#RULES} if the file is faulty; its problems are told before
   */
  static List<String> words(ParseResult said, Session session) {
    CommandSpec command = said.commandSpec();
    if (command.findOption(CONFIG) == null) {
      return List.of();
    }
    Path named = said.matchedOptionValue(CONFIG, (Path) null);
    Path file = named == null ? nearest() : named;
    return file == null ? List.of() : new Project(file, said).words(session);
  }

  private static @Nullable Path nearest() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(ProjectFile.NAME);
      if (Files.isRegularFile(file)) {
        return here.relativize(file);
      }
    }
    return null;
  }

  private List<String> words(Session session) {
    ProjectFile read =
        ProjectFile.read(shown(file), bytes(session), settings(Commands.all()).keySet());
    session.tell(read.problems());
    if (!read.problems().isEmpty()) {
      throw new Stop(ExitCode.RULES, "project.faulty", shown(file));
    }
    List<String> words = new ArrayList<>();
    if (!said.hasMatchedOption(CONFIG)) {
      words.add(CONFIG + "=" + shown(file));
    }
    for (Map.Entry<String, List<ProjectFile.Setting>> each : read.settings().entrySet()) {
      String option = "--" + each.getKey();
      OptionSpec known = said.commandSpec().findOption(option);
      if (known != null && !said.hasMatchedOption(known) && isMeant(option, known)) {
        for (ProjectFile.Setting setting : each.getValue()) {
          words.add(option + "=" + located(each.getKey(), setting.value()));
        }
      }
    }
    return words;
  }

  // The formats that a file sets are those of reports; some verbs have others.
  private static boolean isMeant(String option, OptionSpec known) {
    return !option.equals("--format") || known.completionCandidates() instanceof FormatWords;
  }

  private byte[] bytes(Session session) {
    try {
      return session.inputs().bytes(file).bytes();
    } catch (IOException e) {
      throw new Stop(ExitCode.RULES, "project.unreadable", file, Failures.reason(e));
    }
  }

  /** What may be set, by its name in the file. */
  static Map<String, OptionSpec> settings(CommandLine all) {
    Map<String, OptionSpec> settings = new TreeMap<>();
    collect(all, settings);
    return settings;
  }

  private static void collect(CommandLine command, Map<String, OptionSpec> settings) {
    if (command.getCommandSpec().findOption(CONFIG) != null) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (!NOT_SET_HERE.contains(option.longestName())) {
          settings.putIfAbsent(option.longestName().substring(2), option);
        }
      }
    }
    command.getSubcommands().values().forEach(verb -> collect(verb, settings));
  }

  // A path in the file is meant from the file's folder, wherever the program is called.
  private String located(String setting, String value) {
    int equals = value.indexOf('=');
    return switch (setting) {
      case "data", "map", "waivers", "answers", "evidence", "baseline", "last-year" -> path(value);
      case "rules" -> value.endsWith(".yaml") ? path(value) : value;
      case "table" ->
          equals < 0 ? value : value.substring(0, equals + 1) + path(value.substring(equals + 1));
      case "format" ->
          equals >= 0
              ? value.substring(0, equals + 1) + path(value.substring(equals + 1))
              : value.indexOf('.') >= 0 ? path(value) : value;
      default -> value;
    };
  }

  private String path(String value) {
    Path folder = file.getParent();
    try {
      return folder == null ? value : shown(folder.resolve(value));
    } catch (InvalidPathException e) {
      return value;
    }
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
