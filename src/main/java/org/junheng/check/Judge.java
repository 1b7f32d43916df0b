package org.junheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.ColumnEvaluator;
import org.junheng.expr.Expr;
import org.junheng.expr.Memo;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.Rows;
import org.junheng.expr.Unplaced;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Relief;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.FlagColumn;
import org.junheng.text.Message;

/**
 * Judges rules over all rows of their tables, a column at a time; composites after the rules they
 * are made of.
 */
final class Judge {
  private static final byte PASS = Outcome.PASS.code();
  private static final byte UNDECIDED = Outcome.UNDECIDED.code();
  private static final int OPEN_ROWS = 64;

  private final RuleSet rules;
  private final Rows rows;
  private final Day day;
  private final Parallel parallel;
  private final ColumnEvaluator evaluator;
  private final Met met;
  private final ThresholdJudge thresholds;
  private final OpenJudge openRows;
  private final Opened opened;
  private final KeyJudge keys;
  private final Map<String, Judgement> done = new LinkedHashMap<>();
  private final Memo<String, Declarations> declarations = new Memo<>();
  private final Memo<List<Object>, PartTally> tallies = new Memo<>();
  private final Memo<String, BitSet> open = new Memo<>();

  /**
   * A judge.
   *
   * @param rules the rules
   * @param rows the data
   * @param evaluator computes columns of these rows
   * @param day the day whose reliefs apply
   * @param parallel the workers
   */
  Judge(RuleSet rules, Rows rows, ColumnEvaluator evaluator, Day day, Parallel parallel) {
    this(rules, rows, evaluator, day, parallel, (rule, row) -> false, new Opened());
  }

  private Judge(
      RuleSet rules,
      Rows rows,
      ColumnEvaluator evaluator,
      Day day,
      Parallel parallel,
      Met met,
      Opened opened) {
    this.rules = rules;
    this.rows = rows;
    this.day = day;
    this.parallel = parallel;
    this.evaluator = evaluator;
    this.met = met;
    this.thresholds = new ThresholdJudge(evaluator);
    this.openRows = new OpenJudge(evaluator, day);
    this.opened = opened;
    this.keys = new KeyJudge(rules, rows);
  }

  /** Whether a failure counts as met. */
  interface Met {
    boolean is(String rule, int row);
  }

  /**
   * A judge of the same rows to whom some failures count as met. It has judged nothing yet; what it
   * takes must say pass for them.
   */
  Judge with(Met others) {
    return new Judge(rules, rows, evaluator, day, parallel, others, new Opened());
  }

  /** Takes a rule's outcomes as given, instead of judging it. */
  void take(Judgement judgement) {
    done.put(judgement.rule().id(), judgement);
  }

  /**
   * Judges a rule whose parts were judged, or taken, before. A rule that breaks has the outcome
   * error for every row.
   */
  Judgement judge(Rule rule) {
    Judgement judgement = judgement(rule);
    take(judgement);
    return judgement;
  }

  /**
   * The same, but not yet taken: simple rules, which are made of no others, may so be judged side
   * by side.
   */
  Judgement judgement(Rule rule) {
    try {
      return new Judgement(rule, outcomes(rule), Judgement.State.JUDGED, null);
    } catch (RuntimeException e) {
      return Judgement.without(
          rule,
          rows.size(rule.of()),
          Judgement.State.BROKEN,
          Message.of("check.broken", String.valueOf(e)));
    }
  }

  /** What was judged or taken so far, by rule. */
  Map<String, Judgement> judged() {
    return Collections.unmodifiableMap(done);
  }

  /** Judges by keys. */
  KeyJudge keys() {
    return keys;
  }

  /** The declarations in a table. */
  Declarations declarations(String table) {
    return declarations.get(
        table, () -> new Declarations(rows, Objects.requireNonNull(rules.schema(table))));
  }

  private byte[] outcomes(Rule rule) {
    byte[] outcomes = masked(rule);
    settle(rule, null, outcomes);
    // A row that may not exist is not known to pass or to fail.
    BitSet perhaps = rows.perhaps(rule.of());
    for (int row = perhaps.nextSetBit(0); row >= 0; row = perhaps.nextSetBit(row + 1)) {
      outcomes[row] = outcomes[row] == Outcome.NOT_APPLICABLE.code() ? outcomes[row] : UNDECIDED;
    }
    return outcomes;
  }

