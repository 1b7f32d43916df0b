package org.junheng.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of a file that a stray quote made part of one cell. Such a cell goes on over ends of lines,
 * and its lines are rows: they have the delimiters of a row, and begin as rows do.
 *
 * @param cell the number of the cell in its record, from 0
 * @param line how many lines of the record stand above the one on which the cell begins
 * @param lines how many lines the cell is
 */
record Swallowed(int cell, int line, int lines) {
  private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");
  // So many rows that are like each other are no text.
  private static final int SURELY_ROWS = 4;

  /** The first such cell of a record, as a list of one; an empty list where there is none. */
  static List<Swallowed> in(List<String> record, char delimiter, int width) {
    int above = 0;
    for (int cell = 0; cell < record.size(); cell++) {
      String text = record.get(cell);
      int lines = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? 1 : lines(text).size();
      if (lines > 1 && isRows(record, cell, delimiter, width)) {
        return List.of(new Swallowed(cell, above, lines));
      }
      above += lines - 1;
    }
    return List.of();
  }

  private static List<String> lines(String text) {
    return List.of(BREAK.split(text, -1));
  }

  private static boolean isRows(List<String> record, int cell, char delimiter, int width) {
    List<String> lines = new ArrayList<>(lines(record.get(cell)));
    String first = lines.remove(0);
    // Of a header it is not known how many cells it should have.
    long full = width > 0 ? width - 1 : cell + count(first, delimiter);
    if (full == 0 || count(record.get(cell), delimiter) < full) {
      return false;
    }
    String last = lines.remove(lines.size() - 1);
    long inner = lines.stream().filter(line -> !line.isEmpty()).count();
    long rows = lines.stream().filter(line -> count(line, delimiter) == full).count();
    if (rows >= SURELY_ROWS && rows * 4 >= inner * 3) {
      return true;
    }
    boolean isWhole =
        cell + count(first, delimiter) == full
            && count(last, delimiter) + record.size() - 1 - cell == full;
    String begins = shape(cell == 0 ? first : record.get(0), delimiter);
    lines.add(last);
    return isWhole
        && rows == inner
        && lines.stream()
            .filter(line -> !line.isEmpty())
            .allMatch(line -> shape(line, delimiter).equals(begins) || width == 0);
  }

  private static long count(String text, char delimiter) {
    return text.chars().filter(c -> c == delimiter).count();
  }

  /** What the first cell of a row looks like: 9 for digits, a for letters. */
  private static String shape(String row, char delimiter) {
    int end = row.indexOf(delimiter);
    String first = end < 0 ? row : row.substring(0, end);
    return Normal.strip(first).replaceAll("\\p{Nd}+", "9").replaceAll("\\p{L}+", "a");
  }
}
