package org.junheng.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.report.Group.Kind;

/**
 * Schools by rules: how often each rule finds something of a school, painted by the gravest of it.
 * Only rules and schools with a finding are there.
 */
final class XlsxMatrix {
  private static final int MOST_RULES = 1_000;
  private static final int NAMES = 2;

  private final Digest digest;
  private final Phrases phrases;

  XlsxMatrix(Digest digest, Phrases phrases) {
    this.digest = digest;
    this.phrases = phrases;
  }

  void write(XlsxSheet sheet, List<Group> groups) throws IOException {
    Map<String, Integer> columns = columns();
    double[] widths = new double[NAMES + columns.size()];
    Arrays.fill(widths, 14);
    widths[0] = 28;
    sheet.widths(widths);
    List<String> titles = new ArrayList<>(List.of("", ""));
    List<String> ids = new ArrayList<>(List.of(say("column.place"), say("column.place-key")));
    for (String rule : columns.keySet()) {
      RuleResult of = digest.rule(rule);
      titles.add(of == null ? "" : phrases.text(of.title()));
      ids.add(Plain.line(rule));
    }
    sheet.titles(titles);
    sheet.head(ids, NAMES);
    for (Group group : groups) {
      row(sheet, group, columns);
    }
    sheet.line("", false);
    sheet.line(say("xlsx.matrix-lead"), false);
    sheet.end(0);
  }

  private String say(String key) {
    return phrases.say(key);
  }

  // In the order of the rules; composites say nothing that their parts do not say.
  private Map<String, Integer> columns() {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (RowResult row : digest.findings()) {
      if (!Group.kind(digest, row).isOfParts() && columns.size() < MOST_RULES) {
        columns.putIfAbsent(row.rule(), NAMES + columns.size());
      }
    }
    return columns;
  }

  private void row(XlsxSheet sheet, Group group, Map<String, Integer> columns) throws IOException {
    Map<String, Map<Kind, Integer>> found = new LinkedHashMap<>();
    for (RowResult row : group.findings()) {
      if (columns.containsKey(row.rule())) {
        found
            .computeIfAbsent(row.rule(), rule -> new EnumMap<>(Kind.class))
            .merge(Group.kind(digest, row), 1, Integer::sum);
      }
    }
    if (found.isEmpty()) {
      return;
    }
    sheet.text(0, TextPage.named(digest, phrases, group.row(), group.around()));
    sheet.text(1, phrases.key(group.row()));
    found.forEach((rule, kinds) -> cell(sheet, columns.getOrDefault(rule, 0), kinds));
    sheet.next();
  }

  // The first kind is the gravest.
  private void cell(XlsxSheet sheet, int column, Map<Kind, Integer> kinds) {
    List<String> said = new ArrayList<>();
    kinds.forEach((kind, count) -> said.add(say("xlsx.kind." + JsonWords.of(kind)) + " " + count));
    sheet.text(column, phrases.list(said));
    sheet.paint(column, XlsxColors.of(kinds.keySet().iterator().next()));
  }
}
