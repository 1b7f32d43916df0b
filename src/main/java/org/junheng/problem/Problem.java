package org.junheng.problem;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Language;
import org.junheng.text.Message;

/**
 * One thing that is wrong with a file the user gave: what was found, what was expected and what to
 * do.
 *
 * @param level how bad it is
 * @param location where it is
 * @param message what is wrong, in words a clerk understands
 * @param excerpt the source line with the place marked, or null where there is none to show
 */
public record Problem(Level level, Location location, Message message, @Nullable Excerpt excerpt)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::location)
          .thenComparing(Problem::level)
          .thenComparing(problem -> problem.message().toString());

  /** An error. */
  public static Problem error(Location location, Message message) {
    return new Problem(Level.ERROR, location, message, null);
  }

  /** A warning. */
  public static Problem warning(Location location, Message message) {
    return new Problem(Level.WARNING, location, message, null);
  }

  /** The same problem with its source line. */
  public Problem at(Excerpt line) {
    return new Problem(level, location, message, line);
  }

  /** Whether this is an error. */
  public boolean isError() {
    return level == Level.ERROR;
  }

  /**
   * By place, then level, then words: a total order whatever the order in which problems were
   * found.
   */
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /**
   * {@code file:line:column: error: words}, then the marked source line where there is one. No line
   * break at the end.
   */
  public String in(Language language) {
    String word =
        Message.of("problem." + level.name().toLowerCase(java.util.Locale.ROOT)).in(language);
    String line = location + ": " + word + ": " + message.in(language);
    return excerpt == null ? line : line + "\n" + excerpt;
  }

  @Override
  public String toString() {
    return in(Language.EN);
  }
}
