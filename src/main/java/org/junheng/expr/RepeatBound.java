package org.junheng.expr;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How much a pattern of RE2 grows where its repeats are written out: RE2 itself refuses repeats
 * within repeats that come to more than 1000, and RE2/J tries to write them out.
 */
public final class RepeatBound {
  /** The most that repeats within each other may come to. */
  public static final int MOST_REPEATS = 1000;

  /** The most characters and classes that a pattern may come to, written out. */
  public static final int LONGEST = 20_000;

  private final String pattern;
  private int at;

  /** What was read of a group: how often something in it is repeated, and how long it is. */
  private static final class Group {
    private long repeats = 1;
    private long size;
    private long lastRepeats = 1;
    private long lastSize;

    void add(long innerRepeats, long innerSize) {
      size += innerSize;
      repeats = Math.max(repeats, innerRepeats);
      lastRepeats = innerRepeats;
      lastSize = innerSize;
    }

    void repeat(int times) {
      long count = Math.max(1, times);
      size += lastSize * (count - 1);
      lastSize *= count;
      lastRepeats *= count;
      repeats = Math.max(repeats, lastRepeats);
    }

    boolean isTooLarge() {
      return repeats > MOST_REPEATS || size > LONGEST;
    }
  }

  private RepeatBound(String pattern) {
    this.pattern = pattern;
  }

  /** Whether a pattern grows too large. Of one that is none either may be said. */
  public static boolean isPassed(String pattern) {
    return new RepeatBound(pattern).passed();
  }

  private boolean passed() {
    Deque<Group> open = new ArrayDeque<>();
    open.push(new Group());
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      Group group = open.element();
      if (c == '(') {
        open.push(new Group());
      } else if (c == ')' && open.size() > 1) {
        Group inner = open.pop();
        open.element().add(inner.repeats, inner.size);
      } else if (c == '{') {
        group.repeat(times());
      } else if (c == '[') {
        skipClass();
        group.add(1, 1);
      } else if (c == '\\') {
        escaped(group);
      } else {
        group.add(1, 1);
      }
      if (open.element().isTooLarge()) {
        return true;
      }
    }
    return false;
  }

  /** The larger of the figures in braces; 1 where they are no repeat. */
  private int times() {
    int end = pattern.indexOf('}', at);
    String inner = end < 0 ? "" : pattern.substring(at, end);
    if (!inner.matches("\\d{1,9}(,\\d{0,9})?")) {
      return 1;
    }
    at = end + 1;
    int most = 0;
    for (String figure : inner.split(",", -1)) {
      most = figure.isEmpty() ? most : Math.max(most, Integer.parseInt(figure));
    }
    return most;
  }

  private void skipClass() {
    // A bracket that comes first is one of the class.
    at += pattern.startsWith("^", at) ? 1 : 0;
    at += pattern.startsWith("]", at) ? 1 : 0;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      boolean named = pattern.startsWith("[:", at) && pattern.indexOf(":]", at) > 0;
      at = named ? pattern.indexOf(":]", at) + 2 : at + (pattern.charAt(at) == '\\' ? 2 : 1);
    }
    at++;
  }

  private void escaped(Group group) {
    if (pattern.startsWith("Q", at)) {
      int end = pattern.indexOf("\\E", at);
      int stop = end < 0 ? pattern.length() : end;
      group.add(1, stop - at);
      group.add(1, 1);
      at = end < 0 ? stop : end + 2;
    } else {
      at = Math.min(pattern.length(), at + 1);
      if (pattern.startsWith("{", at)) {
        // The name of a class, as in \p{Han}, or a repeat of the escaped character.
        char kind = pattern.charAt(at - 1);
        int end = pattern.indexOf('}', at);
        at = "pPx".indexOf(kind) >= 0 && end > 0 ? end + 1 : at;
      }
      group.add(1, 1);
    }
  }
}
