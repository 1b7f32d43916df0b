package org.junheng.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.table.Field;
import org.junheng.table.FieldType;

/**
 * The cells of figures in the beginning of a file, by which it is read until all of them are known.
 *
 * @param cells what stands in the cells of each field
 */
record Sampled(Map<Field, List<String>> cells) {
  /** The cells of records of which some are the header. */
  static Sampled of(List<List<String>> records, HeaderRows header, FieldNames names) {
    Map<Field, List<String>> cells = new LinkedHashMap<>();
    int first = header.titles() + header.all();
    if (records.size() < first) {
      return new Sampled(cells);
    }
    List<HeaderRows.Named> named =
        HeaderRows.named(records.subList(header.titles(), first), header, names);
    for (int at = 0; at < named.size(); at++) {
      Field field = named.get(at).field();
      boolean isFigure =
          field != null && (names.isOpen() || field.type().storage() == FieldType.Storage.NUMBER);
      if (isFigure && field != null) {
        List<String> column = cells.computeIfAbsent(field, none -> new ArrayList<>());
        for (List<String> record : records.subList(first, records.size())) {
          column.add(at < record.size() ? Normal.halfWidth(Normal.strip(record.get(at))) : "");
        }
      }
    }
    return new Sampled(cells);
  }

  /**
   * The mark that they speak for. A count has no decimals: what may stand before them in 1,234 sets
   * its thousands apart.
   */
  Decimal decimal() {
    Decimal mark = Decimal.of(cells.values().stream().flatMap(List::stream).toList());
    return mark == Decimal.COMMA && hasGroupedCount() ? Decimal.UNTOLD : mark;
  }

  private boolean hasGroupedCount() {
    return cells.entrySet().stream()
        .filter(column -> column.getKey().type() == FieldType.COUNT)
        .flatMap(column -> column.getValue().stream())
        .anyMatch(cell -> cell.indexOf(',') > 0 && Decimal.isEither(cell));
  }

  /** What shares without signs seem to be. */
  Map<String, Share> shares(Decimal mark) {
    FigureStyle style = new FigureStyle(BigDecimal.ONE, mark).with(Share.FRACTIONS);
    Map<String, Share> shares = new HashMap<>();
    cells.forEach(
        (field, column) -> {
          if (field.type() == FieldType.PERCENT) {
            FigureCells cellsOfIt = new FigureCells(field, style, none -> {});
            column.forEach(cell -> cellsOfIt.read(new CharView().of(cell)));
            shares.put(field.name(), cellsOfIt.facts().of(style, true).share());
          }
        });
    return shares;
  }
}
