package org.junheng.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;
import org.junheng.text.Text;
import org.junheng.text.Width;

/** How many rules each path has, and what decides them. */
final class PathTable {
  private static final int COUNTS = 4;

  private final Map<String, long[]> counts = new LinkedHashMap<>();

  /**
   * Counts rules.
   *
   * @param rules the rules
   * @param paths the paths in the order in which they are shown; other ones come after them
   */
  PathTable(List<Rule> rules, Map<String, Text> paths) {
    paths.keySet().forEach(path -> counts.put(path, new long[COUNTS]));
    rules.forEach(this::count);
    counts.values().removeIf(row -> row[0] == 0);
  }

  private void count(Rule rule) {
    long[] row = counts.computeIfAbsent(rule.path(), path -> new long[COUNTS]);
    row[0]++;
    if (rule.criterion() instanceof Criterion.Declared) {
      row[2]++;
    } else if (rule.criterion().composedOf().isEmpty()) {
      row[1]++;
    } else {
      row[3]++;
    }
  }

  /** The lines of the table, the sum of all paths the last. */
  List<String> lines(Session session, Map<String, Text> titles) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            session.say("rules.by-path"),
            session.say("rules.by-path.rules"),
            session.say("rules.by-path.figures"),
            session.say("rules.by-path.declared"),
            session.say("rules.by-path.composed")));
    long[] sum = new long[COUNTS];
    counts.forEach(
        (path, row) -> {
          String title = titles.getOrDefault(path, Text.NONE).in(session.language());
          rows.add(row(path.isEmpty() ? "-" : path + "  " + title, row));
          for (int i = 0; i < COUNTS; i++) {
            sum[i] += row[i];
          }
        });
    rows.add(row(session.say("rules.by-path.sum"), sum));
    return aligned(rows);
  }

  private static List<String> row(String name, long[] counts) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (long count : counts) {
      cells.add(Long.toString(count));
    }
    return cells;
  }

  private static List<String> aligned(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(each -> Width.of(each.get(column))).max().orElse(0);
        String cell = row.get(i);
        line.append(
            i == 0 ? Width.pad(cell, width) : "  " + " ".repeat(width - Width.of(cell)) + cell);
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
