package org.junheng.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Mark;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.TableInfo;
import org.junheng.report.Group.Kind;

/** What fails, by school, the worst first. */
final class TextGroups {
  private static final int GROUPS = 4;
  private static final int FINDINGS = 3;
  private static final int NAMED = 3;
  private static final int INDENT = 2;

  private final Digest digest;
  private final Phrases phrases;
  private final Paint paint;
  private final Lines lines;
  private final boolean verbose;
  private final boolean onlyNew;

  TextGroups(Digest digest, Phrases phrases, Paint paint, Lines lines, boolean verbose) {
    this.digest = digest;
    this.phrases = phrases;
    this.paint = paint;
    this.lines = lines;
    this.verbose = verbose;
    this.onlyNew = !verbose && digest.result().baseline() != null;
  }

  void write() throws IOException {
    List<Group> groups = Group.of(digest).stream().filter(this::isShown).toList();
    if (groups.isEmpty()) {
      old();
      return;
    }
    lines.blank();
    lines.title(title(groups), paint);
    int shown = verbose ? groups.size() : Math.min(GROUPS, groups.size());
    for (Group group : groups.subList(0, shown)) {
      group(group);
    }
    if (shown < groups.size()) {
      long left = groups.subList(shown, groups.size()).stream().mapToLong(Group::fails).sum();
      lines.line(
          INDENT,
          phrases.say(
              "text.more-groups", phrases.count(groups.size() - shown), phrases.count(left)));
    }
    old();
  }

  private String title(List<Group> groups) {
    if (!onlyNew) {
      return phrases.say("text.groups", Listed.of(digest).say(Kind.FAIL, phrases), tables(groups));
    }
    long fresh = groups.stream().mapToLong(group -> acted(group).size()).sum();
    return phrases.say("text.new-groups", phrases.count(fresh), tables(groups));
  }

  // What the baseline has, too, is counted; who wants to see it, asks for all.
  private void old() throws IOException {
    long old =
        digest.findings().stream()
            .filter(row -> isActedOn(Group.kind(digest, row)) && row.mark() != Mark.NEW)
            .count();
    if (onlyNew && old > 0) {
      lines.line(INDENT, phrases.say("text.old-findings", phrases.count(old)));
    }
  }

