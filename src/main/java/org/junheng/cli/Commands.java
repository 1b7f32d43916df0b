package org.junheng.cli;

import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands there are, as picocli reads them. */
final class Commands {
  /** The program's name. */
  static final String NAME = "junheng";

  private static final List<Entry> VERBS =
      List.of(
          new Entry("check", CheckCommand.class),
          new Entry("inspect", InspectCommand.class),
          new Entry("explain", ExplainCommand.class),
          new Entry(
              "rules",
              RulesCommand.class,
              new Entry("list", RulesListCommand.class),
              new Entry("show", RulesShowCommand.class),
              new Entry("lint", RulesLintCommand.class),
              new Entry("test", RulesTestCommand.class),
              new Entry("guide", RulesGuideCommand.class),
              new Entry("new", RulesNewCommand.class)),
          new Entry(
              "waivers",
              WaiversCommand.class,
              new Entry("list", WaiversListCommand.class),
              new Entry("lint", WaiversLintCommand.class)),
          new Entry("plan", PlanCommand.class),
          new Entry("whatif", WhatIfCommand.class),
          new Entry("report", ReportCommand.class),
          new Entry("diff", DiffCommand.class),
          new Entry("verify", VerifyCommand.class),
          new Entry("init", InitCommand.class),
          new Entry("schema", SchemaCommand.class));

  static {
    // No option is a date, a time or a part of a database: looking for these classes takes time.
    System.setProperty("picocli.converters.excludes", "java.[st].*");
  }

  private Commands() {}

  /** A command by its name, and the commands below it. */
  private record Entry(String name, Class<? extends Declaring> command, List<Entry> verbs) {
    Entry(String name, Class<? extends Declaring> command, Entry... verbs) {
      this(name, command, List.of(verbs));
    }

    Declaring make() {
      try {
        return command.getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a command takes nothing to be made", e);
      }
    }
  }

  /** A reader of command lines that knows every command whole. */
  static CommandLine all() {
    return line(name -> true);
  }

  /**
   * A reader of one command line. Putting a command's options together takes time, so only those of
   * commands are that the line can be about; where it can be about none, the names of all are
   * known.
   */
  static CommandLine reading(List<String> words) {
    return line(words::contains);
  }

  /**
   * A reader of one command's options. Those of its groups stand among its own, for picocli takes
   * long over groups, which only help needs: see {@link Usage#speak}.
   */
  static CommandLine of(Declaring command) {
    return new CommandLine(
        Options.of(command, command instanceof Verb verb ? verb.groups() : List.of()));
  }

  /** The names of the commands right below one. */
  static List<String> below(String command) {
    List<Entry> verbs = VERBS;
    for (Entry verb : VERBS) {
      verbs = verb.name.equals(command) ? verb.verbs : verbs;
    }
    return verbs.stream().map(Entry::name).toList();
  }

  private static CommandLine line(Predicate<String> wanted) {
    CommandLine line = of(new RootCommand());
    line.setCommandName(NAME);
    add(line, VERBS, wanted);
    // Files are put in by ArgumentFiles, which reads UTF-8 on every system.
    return line.setExpandAtFiles(false)
        // As everywhere in GNU style, the last one holds.
        .setOverwrittenOptionsAllowed(true);
  }

  private static void add(CommandLine line, List<Entry> verbs, Predicate<String> wanted) {
    boolean isNamed = false;
    for (Entry verb : verbs) {
      if (wanted.test(verb.name)) {
        CommandLine below = of(verb.make());
        add(below, verb.verbs, wanted);
        line.addSubcommand(verb.name, below);
        isNamed = true;
      }
    }
    if (!isNamed) {
      verbs.forEach(verb -> line.addSubcommand(verb.name, CommandSpec.create().name(verb.name)));
    }
  }
}
