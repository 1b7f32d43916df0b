package org.junheng.cli;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands there are, as picocli reads them. */
final class Commands {
  /** The program's name. */
  static final String NAME = "junheng";

  private static final List<Entry> VERBS =
      List.of(
          new Entry("check", CheckCommand::new),
          new Entry("inspect", InspectCommand::new),
          new Entry("explain", ExplainCommand::new),
          new Entry(
              "rules",
              RulesCommand::new,
              new Entry("list", RulesListCommand::new),
              new Entry("show", RulesShowCommand::new),
              new Entry("lint", RulesLintCommand::new),
              new Entry("test", RulesTestCommand::new),
              new Entry("guide", RulesGuideCommand::new),
              new Entry("new", RulesNewCommand::new)),
          new Entry(
              "waivers",
              WaiversCommand::new,
              new Entry("list", WaiversListCommand::new),
              new Entry("lint", WaiversLintCommand::new)),
          new Entry("plan", PlanCommand::new),
          new Entry("whatif", WhatIfCommand::new),
          new Entry("report", ReportCommand::new),
          new Entry("diff", DiffCommand::new),
          new Entry("verify", VerifyCommand::new),
          new Entry("init", InitCommand::new),
          new Entry("schema", SchemaCommand::new));

  private Commands() {}

  /** A command by its name, and the commands below it. */
  private record Entry(String name, Supplier<Object> command, List<Entry> verbs) {
    Entry(String name, Supplier<Object> command, Entry... verbs) {
      this(name, command, List.of(verbs));
    }
  }

  /** A reader of command lines that knows every command whole. */
  static CommandLine all() {
    return line(name -> true);
  }

  /**
   * A reader of one command line. Reading a command's options off its class takes time, so only
   * those are read that the line can be about; where it can be about none, the names of all are
   * known. (For the same reason every command says that its methods are no commands.)
   */
  static CommandLine reading(List<String> words) {
    return line(words::contains);
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
    CommandLine line = new CommandLine(new RootCommand());
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
        CommandLine below = new CommandLine(verb.command.get());
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