  // How many rows of each table.
  private String tables(List<Group> groups) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Group group : groups) {
      counts.merge(group.row().table(), 1, Integer::sum);
    }
    List<String> words = new ArrayList<>();
    counts.forEach(
        (name, count) -> {
          TableInfo table = digest.table(name);
          String title = table == null ? Plain.line(name) : phrases.text(table.title());
          words.add(phrases.say("outcome-rows", title, phrases.count(count)));
        });
    return phrases.list(words);
  }

  private boolean isShown(Group group) {
    return onlyNew
        ? !acted(group).isEmpty()
        : verbose || group.fails() + group.composites() + group.errors() > 0;
  }

  private void group(Group group) throws IOException {
    String name = TextPage.named(digest, phrases, group.row(), group.around());
    String counts = group.counts(phrases);
    lines.line(INDENT, phrases.say("text.group", name, phrases.key(group.row()), counts));
    List<RowResult> findings = acted(group);
    if (verbose) {
      for (RowResult row : findings) {
        finding(group, row);
      }
    } else {
      byRule(group, findings);
    }
  }

  private List<RowResult> acted(Group group) {
    return group.findings().stream()
        .filter(row -> verbose || isActedOn(Group.kind(digest, row)))
        .filter(row -> !onlyNew || row.mark() == Mark.NEW)
        .toList();
  }

  // Twenty classes that are too large are one line.
  private void byRule(Group group, List<RowResult> findings) throws IOException {
    Map<String, List<RowResult>> byRule = new LinkedHashMap<>();
    for (RowResult row : findings) {
      byRule.computeIfAbsent(row.rule(), rule -> new ArrayList<>()).add(row);
    }
    int left = findings.size();
    int shown = 0;
    for (List<RowResult> rows : byRule.values()) {
      if (shown++ == FINDINGS) {
        break;
      }
      left -= rows.size();
      if (rows.size() == 1) {
        finding(group, rows.get(0));
      } else {
        several(group, rows);
      }
    }
    if (left > 0) {
      lines.line(INDENT + 2, phrases.say("text.more-findings", phrases.count(left)));
    }
  }

  private void several(Group group, List<RowResult> rows) throws IOException {
    RuleResult rule = digest.rule(rows.get(0).rule());
    FindingPhrases words = new FindingPhrases(digest, phrases);
    Set<String> limits = rows.stream().map(words::required).collect(Collectors.toSet());
    List<String> named = new ArrayList<>();
    for (RowResult row : rows.subList(0, Math.min(NAMED, rows.size()))) {
      String name = phrases.nameWithin(row.row(), group.row());
      named.add((name + " " + words.actual(row)).strip());
    }
    String list = phrases.list(named) + (rows.size() > NAMED ? phrases.say("and-others") : "");
    String limit = limits.iterator().next();
    String required = limits.size() == 1 && !limit.isEmpty() ? phrases.say("must-be", limit) : "";
    String title = rule == null ? "" : phrases.text(rule.title());
    String count = phrases.rows(rows.size());
    String said =
        required.isEmpty()
            ? phrases.say("text.several", title, count, list)
            : phrases.say("text.several-limit", title, count, required, list);
    lines.line(INDENT + 2, INDENT + 2 + INDENT, Plain.line(rows.get(0).rule()), said);
  }

  // A composite says nothing that its parts, or the evaluation, do not say.
  private static boolean isActedOn(Kind kind) {
    return kind == Kind.FAIL || kind == Kind.ERROR;
  }

  private void finding(Group group, RowResult row) throws IOException {
    RuleResult rule = digest.rule(row.rule());
    StringBuilder said = new StringBuilder();
    String id = Plain.line(row.rule());
    if (rule != null) {
      said.append(phrases.text(rule.title()));
    }
    String name = phrases.nameWithin(row.row(), group.row());
    if (!name.equals(phrases.name(group.row()))) {
      said.append(phrases.say("of-row", name));
    }
    FindingPhrases words = new FindingPhrases(digest, phrases);
    String figures = words.figures(row);
    if (!figures.isEmpty()) {
      said.append(phrases.say("colon")).append(figures);
    }
    Kind kind = Group.kind(digest, row);
    if (kind != Kind.FAIL && kind != Kind.COMPOSITE) {
      said.append(phrases.say("of-row", words.kind(row)));
    }
    String declared = verbose ? words.declared(row) : "";
    if (!declared.isEmpty()) {
      said.append(phrases.say("semicolon")).append(declared);
    }
    String agreed = words.agreed(row);
    if (!agreed.isEmpty()) {
      said.append(phrases.say("semicolon")).append(agreed);
    }
    if (!onlyNew && row.mark() != null) {
      said.append(phrases.say("of-row", words.mark(row)));
    }
    lines.line(INDENT + 2, INDENT + 2 + INDENT, id, said.toString());
    if (verbose) {
      derivation(rule, row);
      cells(row);
    }
  }

  // How the figure is computed, in words and then with the figures in it.
  private void derivation(@Nullable RuleResult rule, RowResult row) throws IOException {
    if (rule != null
        && !rule.formula().isEmpty()
        && (row.actual() != null || row.worked() != null)) {
      lines.line(INDENT + INDENT + INDENT + 2, "= " + phrases.text(rule.formula()));
    }
    if (row.worked() != null) {
      lines.line(INDENT + INDENT + INDENT + 2, "= " + Plain.line(row.worked()));
    }
  }

  private void cells(RowResult row) throws IOException {
    List<Cell> cells = new ArrayList<>(row.inputs());
    cells.addAll(row.missing());
    FindingPhrases words = new FindingPhrases(digest, phrases);
    for (Cell cell : cells) {
      lines.line(INDENT + INDENT + INDENT + 2, words.cell(cell));
    }
  }
}
