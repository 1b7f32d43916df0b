package org.junheng.table;

import java.util.HashMap;
import java.util.Map;

/**
 * Why cells of one column hold no value. Only what is out of the ordinary is kept; every other
 * missing cell is {@link Gap#NOT_GIVEN}.
 */
public final class Gaps {
  /** Every missing cell was simply not given. */
  public static final Gaps ORDINARY = new Gaps(Map.of(), Map.of());

  private final Map<Integer, Gap> byRow;
  private final Map<Integer, String> asWritten;

  private Gaps(Map<Integer, Gap> byRow, Map<Integer, String> asWritten) {
    this.byRow = byRow;
    this.asWritten = asWritten;
  }

  /** Gaps by row, and what was written in those cells. */
  public static Gaps of(Map<Integer, Gap> byRow, Map<Integer, String> asWritten) {
    return byRow.isEmpty() ? ORDINARY : new Gaps(new HashMap<>(byRow), new HashMap<>(asWritten));
  }

  /** Why a missing cell is missing. */
  public Gap at(int row) {
    return byRow.getOrDefault(row, Gap.NOT_GIVEN);
  }

  /** What was written in a missing cell; empty where nothing was, or it was not kept. */
  public String written(int row) {
    return asWritten.getOrDefault(row, "");
  }
}
