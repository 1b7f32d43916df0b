package org.junheng.cli;

import java.io.PrintStream;
import java.util.Collection;
import org.junheng.problem.Level;
import org.junheng.problem.Problem;
import org.junheng.text.Language;
import org.junheng.text.Message;

/**
 * One run of one verb: the world around it, and the manner in which the user wants to be spoken to.
 *
 * @param world the world around
 * @param language the language the user reads
 * @param general how much is said, and in which colours
 */
record Session(World world, Language language, GeneralOptions general) {

  /** Where reports go. */
  PrintStream out() {
    return world.out();
  }

  /** Whether reports may be coloured. */
  boolean colour() {
    return general.color.allows(world);
  }

  /** A sentence in the user's language. */
  String say(String key, Object... args) {
    return Message.of("cli." + key, args).in(language);
  }

  /** Says something beside the report; not with {@code -q}. */
  void note(String key, Object... args) {
    if (!general.quiet) {
      Lines.print(world.err(), say(key, args));
    }
  }

  /** Says something that the user must know even with {@code -q}. */
  void warn(String key, Object... args) {
    Lines.print(world.err(), say(key, args));
  }

  /** Tells every problem, in order, and how many there are; with {@code -q} only the errors. */
  void tell(Collection<Problem> problems) {
    problems.stream()
        .filter(problem -> problem.isError() || !general.quiet)
        .sorted()
        .forEach(problem -> Lines.print(world.err(), problem.in(language)));
  }

  /** Whether any problem is an error. */
  static boolean anyError(Collection<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.level() == Level.ERROR);
  }
}
