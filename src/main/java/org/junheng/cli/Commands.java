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
          new Entry("explain", ExplainCommand::new),
          new Entry("rules", RulesCommand::new));

  private Commands() {}

  private record Entry(String name, Supplier<Object> command) {}

  /** A reader of command lines that knows every command whole. */
  static CommandLine all() {
    return line(name -> true);
  }

  /**
   * A reader of one command line. Reading a command's options off its class takes time, so only
   * those are read that the line can be about; of the others only the name is known.
   */
  static CommandLine reading(List<String> words) {
    return line(words::contains);
  }

  private static CommandLine line(Predicate<String> wanted) {
    CommandLine line = new CommandLine(new RootCommand());
    for (Entry verb : VERBS) {
      line.addSubcommand(
          verb.name,
          wanted.test(verb.name) ? verb.command.get() : CommandSpec.create().name(verb.name));
    }
    // Files are put in by ArgumentFiles, which reads UTF-8 on every system.
    return line.setExpandAtFiles(false)
        // As everywhere in GNU style, the last one holds.
        .setOverwrittenOptionsAllowed(true);
  }
}
