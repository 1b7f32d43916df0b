package org.junheng.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.check.Result;
import org.junheng.text.Text;
import org.junheng.text.Width;

/** The paths of a text report: of each, how many rules pass, fail, are open or have no data. */
final class TextPaths {
  private final Result result;
  private final Phrases phrases;
  private final Lines lines;

  TextPaths(Result result, Phrases phrases, Lines lines) {
    this.result = result;
    this.phrases = phrases;
    this.lines = lines;
  }

  /** Whether there are several paths to compare. */
  boolean isWorthIt() {
    return PathCounts.of(result).size() > 1;
  }

  void write() throws IOException {
    Map<String, PathCounts> counts = PathCounts.of(result);
    List<List<String>> rows = new ArrayList<>();
    List<String> head =
        List.of(
            phrases.say("text.paths.path"),
            phrases.say("text.paths.rules"),
            phrases.say("text.paths.passed"),
            phrases.say("text.paths.failed"),
            phrases.say("text.paths.open"),
            phrases.say("text.paths.no-data"),
            phrases.say("text.paths.other"));
    rows.add(head);
    PathCounts sum = new PathCounts(0, 0, 0, 0, 0);
    for (Map.Entry<String, PathCounts> path : counts.entrySet()) {
      Text title = result.summary().pathTitles().get(path.getKey());
      rows.add(
          row(title == null ? Plain.line(path.getKey()) : phrases.text(title), path.getValue()));
      sum = sum.plus(path.getValue());
    }
    rows.add(row(phrases.say("text.paths.sum"), sum));
    for (List<String> row : rows) {
      lines.line(2, aligned(row, rows));
    }
  }

  private List<String> row(String title, PathCounts counts) {
    List<String> cells = new ArrayList<>(List.of(title));
    for (long count : counts.row()) {
      cells.add(phrases.count(count));
    }
    return cells;
  }

  private static String aligned(List<String> row, List<List<String>> rows) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      int column = i;
      int width = rows.stream().mapToInt(each -> Width.of(each.get(column))).max().orElse(0);
      String cell = row.get(i);
      String space = " ".repeat(width - Width.of(cell));
      line.append(i == 0 ? cell + space : "  " + space + cell);
    }
    return line.toString();
  }
}
