package org.junheng.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.PartOutcome;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.rule.Outcome;
import org.junheng.table.Gap;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * One reason why something could not be decided, however many rows it concerns.
 *
 * @param fields the fields that are missing of the same rows; empty where it is no field
 * @param gap why they are missing, or null
 * @param reason what is said instead of fields, or null
 * @param part the rule that was not checked, though others rest on it, or null
 * @param table the table of the rows that lack it; empty for a part
 * @param rows the rows that lack it, in the order in which they were met
 * @param homes of each of these rows, the school or such that it is of; or the row itself
 * @param rules the rules that it leaves undecided
 */
record Cause(
    List<Text> fields,
    @Nullable Gap gap,
    @Nullable Message reason,
    @Nullable RuleResult part,
    String table,
    List<RowRef> rows,
    List<RowRef> homes,
    List<String> rules) {
  Cause {
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
    homes = List.copyOf(homes);
    rules = List.copyOf(rules);
  }

  private static final class Builder {
    final Cause empty;
    final Map<RowOrder, RowRef> rows = new LinkedHashMap<>();
    final List<RowRef> homes = new ArrayList<>();
    final Set<String> rules = new LinkedHashSet<>();

    Builder(Cause empty) {
      this.empty = empty;
    }

    Cause build() {
      return new Cause(
          empty.fields,
          empty.gap,
          empty.reason,
          empty.part,
          empty.table,
          new ArrayList<>(rows.values()),
          homes,
          new ArrayList<>(rules));
    }
  }

  /** Every reason, that of most rows first. */
  static List<Cause> of(Digest digest) {
    Map<List<Object>, Builder> found = new LinkedHashMap<>();
    for (RowResult row : digest.result().results()) {
      if (row.outcome() == Outcome.UNDECIDED) {
        collect(digest, row, found);
      }
    }
    Map<List<Object>, Cause> merged = new LinkedHashMap<>();
    for (Builder builder : found.values()) {
      Cause cause = builder.build();
      merged.merge(cause.sameRows(), cause, Cause::and);
    }
    return merged.values().stream()
        .sorted(Comparator.comparing(cause -> -cause.rows.size()))
        .toList();
  }

  // Fields that are missing of the same rows for the same reason are one matter to a clerk.
  private List<Object> sameRows() {
    return gap == null ? List.of(this) : List.of(table, gap, rows);
  }

  private Cause and(Cause other) {
    List<Text> all = new ArrayList<>(fields);
    all.addAll(other.fields);
    Set<String> open = new LinkedHashSet<>(rules);
    open.addAll(other.rules);
    return new Cause(all, gap, reason, part, table, rows, homes, List.copyOf(open));
  }

  private static void collect(Digest digest, RowResult row, Map<List<Object>, Builder> found) {
    for (Cell cell : row.missing()) {
      Gap gap = cell.gap() == null ? Gap.NOT_GIVEN : cell.gap();
      String table = cell.row().table();
      add(
          found,
          List.of(table, cell.field(), gap),
          () ->
              new Cause(
                  List.of(cell.title()), gap, null, null, table, List.of(), List.of(), List.of()),
          cell.row(),
          home(digest, row, cell.row()),
          row.rule());
    }
    if (!row.missing().isEmpty()) {
      return;
    }
    Message reason = row.reason();
    if (reason != null || !digest.isComposite(row)) {
      String table = row.row().table();
      add(
          found,
          reason == null ? List.of(table) : List.of(table, reason),
          () -> new Cause(List.of(), null, reason, null, table, List.of(), List.of(), List.of()),
          row.row(),
          digest.home(row),
          row.rule());
      return;
    }
    for (PartOutcome part : row.parts()) {
      RuleResult rule = digest.rule(part.rule());
      if (part.outcome() == Outcome.NOT_CHECKED && rule != null) {
        add(
            found,
            List.of(rule.id()),
            () -> new Cause(List.of(), null, null, rule, "", List.of(), List.of(), List.of()),
            row.row(),
            digest.home(row),
            row.rule());
      }
    }
  }

  // A figure of the county is not one of the school whose rule wants it.
  private static RowRef home(Digest digest, RowResult finding, RowRef row) {
    return finding.within().contains(row) ? row : digest.home(finding);
  }

  private static void add(
      Map<List<Object>, Builder> found,
      List<Object> key,
      Supplier<Cause> empty,
      RowRef row,
      RowRef home,
      String rule) {
    Builder cause = found.computeIfAbsent(key, k -> new Builder(empty.get()));
    if (cause.rows.putIfAbsent(new RowOrder(row), row) == null) {
      cause.homes.add(home);
    }
    cause.rules.add(rule);
  }
}
