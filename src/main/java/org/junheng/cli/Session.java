package org.junheng.cli;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import org.junheng.problem.Problem;
import org.junheng.text.Language;
import org.junheng.text.Message;

/**
 * One run of one verb: the world around it, and the manner in which the user wants to be spoken to.
 *
 * @param world the world around
 * @param language the language the user reads
 * @param general how much is said, and in which colours
 * @param inputs the files that are read
 */
record Session(World world, Language language, GeneralOptions general, Inputs inputs) {
  private static final int MOST_TOLD = 20;

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

  /**
   * Tells problems, in order; with {@code -q} only the errors, without {@code -v} only the first of
   * many.
   */
  void tell(Collection<Problem> problems) {
    List<Problem> told =
        problems.stream().filter(each -> each.isError() || !general.quiet).sorted().toList();
    int most = general.verbose ? told.size() : Math.min(told.size(), MOST_TOLD);
    told.subList(0, most).forEach(each -> Lines.print(world.err(), each.in(language)));
    if (most < told.size()) {
      warn("problems.more", told.size() - most);
    }
  }
}
