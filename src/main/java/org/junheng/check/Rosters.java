package org.junheng.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.Type;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.table.Schema;

/**
 * Writes down every row and what each rule says of it. A measure is worked out exactly: beside the
 * same figures a year later it must be equal, to the last digit.
 */
final class Rosters {
  /**
   * As many submitted rows as a large county has. Beyond that a result stays small, for its tables
   * hold too many rows to be compared one by one.
   */
  private static final int MOST_ROWS = 50_000;

  // What an evaluator remembers of rows is of little use to the rows that follow.
  private static final int ROWS_REMEMBERED = 500;

  private final Workspace rows;
  private final Judge judge;
  private final LocalDate asOf;

  Rosters(Workspace rows, Judge judge, LocalDate asOf) {
    this.rows = rows;
    this.judge = judge;
    this.asOf = asOf;
  }

  /** The rosters, by table, in the order of the tables; none where there are too many rows. */
  List<Roster> of(List<Judgement> judgements) {
    long submitted = rows.rules().tables().keySet().stream().mapToLong(rows::size).sum();
    if (submitted > MOST_ROWS) {
      return List.of();
    }
    Map<String, List<Roster.Entry>> entries = new LinkedHashMap<>();
    for (Judgement judgement : judgements) {
      String table = judgement.rule().of();
      boolean named = !Objects.requireNonNull(rows.rules().schema(table)).key().isEmpty();
      if (named && judgement.state() == Judgement.State.JUDGED && rows.size(table) > 0) {
        entries.computeIfAbsent(table, none -> new ArrayList<>()).add(entry(judgement));
      }
    }
    List<Roster> rosters = new ArrayList<>();
    rows.allSchemas()
        .forEach(
            (table, schema) -> {
              List<Roster.Entry> said = entries.get(table);
              if (said != null) {
                rosters.add(new Roster(table, keys(schema), said));
              }
            });
    return rosters;
  }

  private List<List<String>> keys(Schema schema) {
    List<List<String>> keys = new ArrayList<>();
    for (int row = 0; row < rows.size(schema.name()); row++) {
      keys.add(Keys.of(rows, schema, row));
    }
    return keys;
  }

  private Roster.Entry entry(Judgement judgement) {
    StringBuilder letters = new StringBuilder(judgement.outcomes().length);
    for (byte outcome : judgement.outcomes()) {
      letters.append(Roster.letter(Outcome.of(outcome)));
    }
    return new Roster.Entry(judgement.rule().id(), letters.toString(), measures(judgement));
  }

  private List<BigDecimal> measures(Judgement judgement) {
    Rule rule = judgement.rule();
    if (!isFigure(rule.criterion())) {
      return List.of();
    }
    List<BigDecimal> measures = new ArrayList<>();
    RowEvaluator evaluator = new RowEvaluator(rows);
    for (int row = 0; row < judgement.outcomes().length; row++) {
      Outcome outcome = judgement.outcome(row);
      if (outcome != Outcome.PASS && outcome != Outcome.FAIL) {
        continue;
      }
      if (measures.size() % ROWS_REMEMBERED == 0) {
        evaluator = new RowEvaluator(rows);
      }
      BigDecimal measure = measure(rule, row, evaluator);
      if (measure == null) {
        return List.of();
      }
      measures.add(measure);
    }
    return measures;
  }

  private static boolean isFigure(Criterion criterion) {
    return criterion instanceof Criterion.Score
        || (criterion instanceof Criterion.Threshold threshold
            && threshold.measure().type().kind() == Type.Kind.NUMBER);
  }

  private @Nullable BigDecimal measure(Rule rule, int row, RowEvaluator evaluator) {
    if (rule.criterion() instanceof Criterion.Score score) {
      Judge.Points points = judge.points(score, row);
      return points.applicable().signum() == 0 ? null : plain(points.scaled(points.least()));
    }
    Criterion.Threshold threshold = (Criterion.Threshold) rule.criterion();
    Object measure = Effective.of(rule, threshold, row, asOf, evaluator).measure();
    return measure instanceof BigDecimal figure ? plain(figure) : null;
  }

  private static BigDecimal plain(BigDecimal figure) {
    BigDecimal plain = figure.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
