package org.junheng.remedy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.NumberColumn;
import org.junheng.table.Table;

/**
 * What one unit of a field costs. Where no prices are given, a change is weighed by its share of
 * what the county has of that field in all, so that teachers and square metres can be compared.
 */
final class Costs {
  private final DataSet data;
  private final Map<String, BigDecimal> prices;
  private final Set<String> unpriced = new TreeSet<>();

  Costs(DataSet data, Map<String, BigDecimal> prices) {
    this.data = data;
    this.prices = Map.copyOf(prices);
  }

  /** Whether there are prices. */
  boolean isPriced() {
    return !prices.isEmpty();
  }

  /** The fields whose prices were asked for and are not known. */
  Set<String> unpriced() {
    return unpriced;
  }

  /** The price of one unit; null where there are no prices. Money costs itself. */
  @Nullable BigDecimal price(String table, Field field) {
    if (!isPriced()) {
      return null;
    }
    String name = table + "." + field.name();
    BigDecimal price = prices.get(name);
    if (price != null) {
      return price;
    }
    if (field.type() != FieldType.MONEY) {
      unpriced.add(name);
    }
    return BigDecimal.ONE;
  }

  /** How much one unit of a cell's field weighs when changes are compared; above 0. */
  double weight(Cell cell, Field field) {
    BigDecimal price = price(cell.table(), field);
    if (price != null) {
      return Math.max(price.doubleValue(), 1e-12);
    }
    Table table = data.table(cell.table());
    Column column = table == null ? null : table.column(cell.column());
    double all = 0;
    if (column instanceof NumberColumn numbers) {
      for (double figure : numbers.values()) {
        all += Double.isNaN(figure) ? 0 : Math.abs(figure);
      }
    }
    return all == 0 ? 1 : 1 / all;
  }
}
