package org.junheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junheng.expr.ColumnEvaluator;
import org.junheng.expr.Expr;
import org.junheng.expr.Type;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Outcome;
import org.junheng.rule.RuleSet;
import org.junheng.table.Table;

/** Holds the area per pupil of one part against any limit. */
record ThresholdCheck(BigDecimal area, int pupils, BigDecimal limit) {
  Outcome outcome(String comparison) {
    RuleSet rules = CheckerTest.RULES;
    Table school =
        Samples.table(
            rules,
            "school",
            CheckerTest.SCHOOL,
            List.of(
                List.of(
                    "A",
                    "D",
                    "A",
                    String.valueOf(pupils),
                    "0",
                    "1",
                    area.toPlainString(),
                    "2000")));
    Workspace rows = new Workspace(rules, Samples.data(school), new Parallel(1, 16));
    Indicator indicator = Objects.requireNonNull(rules.indicator("part", "area_per_pupil"));
    Criterion.Threshold criterion =
        new Criterion.Threshold(
            indicator.value(), word(comparison), List.of(new Expr.Literal(limit, Type.NUMBER)));
    ThresholdJudge judge = new ThresholdJudge(new ColumnEvaluator(rows));
    ThresholdJudge.Question question =
        new ThresholdJudge.Question("part", criterion, OptionalInt.empty(), null);
    return Outcome.of(judge.judge(question, 0, 1)[0]);
  }

  private static Comparison word(String comparison) {
    for (Comparison each : Comparison.values()) {
      if (each.word().equals(comparison)) {
        return each;
      }
    }
    throw new IllegalArgumentException(comparison);
  }
}
