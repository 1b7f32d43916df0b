package org.junheng.input;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.table.Column;
import org.junheng.table.Doubled;
import org.junheng.table.Doubles;
import org.junheng.table.Field;
import org.junheng.table.Repeats;
import org.junheng.table.Table;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Checks that keys name one row each, and makes one row of those with the same key. */
final class KeyChecks {
  private static final int MOST_TOLD = 3;

  private final Map<String, Table> tables;
  private final Faults faults;

  KeyChecks(Map<String, Table> tables, Faults faults) {
    this.tables = tables;
    this.faults = faults;
  }

  /** Checks all tables; what is found of their keys is kept with them. */
  void run() {
    tables.replaceAll((name, table) -> keys(table));
  }

  private Table keys(Table table) {
    List<String> key = table.schema().key();
    if (key.isEmpty() || !hasAll(table, key)) {
      return table;
    }
    Repeats found = repeats(table, key);
    Table settled = settled(table, key, found);
    Repeats repeats = settled == table ? found : repeats(settled, key);
    // A part of a key that need not be given may stand for "all of them".
    List<String> required = key.stream().filter(field -> isRequired(table, field)).toList();
    int nameless = 0;
    int firstNameless = -1;
    for (int row : repeats.incomplete()) {
      if (!isWhole(settled, required, row)) {
        firstNameless = nameless++ == 0 ? row : firstNameless;
      }
    }
    if (nameless > 0) {
      Location place = settled.origin().of(firstNameless);
      Message message =
          Message.of("input.no-key", nameless, table.schema().title(), titles(table, required));
      faults.file(Level.WARNING, place, message);
    }
    return settled.with(repeats);
  }

  private static Repeats repeats(Table table, List<String> key) {
    return Repeats.in(key.stream().map(field -> column(table, field)).toList());
  }

  private Table settled(Table table, List<String> key, Repeats repeats) {
    if (repeats.rows().length == 0 || table.schema().countsDoubled()) {
      return table;
    }
    Table settled = Doubles.settled(table, repeats);
    List<Doubled> copies = new ArrayList<>();
    Map<Integer, Doubled> contradictory = new LinkedHashMap<>();
    settled
        .doubled()
        .forEach(
            (row, doubled) -> {
              if (doubled.differing().isEmpty()) {
                copies.add(doubled);
              } else {
                contradictory.put(row, doubled);
              }
            });
    tellCopies(copies);
    tellContradictory(settled, key, contradictory);
    return settled;
  }

  private void tellCopies(List<Doubled> copies) {
    if (copies.isEmpty()) {
      return;
    }
    long rows = copies.stream().mapToLong(copy -> copy.places().size() - 1L).sum();
    List<String> places = new ArrayList<>();
    for (Doubled copy : copies.subList(0, Math.min(MOST_TOLD, copies.size()))) {
      places.add(copy.places().get(1) + " = " + copy.places().get(0));
    }
    int more = copies.size() - places.size();
    faults.file(
        Level.WARNING,
        copies.get(0).places().get(1),
        Message.of(
            more > 0 ? "input.copies-and-more" : "input.copies",
            rows,
            String.join("; ", places),
            more));
  }

  private void tellContradictory(
      Table table, List<String> key, Map<Integer, Doubled> contradictory) {
    if (contradictory.isEmpty()) {
      return;
    }
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    contradictory.entrySet().stream()
        .limit(MOST_TOLD)
        .forEach(
            entry -> {
              Doubled doubled = entry.getValue();
              String places =
                  doubled.places().stream().map(Location::toString).collect(joining(", "));
              String named = written(table, key, entry.getKey()) + " (" + places + "): ";
              zh.add(named + differing(table, entry, Language.ZH, "、"));
              en.add(named + differing(table, entry, Language.EN, ", "));
            });
    int more = contradictory.size() - en.size();
    faults.file(
        Level.ERROR,
        contradictory.values().iterator().next().places().get(1),
        Message.of(
            more > 0 ? "input.key-contradicted-and-more" : "input.key-contradicted",
            contradictory.size(),
            titles(table, key),
            new Text(String.join("; ", zh), String.join("; ", en)),
            more));
  }

  private static String differing(
      Table table, Map.Entry<Integer, Doubled> doubled, Language in, String comma) {
    return doubled.getValue().differing().stream()
        .map(
            field ->
                Titles.of(table.schema(), field).in(in)
                    + " "
                    + Normal.shown(column(table, field).gaps().written(doubled.getKey())))
        .collect(joining(comma));
  }

  private static boolean isRequired(Table table, String field) {
    Field known = table.schema().field(field);
    return known != null && known.required();
  }

  private static boolean hasAll(Table table, List<String> fields) {
    return fields.stream().allMatch(field -> table.column(field) != null);
  }

  private static boolean isWhole(Table table, List<String> fields, int row) {
    return fields.stream().noneMatch(field -> column(table, field).isMissing(row));
  }

  private static String written(Table table, List<String> fields, int row) {
    return fields.stream()
        .map(field -> Normal.shown(String.valueOf(column(table, field).value(row))))
        .collect(joining(", "));
  }

  private static Text titles(Table table, List<String> fields) {
    return new Text(
        titles(table, fields, Language.ZH, "、"), titles(table, fields, Language.EN, ", "));
  }

  private static String titles(Table table, List<String> fields, Language in, String comma) {
    return fields.stream()
        .map(field -> Titles.of(table.schema(), field).in(in))
        .collect(joining(comma));
  }

  private static Column column(Table table, String field) {
    return Objects.requireNonNull(table.column(field), field);
  }
}
