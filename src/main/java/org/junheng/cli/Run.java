package org.junheng.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Language;
import org.junheng.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * One run of the program, from its words to its exit code. Prints to no other stream than its
 * world's.
 */
final class Run {
  private final List<String> words;
  private final World world;
  private final Language language;
  private final Inputs inputs;

  private Run(String[] words, World world, Inputs inputs) {
    this.words = List.of(words);
    this.world = world;
    this.inputs = inputs;
    this.language = Languages.choose(words, world);
  }

  /** Does what the command line says and returns the exit code; never ends the process. */
  static int run(String[] args, World world) {
    Run run = new Run(args, world, new Inputs());
    ExitCode code = run.guarded();
    // Says whether anything written so far was lost: the reader is gone, or the disk is full.
    if (world.out().checkError()) {
      code = run.stopped(ExitCode.USAGE, Message.of("cli.output.stdout-broken"));
    }
    world.err().flush();
    return code.code();
  }

  private ExitCode guarded() {
    return guarded(
        () ->
            new Run(ArgumentFiles.expand(words.toArray(String[]::new), inputs), world, inputs)
                .understood());
  }

  private ExitCode guarded(Supplier<ExitCode> doing) {
    try {
      return doing.get();
    } catch (RuntimeException | Error e) {
      // That it was broken off is said already; what fails by it is no defect.
      return Ending.isUnderWay() ? ExitCode.INTERRUPTED : failed(e);
    }
  }

  private ExitCode failed(Throwable e) {
    if (e instanceof UsageException usage) {
      return wrongUsage(usage.words(), Commands.NAME);
    }
    return e instanceof Stop stop ? stopped(stop.code(), stop.words()) : broken(e);
  }

  private ExitCode understood() {
    ParseResult parsed;
    try {
      parsed = parsed();
    } catch (ParameterException e) {
      String command = e.getCommandLine().getCommandSpec().qualifiedName();
      return wrongUsage(UsageErrors.words(e), command);
    }
    if (parsed.isUsageHelpRequested() || !(command(parsed) instanceof Verb verb)) {
      return perform(parsed);
    }
    Project.Meant project =
        Project.of(parsed, new Session(world, language, verb.general(), inputs));
    return project.words().isEmpty()
        ? performWithout(project.notInForce(), parsed)
        : with(project.words(), parsed);
  }

  // Who finds no rule book may have counted on a project file that is not in force.
  private ExitCode performWithout(@Nullable String notInForce, ParseResult parsed) {
    if (notInForce == null
        || parsed.commandSpec().findOption("--rules") == null
        || parsed.hasMatchedOption("--rules")
        || !(command(parsed) instanceof CheckCommand
            || command(parsed) instanceof PlanCommand
            || command(parsed) instanceof WhatIfCommand)) {
      return perform(parsed);
    }
    String command = parsed.commandSpec().qualifiedName();
    return wrongUsage(Message.of("cli.books.none-in-force", notInForce), command);
  }

  // The options of a project file stand right behind the verb, so that a "--" ends none of them.
  private ExitCode with(List<String> project, ParseResult parsed) {
    List<String> all = new ArrayList<>(words);
    all.addAll(all.indexOf(parsed.commandSpec().name()) + 1, project);
    Run run = new Run(all.toArray(String[]::new), world, inputs);
    return run.guarded(() -> run.perform(run.parsedWithProject()));
  }

  private ParseResult parsedWithProject() {
    try {
      return parsed();
    } catch (ParameterException e) {
      throw new Stop(ExitCode.RULES, "project.wrong", UsageErrors.words(e));
    }
  }

  private ParseResult parsed() {
    ParseResult parsed = Commands.reading(words).parseArgs(withoutHelpVerb());
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return parsed;
  }

  private static Object command(ParseResult parsed) {
    return parsed.commandSpec().commandLine().getCommand();
  }

  // "junheng help check" is what many try first.
  private String[] withoutHelpVerb() {
    if (words.isEmpty() || !words.get(0).equals("help")) {
      return words.toArray(String[]::new);
    }
    String[] verbs = words.subList(1, words.size()).toArray(String[]::new);
    String[] asked = Arrays.copyOf(verbs, verbs.length + 1);
    asked[verbs.length] = "--help";
    return asked;
  }

  private ExitCode perform(ParseResult parsed) {
    CommandLine command = parsed.commandSpec().commandLine();
    if (parsed.isVersionHelpRequested()) {
      Lines.print(world.out(), Commands.NAME + " " + Version.NUMBER);
      return ExitCode.FINE;
    }
    if (parsed.isUsageHelpRequested()) {
      world.out().print(Usage.of(command, language, Colour.AUTO.allows(world)));
      return ExitCode.FINE;
    }
    if (command.getCommand() instanceof Verb verb) {
      return run(verb, command.getCommandSpec().qualifiedName());
    }
    world.err().print(Usage.of(command, language, false));
    return ExitCode.USAGE;
  }

  private ExitCode run(Verb verb, String command) {
    try {
      return verb.run(new Session(world, language, verb.general(), inputs));
    } catch (UsageException e) {
      return wrongUsage(e.words(), command);
    }
  }

  private ExitCode wrongUsage(Message what, String command) {
    stopped(ExitCode.USAGE, what);
    Lines.print(world.err(), Message.of("cli.usage.hint", command).in(language));
    return ExitCode.USAGE;
  }

  private ExitCode stopped(ExitCode code, Message why) {
    Lines.print(world.err(), Message.of("cli.stopped", why).in(language));
    return code;
  }

  private ExitCode broken(Throwable defect) {
    if (isLackOfMemory(defect)) {
      long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
      return stopped(ExitCode.DEFECT, Message.of("cli.out-of-memory", mebibytes));
    }
    Lines.print(world.err(), Message.of("cli.defect", String.valueOf(defect)).in(language));
    if (words.contains("-v") || words.contains("--verbose")) {
      defect.printStackTrace(world.err());
    }
    return ExitCode.DEFECT;
  }

  // A thread of its own tells its failure as the cause of another.
  private static boolean isLackOfMemory(Throwable defect) {
    for (Throwable cause = defect; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }
}
