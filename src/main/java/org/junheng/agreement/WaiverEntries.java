package org.junheng.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Type;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Severity;
import org.junheng.rulebook.EntriesFile;
import org.junheng.rulebook.EntriesFile.Value;

/** Makes waivers of entries. */
final class WaiverEntries {
  private final RuleSet rules;
  private final Faults faults;
  private final List<Waiver> waivers = new ArrayList<>();
  private final Map<Object, EntriesFile.Entry> seen = new HashMap<>();

  WaiverEntries(RuleSet rules, Faults faults) {
    this.rules = rules;
    this.faults = faults;
  }

  List<Waiver> of(List<EntriesFile.Entry> entries) {
    entries.forEach(entry -> add(new Understood(entry, rules, faults)));
    return waivers;
  }

  // An entry of several rules and rows is a waiver of each rule for each row.
  private void add(Understood entry) {
    String reason = entry.word("reason");
    String authority = entry.word("authority");
    String document = entry.word("document");
    LocalDate from = entry.day("from");
    LocalDate last = entry.day("last-day");
    Value bound = entry.value("bound");
    BigDecimal figure = bound == null ? null : bound.number();
    if (bound != null && figure == null) {
      faults.add(bound, "not-a-number", bound.text());
    }
    boolean backwards = false;
    if (from != null && last != null && from.isAfter(last)) {
      backwards = true;
      faults.add(entry.values("last-day").get(0), "ends-before", last, from);
    }
    for (Rule rule : entry.rules()) {
      boolean isWaivable = isWaivable(rule, entry);
      boolean isBounded = bound == null || hasBound(rule, bound);
      boolean mayBe = isWaivable && isBounded;
      String table = entry.table(rule, true);
      for (Value row : entry.values("row")) {
        if (row.text().isBlank()) {
          faults.add(row, "blank", "row");
        } else if (mayBe
            && table != null
            && reason != null
            && authority != null
            && document != null
            && last != null
            && !backwards) {
          add(
              new Waiver(
                  rule.id(),
                  table,
                  row.text().strip(),
                  from,
                  last,
                  figure,
                  reason,
                  authority,
                  document,
                  row.location()),
              entry);
        }
      }
    }
  }

  private void add(Waiver waiver, Understood entry) {
    List<@Nullable Object> what =
        Arrays.asList(
            waiver.rule(),
            waiver.table(),
            waiver.row(),
            waiver.from(),
            waiver.lastDay(),
            waiver.bound());
    Understood.once(seen, what, entry.entry(), faults);
    waivers.add(waiver);
  }

  private boolean isWaivable(Rule rule, Understood entry) {
    if (!rule.waivable()) {
      faults.add(entry.named(rule), "not-waivable", rule.id(), rule.title(), rule.book());
      return false;
    }
    if (rule.severity() == Severity.QUERY) {
      faults.add(entry.named(rule), "is-query", rule.id());
      return false;
    }
    return true;
  }

  private boolean hasBound(Rule rule, Value bound) {
    boolean has =
        rule.criterion() instanceof Criterion.Score
            || (rule.criterion() instanceof Criterion.Threshold threshold
                && threshold.measure().type().kind() == Type.Kind.NUMBER
                && threshold.comparison() != Comparison.EQUALS
                && threshold.comparison() != Comparison.ONE_OF);
    if (!has) {
      faults.add(bound, "no-bound", rule.id());
    }
    return has;
  }
}
