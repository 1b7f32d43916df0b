package org.junheng.expr;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether whole texts match patterns of RE2, in time that grows with the text alone. */
final class WholeMatch {
  // Letters, digits and classes of them, each so many times and no other number. Java's own
  // patterns mean the same by these and have nothing to try twice, so they may do it: they are
  // faster by far.
  private static final Pattern FIXED =
      Pattern.compile(
          "(?:(?:[0-9A-Za-z]|\\\\d|\\[(?:[0-9A-Za-z](?:-[0-9A-Za-z])?)+\\])(?:\\{[0-9]{1,3}\\})?)+");
  private static final int LONGEST_FIXED = 200;

  private WholeMatch() {}

  /** The test that a pattern makes; the pattern is one that RE2 takes. */
  static Predicate<String> of(String pattern) {
    return pattern.length() <= LONGEST_FIXED && FIXED.matcher(pattern).matches()
        ? Pattern.compile(pattern).asMatchPredicate()
        : com.google.re2j.Pattern.compile(pattern)::matches;
  }
}
