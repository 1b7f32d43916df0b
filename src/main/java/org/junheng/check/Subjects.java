package org.junheng.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.table.Schema;
import org.junheng.text.Message;
import org.junheng.text.Nearest;
import org.junheng.text.Text;

/** Finds the rows that agreements are about, by their keys. */
final class Subjects {
  // Of more rows than these the one that was perhaps meant is not looked for.
  private static final int MOST_COMPARED = 20_000;

  private final Workspace rows;
  private final Map<String, Set<String>> wanted = new HashMap<>();
  private final Map<String, Map<String, List<Integer>>> found = new HashMap<>();

  Subjects(Workspace rows) {
    this.rows = rows;
  }

  /** Says that a row will be asked for; a table is looked through once for all of them. */
  void want(String table, String key) {
    wanted.computeIfAbsent(table, name -> new HashSet<>()).add(key);
  }

  /** The rows of a key; none where the table was not given or holds no such row. */
  List<Integer> rows(String table, String key) {
    return found.computeIfAbsent(table, this::find).getOrDefault(key, List.of());
  }

  /** The rows of a table that are a row, or lie within it. */
  int[] rows(String of, String table, String key) {
    List<Integer> all = new ArrayList<>();
    for (int row : rows(table, key)) {
      if (of.equals(table)) {
        all.add(row);
      } else {
        for (int within : rows.within(of, table, row)) {
          all.add(within);
        }
      }
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Notes an agreement about a row that no table holds; it may be one of another submission. */
  void checkKnown(String table, String key, Location place, List<Problem> problems) {
    if (!rows.isGiven(table) || !rows(table, key).isEmpty()) {
      return;
    }
    String near = nearest(table, key);
    Text title = Objects.requireNonNull(rows.rules().schema(table)).title();
    Message words =
        near == null
            ? Message.of("check.no-such-row", title, key)
            : Message.of("check.no-such-row.near", title, key, near);
    problems.add(Problem.warning(place, words));
  }

  private Map<String, List<Integer>> find(String table) {
    Map<String, List<Integer>> all = new HashMap<>();
    Set<String> keys = wanted.getOrDefault(table, Set.of());
    Schema schema = Objects.requireNonNull(rows.rules().schema(table));
    for (int row = 0; row < rows.size(table); row++) {
      String key = Keys.joined(rows, schema, row);
      if (keys.contains(key)) {
        all.computeIfAbsent(key, name -> new ArrayList<>()).add(row);
      }
    }
    return all;
  }

  // The key that was perhaps meant by one that no row has.
  private @Nullable String nearest(String table, String key) {
    int size = rows.size(table);
    if (size > MOST_COMPARED) {
      return null;
    }
    Schema schema = Objects.requireNonNull(rows.rules().schema(table));
    List<String> keys = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      keys.add(Keys.joined(rows, schema, row));
    }
    return Nearest.to(key, keys);
  }
}
