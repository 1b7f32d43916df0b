package org.junheng.table;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Why cells of one column hold no value. Only what is out of the ordinary is kept; every other
 * missing cell is {@link Gap#NOT_GIVEN}.
 */
public final class Gaps {
  /** Every missing cell was simply not given. */
  public static final Gaps ORDINARY = new Gaps(new int[0], new Gap[0], new String[0]);

  // Parallel, ascending by row: a column that is bad throughout costs a few bytes a cell.
  private final int[] rows;
  private final Gap[] why;
  private final String[] asWritten;

  private Gaps(int[] rows, Gap[] why, String[] asWritten) {
    this.rows = rows;
    this.why = why;
    this.asWritten = asWritten;
  }

  /** Gaps by row, and what was written in those cells. */
  public static Gaps of(Map<Integer, Gap> byRow, Map<Integer, String> asWritten) {
    Builder builder = new Builder();
    new TreeMap<>(byRow)
        .forEach((row, gap) -> builder.add(row, gap, asWritten.getOrDefault(row, "")));
    return builder.build();
  }

  /** Why a missing cell is missing. */
  public Gap at(int row) {
    int at = Arrays.binarySearch(rows, row);
    return at < 0 ? Gap.NOT_GIVEN : why[at];
  }

  /** The rows whose cell holds something that cannot be used, ascending. */
  public int[] unusable() {
    return IntStream.range(0, rows.length)
        .filter(at -> why[at] == Gap.UNREADABLE || why[at] == Gap.IMPOSSIBLE)
        .map(at -> rows[at])
        .toArray();
  }

  /** What was written in a missing cell; empty where nothing was, or it was not kept. */
  public String written(int row) {
    int at = Arrays.binarySearch(rows, row);
    return at < 0 ? "" : asWritten[at];
  }

  /** Collects gaps in the order of the rows. */
  public static final class Builder {
    private int[] rows = new int[0];
    private Gap[] why = new Gap[0];
    private String[] asWritten = new String[0];
    private int size;

    /** Adds the gap of a row; no row may come twice or before one that was added earlier. */
    public void add(int row, Gap gap, String written) {
      if (size > 0 && rows[size - 1] >= row) {
        throw new IllegalArgumentException("gaps come in the order of their rows");
      }
      if (size == rows.length) {
        int more = Math.max(8, size + (size >> 1));
        rows = Arrays.copyOf(rows, more);
        why = Arrays.copyOf(why, more);
        asWritten = Arrays.copyOf(asWritten, more);
      }
      rows[size] = row;
      why[size] = gap;
      asWritten[size++] = written;
    }

    /** Takes back the gap of a row if it is the last that was added. */
    public void remove(int row) {
      if (size > 0 && rows[size - 1] == row) {
        size--;
      }
    }

    /** Adds the gaps of rows that now stand {@code offset} rows further down. */
    public void addAll(Gaps gaps, int offset) {
      for (int at = 0; at < gaps.rows.length; at++) {
        add(gaps.rows[at] + offset, gaps.why[at], gaps.asWritten[at]);
      }
    }

    /** The gaps so far. */
    public Gaps build() {
      return size == 0
          ? ORDINARY
          : new Gaps(
              Arrays.copyOf(rows, size), Arrays.copyOf(why, size), Arrays.copyOf(asWritten, size));
    }
  }
}
