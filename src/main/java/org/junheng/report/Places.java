package org.junheng.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.RowResult;
import org.junheng.problem.Location;

/** Where in the files a finding is to be mended. */
final class Places {
  private Places() {}

  /**
   * The one cell of the row that the finding rests on; else the row itself, or the nearest row
   * around that was submitted; null where no file has such a row.
   */
  static @Nullable Location of(RowResult row) {
    Location own = row.row().location();
    List<Cell> cells = row.missing().isEmpty() ? row.inputs() : row.missing();
    if (cells.size() == 1 || !row.missing().isEmpty()) {
      Location cell = cells.get(0).location();
      if (cell != null && (own == null || isAt(cell, own))) {
        return cell;
      }
    }
    if (own != null) {
      return own;
    }
    return row.within().stream()
        .map(around -> around.location())
        .filter(place -> place != null)
        .findFirst()
        .orElse(null);
  }

  private static boolean isAt(Location cell, Location row) {
    return cell.at(row.line(), row.column()).equals(row) && cell.line() == row.line();
  }
}
