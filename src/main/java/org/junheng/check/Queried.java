package org.junheng.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.expr.Expr;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.Rows;
import org.junheng.expr.Type;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;

/**
 * The value that an answer to a query must explain: the measure as compared; of a rule without a
 * measure the cells it reads, of a composite how its parts stand.
 */
final class Queried {
  private static final int LONGEST = 120;

  private final Rows rows;
  private final Judge judge;
  private final LocalDate asOf;

  Queried(Rows rows, Judge judge, LocalDate asOf) {
    this.rows = rows;
    this.judge = judge;
    this.asOf = asOf;
  }

  /** The value, in words that are the same whenever it is. */
  String value(Rule rule, int row) {
    Criterion criterion = rule.criterion();
    RowEvaluator evaluator = new RowEvaluator(rows);
    if (criterion instanceof Criterion.Threshold threshold) {
      Object measure = Effective.of(rule, threshold, row, asOf, evaluator).measure();
      return measure instanceof BigDecimal figure
          ? Figures.kept(figure).toPlainString()
          : Keys.word(measure);
    }
    if (criterion instanceof Criterion.Score score) {
      Judge.Points points = judge.points(score, row);
      return Figures.kept(points.scaled(points.least())).toPlainString();
    }
    if (!criterion.composedOf().isEmpty()) {
      return parts(rule, row);
    }
    if (criterion instanceof Criterion.Declared) {
      return judge.judged(rule).outcome(row).word();
    }
    read(rule, row, evaluator);
    return shortened(cells(rule, evaluator));
  }

  private static void read(Rule rule, int row, RowEvaluator evaluator) {
    Criterion criterion = rule.criterion();
    if (criterion instanceof Criterion.Condition condition) {
      evaluator.evaluate(condition.must(), rule.of(), row);
    }
    List<String> fields =
        criterion instanceof Criterion.Unique unique
            ? unique.fields()
            : criterion instanceof Criterion.RefersTo refersTo ? refersTo.by() : List.of();
    for (String field : fields) {
      evaluator.evaluate(new Expr.Column(rule.of(), field, Type.TEXT), rule.of(), row);
    }
  }

  private static String cells(Rule rule, RowEvaluator evaluator) {
    List<String> cells = new ArrayList<>();
    for (RowEvaluator.Read read : evaluator.reads()) {
      String field = read.cell().column();
      String name =
          read.cell().table().equals(rule.of()) ? field : read.cell().table() + "." + field;
      cells.add(name + "=" + Keys.word(read.value()));
    }
    return String.join("; ", cells);
  }

  private String parts(Rule rule, int row) {
    List<String> parts = new ArrayList<>();
    for (Criterion.Part entry : Judge.entries(rule.criterion())) {
      PartTally tally = judge.tally(rule, entry);
      parts.add(entry.rule() + "=" + tally.passed()[row] + "/" + tally.applicable()[row]);
    }
    return shortened(String.join("; ", parts));
  }

  // A long one is told by its beginning and a hash of the whole.
  private static String shortened(String whole) {
    if (whole.length() <= LONGEST) {
      return whole;
    }
    int end = whole.offsetByCodePoints(0, LONGEST / 2);
    return whole.substring(0, end) + "… #" + Fingerprint.of(whole);
  }
}
