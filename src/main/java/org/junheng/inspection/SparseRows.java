package org.junheng.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junheng.problem.Location;
import org.junheng.table.Column;
import org.junheng.table.Table;

/**
 * Rows that leave the same columns blank, and at least half of all that the file ever fills. Such
 * rows often mean something else than the others: a figure of the whole school among its classes,
 * or a school that is not working.
 *
 * @param rows how many there are
 * @param first the place of the first
 * @param filled the headers of the columns that they do fill
 * @param blank how many columns they leave blank that other rows fill
 */
public record SparseRows(int rows, Location first, List<String> filled, int blank) {
  private static final int MOST = 3;
  // Fixed, so that the same data is described in the same words.
  private static final long SEED = 48;

  public SparseRows {
    filled = List.copyOf(filled);
  }

  static List<SparseRows> of(Table table, FileProfile.Rows rows, List<ColumnProfile> profiles) {
    List<ColumnProfile> used =
        profiles.stream().filter(each -> each.field() != null && each.filled() > 0).toList();
    List<Column> columns = used.stream().map(each -> column(table, each)).toList();
    Map<Long, List<Integer>> byPattern = new HashMap<>();
    long[] marks = new SplittableRandom(SEED).longs(columns.size()).toArray();
    for (int row = rows.first(); row < rows.end(); row++) {
      long pattern = 0;
      int blank = 0;
      for (int at = 0; at < marks.length; at++) {
        if (columns.get(at).isMissing(row)) {
          pattern ^= marks[at];
          blank++;
        }
      }
      if (2 * blank >= marks.length && blank > 0) {
        byPattern.computeIfAbsent(pattern, none -> new ArrayList<>()).add(row);
      }
    }
    return byPattern.values().stream()
        .map(some -> described(table, some, used, columns))
        .sorted(
            Comparator.comparingInt(SparseRows::rows).reversed().thenComparing(SparseRows::first))
        .limit(MOST)
        .toList();
  }

  private static Column column(Table table, ColumnProfile profile) {
    String field = java.util.Objects.requireNonNull(profile.field()).name();
    return java.util.Objects.requireNonNull(table.column(field));
  }

  private static SparseRows described(
      Table table, List<Integer> rows, List<ColumnProfile> used, List<Column> columns) {
    int first = rows.get(0);
    List<String> filled = new ArrayList<>();
    for (int at = 0; at < used.size(); at++) {
      if (!columns.get(at).isMissing(first)) {
        filled.add(used.get(at).header());
      }
    }
    return new SparseRows(
        rows.size(), table.origin().of(first), filled, used.size() - filled.size());
  }
}