  /** Judges anew where it is not known which rows within count. */
  private void settle(Rule rule, @Nullable BigDecimal floor, byte[] outcomes) {
    int[] some = open.get(rule.id(), () -> openRows.rows(rule)).stream().toArray();
    parallel.forEach(
        some.length,
        OPEN_ROWS,
        (from, to) -> {
          for (int at = from; at < to; at++) {
            int row = some[at];
            OpenJudge.Judged judged = openRows.judge(rule, floor, row);
            outcomes[row] = judged.outcome();
            judged.places().forEach(place -> opened.add(place.unit(), rule.of(), row));
          }
        });
  }

  /** What is to be said of a row of which it is not known which rows within count. */
  OpenJudge.Judged open(Rule rule, int row) {
    return openRows.judge(rule, null, row);
  }

  /** Whether it is known of a row which rows within count. */
  boolean isOpen(Rule rule, int row) {
    return open.get(rule.id(), () -> openRows.rows(rule)).get(row);
  }

  /** What the rows whose place is not known left open. */
  Opened opened() {
    return opened;
  }

  private byte[] masked(Rule rule) {
    byte[] outcomes = new byte[rows.size(rule.of())];
    Criterion criterion = rule.criterion();
    if (criterion instanceof Criterion.Threshold threshold) {
      inStretches(rule, outcomes, (from, to) -> threshold(rule, threshold, null, from, to));
    } else if (criterion instanceof Criterion.Condition condition) {
      inStretches(
          rule,
          outcomes,
          (from, to) -> ThresholdJudge.fromFlags(flags(condition.must(), rule.of(), from, to)));
    } else {
      byte[] whole = whole(rule, criterion, outcomes.length);
      inStretches(rule, outcomes, (from, to) -> Arrays.copyOfRange(whole, from, to));
    }
    return outcomes;
  }

  private interface Stretch {
    byte[] judge(int from, int to);
  }

  private void inStretches(Rule rule, byte[] outcomes, Stretch stretch) {
    parallel.forEach(
        outcomes.length,
        (from, to) -> {
          byte[] judged = stretch.judge(from, to);
          mask(rule, judged, from, to);
          System.arraycopy(judged, 0, outcomes, from, judged.length);
        });
  }

  // A row to which the rule does not apply is neither here nor there; where that is not known,
  // nothing is.
  private void mask(Rule rule, byte[] outcomes, int from, int to) {
    if (rule.when() == null) {
      return;
    }
    byte[] applies = flags(rule.when(), rule.of(), from, to);
    for (int i = 0; i < outcomes.length; i++) {
      if (applies[i] == FlagColumn.FALSE) {
        outcomes[i] = Outcome.NOT_APPLICABLE.code();
      } else if (applies[i] != FlagColumn.TRUE && outcomes[i] != Outcome.NOT_APPLICABLE.code()) {
        outcomes[i] = UNDECIDED;
      }
    }
  }

  private byte[] flags(Expr expr, String table, int from, int to) {
    return ((FlagColumn) evaluator.evaluate(expr, table, from, to)).values();
  }

  private byte[] threshold(
      Rule rule, Criterion.Threshold threshold, @Nullable BigDecimal floor, int from, int to) {
    byte[] strict = thresholds.judge(question(rule, threshold, floor), from, to);
    List<byte[]> conditions = new ArrayList<>();
    List<byte[]> eased = new ArrayList<>();
    for (Relief relief : rule.reliefs()) {
      if (day.force(relief.validity()) != Day.Force.OUT) {
        conditions.add(condition(relief, rule.of(), from, to));
        eased.add(thresholds.judge(question(rule, relief.criterion(), floor), from, to));
      }
    }
    if (!conditions.isEmpty()) {
      for (int i = 0; i < strict.length; i++) {
        strict[i] = Composites.relieved(strict[i], conditions, eased, i);
      }
    }
    return strict;
  }

  private byte[] condition(Relief relief, String table, int from, int to) {
    byte[] holds = new byte[to - from];
    if (relief.when() == null) {
      Arrays.fill(holds, PASS);
    } else {
      holds = ThresholdJudge.fromFlags(flags(relief.when(), table, from, to));
    }
    if (day.force(relief.validity()) == Day.Force.OPEN) {
      for (int i = 0; i < holds.length; i++) {
        holds[i] = holds[i] == PASS ? UNDECIDED : holds[i];
      }
    }
    return holds;
  }

  private static ThresholdJudge.Question question(
      Rule rule, Criterion.Threshold threshold, @Nullable BigDecimal floor) {
    return new ThresholdJudge.Question(rule.of(), threshold, rule.roundPlaces(), floor);
  }

