package org.junheng.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.OfPeople;
import org.junheng.check.Result.RuleResult;
import org.junheng.rule.Basis;
import org.junheng.rule.Citation;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** A rule of a sample and its counts so far. */
final class SampleRules {
  final String id;
  final Text title;
  final String path;
  final String of;
  final String kind;
  final Text unit;
  final int places;
  final List<String> parts;
  final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
  Severity severity = Severity.REQUIRED;
  Basis basis = Basis.SECONDARY;
  String clause = "第五条";
  Text note = Text.NONE;
  @Nullable Message reason;
  long ignored;
  long waived;
  long answered;

  SampleRules(
      String id,
      Text title,
      String path,
      String of,
      String kind,
      Text unit,
      int places,
      List<String> parts) {
    this.id = id;
    this.title = title;
    this.path = path;
    this.of = of;
    this.kind = kind;
    this.unit = unit;
    this.places = places;
    this.parts = parts;
  }

  void count(Outcome outcome) {
    counts.merge(outcome, 1L, Long::sum);
  }

  long count(Outcome outcome, long rows) {
    return counts.merge(outcome, rows, Long::sum);
  }

  RuleResult result() {
    Citation citation = new Citation("教督〔2017〕6号", "教育部", "2017-04-19", clause, basis);
    return new RuleResult(
        id,
        title,
        note,
        citation,
        path,
        severity,
        of,
        kind,
        unit,
        places < 0 ? OptionalInt.empty() : OptionalInt.of(places),
        parts,
        counts,
        reason,
        ignored,
        waived,
        answered,
        OfPeople.NONE,
        Text.NONE);
  }
}
