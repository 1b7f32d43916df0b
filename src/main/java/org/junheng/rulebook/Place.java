package org.junheng.rulebook;

import org.junheng.problem.Excerpt;
import org.junheng.problem.Location;

/**
 * A stretch of a file.
 *
 * @param source the file
 * @param start its first character, from 0
 * @param end the character after its last
 */
record Place(Source source, int start, int end) {
  private static final int WIDEST = 160;

  /** The file, line and column of its first character. */
  Location location() {
    int line = source.line(start);
    return new Location(source.name(), line, start - source.lineStart(line) + 1);
  }

  /**
   * Its first line with what belongs to it marked. Of a very long line only the part around the
   * mark is shown.
   */
  Excerpt excerpt() {
    int line = source.line(start);
    int from = source.lineStart(line);
    int to = source.lineEnd(line);
    int marked = Math.max(1, Math.min(end, to) - start);
    if (to - from > WIDEST) {
      from = Math.max(from, start - WIDEST / 2);
      to = Math.min(to, from + WIDEST);
    }
    return new Excerpt(source.text().substring(from, to), start - from + 1, marked);
  }

  /** The one character after it. */
  Place after() {
    return new Place(source, end, end + 1);
  }
}