  private byte[] whole(Rule rule, Criterion criterion, int size) {
    if (criterion instanceof Criterion.KOfN kOfN) {
      return kOfN(kOfN, size);
    }
    if (criterion instanceof Criterion.AllOf all) {
      return rollUp(rule, all.parts(), size, Composites::all);
    }
    if (criterion instanceof Criterion.AnyOf any) {
      return rollUp(rule, any.parts(), size, Composites::any);
    }
    if (criterion instanceof Criterion.Consistent consistent) {
      return rollUp(rule, given(consistent.parts()), size, Composites::consistent);
    }
    if (criterion instanceof Criterion.Score score) {
      return score(rule, score, size);
    }
    if (criterion instanceof Criterion.Unique unique) {
      return keys.unique(rule.of(), unique);
    }
    if (criterion instanceof Criterion.RefersTo refersTo) {
      return keys.refersTo(rule.of(), refersTo);
    }
    return declared(rule, (Criterion.Declared) criterion, size);
  }

  private byte[] kOfN(Criterion.KOfN kOfN, int size) {
    List<byte[]> parts = new ArrayList<>();
    List<byte[]> floors = new ArrayList<>();
    for (String id : kOfN.of()) {
      Judgement part = judged(id);
      parts.add(sameRows(part));
      floors.add(floor(part, kOfN.floor()));
    }
    int allowed = kOfN.of().size() - kOfN.atLeast();
    byte[] outcomes = new byte[size];
    byte[] own = new byte[parts.size()];
    byte[] ownFloors = new byte[parts.size()];
    for (int row = 0; row < size; row++) {
      for (int p = 0; p < own.length; p++) {
        own[p] = parts.get(p)[row];
        ownFloors[p] = floors.get(p)[row];
      }
      outcomes[row] = Composites.atMostFail(own, ownFloors, allowed);
    }
    return outcomes;
  }

  /** The outcomes of a part against a share of its limit; all pass where there is no floor. */
  private byte[] floor(Judgement part, @Nullable BigDecimal floor) {
    byte[] outcomes = new byte[part.outcomes().length];
    if (floor == null) {
      return outcomes;
    }
    if (part.rule().criterion() instanceof Criterion.Threshold threshold
        && part.state() == Judgement.State.JUDGED) {
      inStretches(
          part.rule(), outcomes, (from, to) -> threshold(part.rule(), threshold, floor, from, to));
      settle(part.rule(), floor, outcomes);
      return outcomes;
    }
    return part.outcomes();
  }

  private static byte[] sameRows(Judgement part) {
    if (!part.isNeutral()) {
      return part.outcomes();
    }
    byte[] neutral = new byte[part.outcomes().length];
    Arrays.fill(neutral, Outcome.NOT_APPLICABLE.code());
    return neutral;
  }

  // A table that was not given contradicts nothing; that it is missing is for others to say.
  private List<Criterion.Part> given(List<Criterion.Part> parts) {
    return parts.stream()
        .filter(part -> judged(part.rule()).state() != Judgement.State.NOT_GIVEN)
        .toList();
  }

  private interface RollUp {
    byte of(byte[] parts);
  }

  private byte[] rollUp(Rule rule, List<Criterion.Part> entries, int size, RollUp how) {
    List<byte[]> parts = new ArrayList<>();
    entries.forEach(entry -> parts.add(part(rule, entry, size).outcomes()));
    byte[] outcomes = new byte[size];
    byte[] own = new byte[parts.size()];
    for (int row = 0; row < size; row++) {
      for (int p = 0; p < own.length; p++) {
        own[p] = parts.get(p)[row];
      }
      outcomes[row] = how.of(own);
    }
    return outcomes;
  }

  private PartTally part(Rule rule, Criterion.Part entry, int size) {
    Judgement part = judged(entry.rule());
    if (entry instanceof Criterion.Part.Same) {
      return PartTally.same(sameRows(part));
    }
    String table = part.rule().of();
    boolean same = table.equals(rule.of());
    Unplaced unplaced =
        same || rule.leavesOutUnplaced() ? Unplaced.NONE : rows.unplaced(table, rule.of());
    return PartTally.within(
        part,
        same ? null : rows.around(table, rule.of()),
        size,
        entry,
        unplaced,
        (unit, row) -> opened.add(unit, rule.of(), row));
  }

