package org.junheng.masking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.check.Result;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.Contribution;
import org.junheng.check.Result.Headcount;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.Spread;
import org.junheng.check.Result.TableInfo;

/** Every count of people that a result shows anywhere, and which rows lie around each. */
final class Seen {
  private final Map<String, Map<String, String>> fields = new HashMap<>();
  private final Map<Spot, BigDecimal> counts = new LinkedHashMap<>();
  private final Map<String, List<Spot>> places = new HashMap<>();
  private final Map<String, Set<String>> around = new HashMap<>();

  Seen(Result result) {
    for (TableInfo table : result.tables()) {
      fields.put(table.name(), table.people());
    }
    Map<String, List<RowRef>> outer = new HashMap<>();
    for (RowResult row : result.results()) {
      outer.put(Spot.place(row.row()), row.within());
      row.inputs().forEach(cell -> add(row, cell));
    }
    for (Spread spread : result.spreads()) {
      List<RowRef> chain = new ArrayList<>(List.of(spread.group()));
      chain.addAll(outer.getOrDefault(Spot.place(spread.group()), List.of()));
      spread.contributions().forEach(part -> add(part, chain));
    }
    counts
        .keySet()
        .forEach(spot -> places.computeIfAbsent(spot.place(), p -> new ArrayList<>()).add(spot));
  }

  /** The counts of a row. */
  List<Spot> of(String place) {
    return places.getOrDefault(place, List.of());
  }

  private void add(RowResult row, Cell cell) {
    if (!isPeople(cell)) {
      return;
    }
    String place = Spot.place(cell.row());
    if (cell.value() != null && cell.value().value() instanceof BigDecimal count) {
      counts.put(spot(cell), count);
    }
    List<RowRef> chain = new ArrayList<>(List.of(row.row()));
    chain.addAll(row.within());
    int own = -1;
    for (int at = 0; at < chain.size(); at++) {
      own = Spot.place(chain.get(at)).equals(place) ? at : own;
    }
    put(place, chain.subList(own + 1, chain.size()));
  }

  private void add(Contribution part, List<RowRef> chain) {
    String place = Spot.place(part.row());
    for (Headcount count : part.people()) {
      counts.put(Spot.cell(place, count.field()), count.count());
    }
    put(place, chain);
  }

  private void put(String place, List<RowRef> rows) {
    Set<String> places = around.computeIfAbsent(place, p -> new HashSet<>());
    rows.forEach(row -> places.add(Spot.place(row)));
    places.remove(place);
  }

  /** Whether a cell holds a count of people. */
  boolean isPeople(Cell cell) {
    return fields.getOrDefault(cell.row().table(), Map.of()).containsKey(cell.field());
  }

  static Spot spot(Cell cell) {
    return Spot.cell(Spot.place(cell.row()), cell.row().table() + "." + cell.field());
  }

  /** The unit of a count. */
  String unit(Spot spot) {
    int dot = spot.field().indexOf('.');
    return fields
        .getOrDefault(spot.field().substring(0, dot), Map.of())
        .getOrDefault(spot.field().substring(dot + 1), "");
  }

  /** The counts, in the order in which they come. */
  Map<Spot, BigDecimal> counts() {
    return counts;
  }

  /** The rows around a row, as far as the result tells them. */
  Set<String> around(String place) {
    return around.getOrDefault(place, Set.of());
  }
}
