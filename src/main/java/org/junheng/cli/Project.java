package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Failures;
import org.junheng.rulebook.ProjectFile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options that a project file says in the user's place. It is the one named by {@code
 * --config}, else the nearest {@code junheng.yaml} from the working folder upward; where the
 * command line names the data, never one that lies in or around it unless it is named, for a
 * submission must not relax its own check. What is said on the command line holds instead of what
 * the file says of the same option.
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
   * What a project file means for a command.
   *
   * @param words the words that it adds to the command; empty where none is in force
   * @param notInForce the file that lies where one is looked for and is not in force, or null
   */
  record Meant(List<String> words, @Nullable String notInForce) {
    static final Meant NOTHING = new Meant(List.of(), null);
  }

  /**
   * What a project file means for a command; which one is in force, and what it sets, is told.
   *
   * @throws Stop with {@link ExitCode#RULES} if it is faulty; its problems are told before
   */
  static Meant of(ParseResult said, Session session) {
    CommandSpec command = said.commandSpec();
    if (command.findOption(CONFIG) == null) {
      return Meant.NOTHING;
    }
    Path named = said.matchedOptionValue(CONFIG, (Path) null);
    Path file = named == null ? nearest(session.world().folder()) : named;
    if (file == null) {
      return Meant.NOTHING;
    }
    if (named == null && liesWith(file, data(said))) {
      session.warn("project.not-in-force", shown(file));
      return new Meant(List.of(), shown(file));
    }
    return new Meant(new Project(file, said).words(session), null);
  }

  private static @Nullable Path nearest(Path working) {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = working.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(ProjectFile.NAME);
      if (Files.isRegularFile(file)) {
        return here.relativize(file);
      }
    }
    return null;
  }

  // The data that the command line itself names.
  private static List<String> data(ParseResult said) {
    List<String> data = new ArrayList<>();
    said.matchedPositionals().stream()
        .filter(each -> each.paramLabel().equals("DATA"))
        .forEach(each -> data.addAll(each.stringValues()));
    for (String option : List.of("--data", "--table")) {
      if (said.hasMatchedOption(option)) {
        data.addAll(said.matchedOption(option).stringValues());
      }
    }
    return data;
  }

  // Whoever hands in data could lay a project file in it, or in a folder around it.
  private static boolean liesWith(Path file, List<String> data) {
    return data.stream()
        .map(word -> word.substring(word.indexOf('=') + 1))
        .filter(word -> !word.equals("-"))
        .anyMatch(word -> liesWith(file, word));
  }

  private static boolean liesWith(Path file, String word) {
    try {
      Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
      Path data = Path.of(word).toAbsolutePath().normalize();
      return isAround(folder, data)
          || (Files.exists(data) && isAround(folder.toRealPath(), data.toRealPath()));
    } catch (InvalidPathException | IOException e) {
      return true;
    }
  }

  private static boolean isAround(Path folder, Path data) {
    return data.startsWith(folder) || folder.startsWith(data);
  }

  private List<String> words(Session session) {
    ProjectFile read =
        ProjectFile.read(shown(file), bytes(session), settings(Commands.all()).keySet());
    session.tell(read.problems());
    if (!read.problems().isEmpty()) {
      throw new Stop(ExitCode.RULES, "project.faulty", shown(file));
    }
    List<String> words = new ArrayList<>();
    Set<String> set = new TreeSet<>();
    if (!said.hasMatchedOption(CONFIG)) {
      words.add(CONFIG + "=" + shown(file));
    }
    for (Map.Entry<String, List<ProjectFile.Setting>> each : read.settings().entrySet()) {
      String option = "--" + each.getKey();
      OptionSpec known = said.commandSpec().findOption(option);
      if (known != null && !said.hasMatchedOption(known) && isMeant(option, known)) {
        set.add(each.getKey());
        for (ProjectFile.Setting setting : each.getValue()) {
          words.add(option + "=" + located(each.getKey(), setting.value()));
        }
      }
    }
    session.warn(
        set.isEmpty() ? "project.sets-nothing" : "project.in-force",
        shown(file),
        String.join(", ", set));
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

  /** What a project file sets, as {@code name: value}, in order. */
  static List<String> sets(String name, byte[] content) {
    Map<String, List<ProjectFile.Setting>> settings =
        ProjectFile.read(name, content, settings(Commands.all()).keySet()).settings();
    List<String> sets = new ArrayList<>();
    new TreeMap<>(settings)
        .forEach((key, values) -> values.forEach(each -> sets.add(key + ": " + each.value())));
    return sets;
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
              ? value.substring(0, equals + 1) + within(value.substring(equals + 1))
              : value.indexOf('.') >= 0 ? within(value) : value;
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

  // What a project file has written lies in its own folder, whatever links lead out of it.
  private String within(String value) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    try {
      Path target = folder.resolve(value).normalize();
      Path parent = Objects.requireNonNull(target.getParent());
      boolean isWithin =
          target.startsWith(folder)
              && (!Files.exists(parent) || parent.toRealPath().startsWith(folder.toRealPath()));
      if (isWithin) {
        return path(value);
      }
    } catch (InvalidPathException | IOException e) {
      // said below
    }
    throw new Stop(ExitCode.RULES, "project.outside", shown(file), value);
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