  /** The entries of a composite, in order; none of a simple rule. */
  static List<Criterion.Part> entries(Criterion criterion) {
    if (criterion instanceof Criterion.AllOf all) {
      return all.parts();
    }
    if (criterion instanceof Criterion.AnyOf any) {
      return any.parts();
    }
    if (criterion instanceof Criterion.Consistent consistent) {
      return consistent.parts();
    }
    return criterion.composedOf().stream().<Criterion.Part>map(Criterion.Part.Same::new).toList();
  }

  /** What an entry of a composite says of each row; kept, since every listed row asks for it. */
  PartTally tally(Rule rule, Criterion.Part entry) {
    return tallies.get(
        List.of(rule.of(), rule.leavesOutUnplaced(), entry),
        () -> part(rule, entry, rows.size(rule.of())));
  }

  /** What was judged of a rule. */
  Judgement judged(Rule rule) {
    return judged(rule.id());
  }

  /** What was judged of the rule of an id. */
  Judgement judged(String id) {
    return Objects.requireNonNull(done.get(id), id);
  }

  private byte[] score(Rule rule, Criterion.Score score, int size) {
    byte[] outcomes = new byte[size];
    for (int row = 0; row < size; row++) {
      Points points = points(score, row);
      Object limit = new RowEvaluator(rows).evaluate(score.limit(), rule.of(), row);
      outcomes[row] = points.held(score.comparison(), (BigDecimal) limit);
    }
    return outcomes;
  }

  /** What a row scores: at least, at most, and out of how many. */
  Points points(Criterion.Score score, int row) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    BigDecimal applicable = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> item : score.points().entrySet()) {
      Judgement part = judged(item.getKey());
      Outcome outcome = part.isNeutral() ? Outcome.NOT_APPLICABLE : part.outcome(row);
      if (outcome == Outcome.NOT_APPLICABLE) {
        continue;
      }
      applicable = applicable.add(item.getValue());
      BigDecimal declared =
          met.is(item.getKey(), row) ? item.getValue() : declaredScore(part.rule(), row);
      if (declared != null) {
        least = least.add(declared.min(item.getValue()));
        most = most.add(declared.min(item.getValue()));
      } else if (outcome == Outcome.PASS) {
        least = least.add(item.getValue());
        most = most.add(item.getValue());
      } else if (outcome != Outcome.FAIL) {
        most = most.add(item.getValue());
      }
    }
    return new Points(least, most, applicable);
  }

  private @Nullable BigDecimal declaredScore(Rule rule, int row) {
    return rule.criterion() instanceof Criterion.Declared declared
        ? declarations(declared.table()).score(rule, keyOf(rule.of(), row), rows.size(rule.of()))
        : null;
  }

  /** A score's bounds and what it is out of. */
  record Points(BigDecimal least, BigDecimal most, BigDecimal applicable) {
    byte held(org.junheng.rule.Comparison comparison, @Nullable BigDecimal limit) {
      if (applicable.signum() == 0) {
        return Outcome.NOT_APPLICABLE.code();
      }
      if (limit == null) {
        return UNDECIDED;
      }
      boolean low = comparison.holds(scaled(least), limit);
      boolean high = comparison.holds(scaled(most), limit);
      return low != high ? UNDECIDED : (low ? Outcome.PASS : Outcome.FAIL).code();
    }

    /** Points as a share of those that apply, out of 100. */
    BigDecimal scaled(BigDecimal points) {
      return points.multiply(BigDecimal.valueOf(100)).divide(applicable, MathContext.DECIMAL128);
    }
  }

  private byte[] declared(Rule rule, Criterion.Declared declared, int size) {
    Declarations judgements = declarations(declared.table());
    byte[] outcomes = new byte[size];
    for (int row = 0; row < size; row++) {
      String key = keyOf(rule.of(), row);
      if (declared.comparison() == null) {
        outcomes[row] = judgements.outcome(rule, key, size);
      } else {
        BigDecimal score = judgements.score(rule, key, size);
        Object limit =
            new RowEvaluator(rows)
                .evaluate(Objects.requireNonNull(declared.limit()), rule.of(), row);
        outcomes[row] =
            score == null || limit == null
                ? UNDECIDED
                : (declared.comparison().holds(score, (BigDecimal) limit)
                        ? Outcome.PASS
                        : Outcome.FAIL)
                    .code();
      }
    }
    return outcomes;
  }

  /** A row's key as declarations write it. */
  String keyOf(String table, int row) {
    return Keys.joined(rows, Objects.requireNonNull(rules.schema(table)), row);
  }
}
