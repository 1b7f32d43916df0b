package org.junheng.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.LastYear;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.Type;
import org.junheng.expr.Unplaced;
import org.junheng.problem.Location;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Column;
import org.junheng.table.Doubled;
import org.junheng.table.Field;
import org.junheng.table.Gap;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * Explains single outcomes: figures, limits, what is missing, what would mend them. Only what is
 * asked for is explained.
 */
final class Findings {
  // As many cells as a reader can take in; an aggregate over a county reads thousands.
  private static final int CELLS = 12;

  private final RuleSet rules;
  private final Workspace rows;
  private final Judge judge;
  private final Day day;
  private final LocalDate asOf;
  private final RowRefs refs;
  private final Remedies remedies;
  private final Combination combination;
  private final Settlement settlement;
  private final Tolerance tolerance;
  private final People people;
  private final Formulas formulas;
  private final Placement placement;
  private final Late<Doubts> doubts;

  Findings(Workspace rows, Judge judge, Day day, Settlement settlement) {
    this.rules = rows.rules();
    this.rows = rows;
    this.judge = judge;
    this.day = day;
    this.asOf = day.date();
    this.settlement = settlement;
    this.refs = new RowRefs(rows);
    this.remedies = new Remedies(rules, rows, asOf);
    this.combination = new Combination(rows, remedies);
    this.tolerance = new Tolerance(rows, settlement.agreed());
    this.people = new People(rows);
    this.formulas = new Formulas(rules);
    this.placement = new Placement(rows);
    this.doubts = Late.from(() -> new Doubts(rows, judge, settlement.agreed()));
  }

  RowRefs refs() {
    return refs;
  }

  Tolerance tolerance() {
    return tolerance;
  }

  /** One outcome; it is explained when somebody asks why. */
  Result.RowResult of(Judgement judgement, int row) {
    Rule rule = judgement.rule();
    Outcome outcome = judgement.outcome(row);
    Result.RowRef ref = refs.of(rule.of(), row);
    Result.Waived waiver = outcome == Outcome.FAIL ? settlement.waived(rule, row) : null;
    return new Result.RowResult(
        rule.id(),
        ref,
        refs.around(rule.of(), row),
        outcome,
        isFinding(outcome) && waiver == null && tolerance.isTolerated(rule, row),
        waiver,
        outcome == Outcome.FAIL ? settlement.answered(rule, row) : null,
        null,
        Fingerprint.of(rule.id(), rule.of(), ref.key(), RuleTotals.kind(rule)),
        Late.from(() -> explain(judgement, row, ref)));
  }

  private Explanation explain(Judgement judgement, int row, Result.RowRef ref) {
    Rule rule = judgement.rule();
    Outcome outcome = judgement.outcome(row);
    RowEvaluator evaluator = new RowEvaluator(rows);
    Measured measured = measured(rule, row, outcome, evaluator);
    Named named = new Named(rule.of(), row, ref);
    List<Result.Cell> inputs = List.of();
    List<Result.Cell> missing = List.of();
    Lacking lacking =
        outcome == Outcome.UNDECIDED
            ? new Lacking(unplaced(rule, row), wanting(rule, row))
            : Lacking.NOTHING;
    if (outcome != Outcome.NOT_APPLICABLE && outcome != Outcome.NOT_CHECKED) {
      readWhen(rule, row, evaluator);
      inputs = cells(evaluator.reads(), true, named);
      boolean isOpen = judgement.state() == Judgement.State.OPEN;
      missing = isOpen ? List.of() : missing(lacking, named);
    }
    return new Explanation(
        measured.actual(),
        measured.operator(),
        measured.limits(),
        outcome == Outcome.FAIL ? measured.shortfall() : null,
        measured.margin(),
        outcome == Outcome.FAIL ? changes(rule, row) : List.of(),
        inputs,
        missing,
        judgement.reason() != null
            ? judgement.reason()
            : reason(rule, row, outcome, measured, missing, lacking),
        parts(rule, row),
        measured.relief(),
        doubted(rule, row, outcome),
        declaration(rule, row),
        measured.fewest(),
        Late.from(() -> worked(measured.formula(), rule, row)));
  }

  private List<String> doubted(Rule rule, int row, Outcome outcome) {
    boolean judged = outcome == Outcome.PASS || outcome == Outcome.FAIL;
    return judged ? doubts.get().of(rule, row) : List.of();
  }

  /** Whether an outcome is one that a person must act on. */
  static boolean isFinding(Outcome outcome) {
    return outcome == Outcome.FAIL || outcome == Outcome.UNDECIDED || outcome == Outcome.ERROR;
  }

  /** The figures of one outcome; all absent where it rests on none. */
  private record Measured(
      Result.@Nullable Figure actual,
      @Nullable String operator,
      List<Result.Figure> limits,
      @Nullable BigDecimal shortfall,
      @Nullable BigDecimal margin,
      @Nullable String relief,
      boolean limitMissing,
      @Nullable Expr formula,
      @Nullable BigDecimal fewest) {
    static final Measured NONE =
        new Measured(null, null, List.of(), null, null, null, false, null, null);
  }

  private Measured measured(Rule rule, int row, Outcome outcome, RowEvaluator evaluator) {
    if (outcome == Outcome.ERROR
        || outcome == Outcome.NOT_CHECKED
        || outcome == Outcome.NOT_APPLICABLE) {
      return Measured.NONE;
    }
    Criterion criterion = rule.criterion();
    if (criterion instanceof Criterion.Threshold threshold) {
      return threshold(rule, threshold, row, evaluator);
    }
    if (criterion instanceof Criterion.Condition condition) {
      evaluator.evaluate(condition.must(), rule.of(), row);
    } else if (criterion instanceof Criterion.Score score) {
      return score(rule, score, row, evaluator);
    } else if (criterion instanceof Criterion.Unique unique) {
      unique
          .fields()
          .forEach(
              field ->
                  evaluator.evaluate(new Expr.Column(rule.of(), field, Type.TEXT), rule.of(), row));
    } else if (criterion instanceof Criterion.RefersTo refersTo) {
      refersTo
          .by()
          .forEach(
              field ->
                  evaluator.evaluate(new Expr.Column(rule.of(), field, Type.TEXT), rule.of(), row));
    }
    return Measured.NONE;
  }

  private Measured threshold(
      Rule rule, Criterion.Threshold threshold, int row, RowEvaluator evaluator) {
    Effective effective = Effective.of(rule, threshold, row, asOf, evaluator);
    OptionalInt places = places(rule, effective.criterion().measure());
    List<Result.Figure> limits = new ArrayList<>();
    effective
        .limits()
        .forEach(
            limit -> limits.add(Objects.requireNonNull(Figures.of(limit, OptionalInt.empty()))));
    BigDecimal shortfall = effective.shortfall();
    return new Measured(
        Figures.of(effective.measure(), places),
        effective.criterion().comparison().sign(),
        limits,
        shortfall == null ? null : Figures.kept(shortfall),
        effective.margin(),
        effective.relief() == null ? null : effective.relief().id(),
        effective.limits().size() < effective.criterion().limits().size(),
        effective.criterion().measure(),
        people.fewest(evaluator, effective, rule.of(), row));
  }

  private Optional<String> worked(@Nullable Expr measure, Rule rule, int row) {
    return measure == null
        ? Optional.empty()
        : Optional.ofNullable(formulas.worked(measure, rule.of(), row, new RowEvaluator(rows)));
  }

  private Measured score(Rule rule, Criterion.Score score, int row, RowEvaluator evaluator) {
    Judge.Points points = judge.points(score, row);
    Object limit = evaluator.evaluate(score.limit(), rule.of(), row);
    if (points.applicable().signum() == 0 || !(limit instanceof BigDecimal figure)) {
      return Measured.NONE;
    }
    BigDecimal earned = points.scaled(points.least());
    BigDecimal shortfall = figure.subtract(earned);
    return new Measured(
        Figures.of(earned, rule.places()),
        score.comparison().sign(),
        List.of(Objects.requireNonNull(Figures.of(figure, OptionalInt.empty()))),
        shortfall.signum() > 0 ? Figures.kept(shortfall) : null,
        null,
        null,
        false,
        null,
        null);
  }

  private void readWhen(Rule rule, int row, RowEvaluator evaluator) {
    if (rule.when() != null) {
      evaluator.evaluate(rule.when(), rule.of(), row);
    }
  }

  /** How many decimals of a rule's measure are shown: its own, else its indicator's. */
  OptionalInt places(Rule rule, Expr measure) {
    Indicator indicator = indicator(measure);
    return rule.places().isPresent() || indicator == null ? rule.places() : indicator.places();
  }

  private @Nullable Indicator indicator(Expr measure) {
    return measure instanceof Expr.Column column
        ? rules.indicator(column.table(), column.name())
        : null;
  }

  /** A row and how it is named. */
  private record Named(String table, int row, Result.RowRef ref) {}

  // The first of the cells, those with a value or all.
  private List<Result.Cell> cells(List<RowEvaluator.Read> reads, boolean given, Named named) {
    List<Result.Cell> cells = new ArrayList<>();
    for (int at = 0; at < reads.size() && cells.size() < CELLS; at++) {
      RowEvaluator.Read read = reads.get(at);
      if (read.value() != null || !given) {
        boolean own = read.cell().row() == named.row() && read.cell().table().equals(named.table());
        cells.add(cell(read, own ? named.ref() : refs.of(read.cell().table(), read.cell().row())));
      }
    }
    return cells;
  }

  // The cells for want of which a rule is undecided. One whose figure is not needed, because
  // another stands in for it or the outcome is the same without it, is not among them.
  private List<RowEvaluator.Read> wanting(Rule rule, int row) {
    Set<RowEvaluator.Read> wanting = new LinkedHashSet<>();
    for (Expr needed : needed(rule)) {
      RowEvaluator evaluator = new RowEvaluator(rows);
      if (evaluator.evaluate(needed, rule.of(), row) == null) {
        wanting.addAll(evaluator.missing());
      }
    }
    return List.copyOf(wanting);
  }

  /** What an undecided outcome lacks: rows that may belong here, and cells. */
  private record Lacking(List<Unplaced.Unit> unplaced, List<RowEvaluator.Read> wanting) {
    static final Lacking NOTHING = new Lacking(List.of(), List.of());
  }

  private List<Result.Cell> missing(Lacking lacking, Named named) {
    Set<Result.Cell> missing = new LinkedHashSet<>();
    for (Unplaced.Unit unit : lacking.unplaced()) {
      placement.of(unit).stream()
          .limit(CELLS - missing.size())
          .map(this::cell)
          .forEach(missing::add);
    }
    missing.addAll(cells(lacking.wanting(), false, named));
    return missing.stream().limit(CELLS).toList();
  }

  // The rows that may belong to this one, where they could change what is said of it.
  private List<Unplaced.Unit> unplaced(Rule rule, int row) {
    List<Unplaced.Unit> units = new ArrayList<>();
    if (judge.isOpen(rule, row)) {
      judge.open(rule, row).places().forEach(place -> units.add(place.unit()));
    }
    if (rows.perhaps(rule.of()).get(row)) {
      String base = Objects.requireNonNull(rules.views().get(rule.of())).base();
      rows.unplaced(base, rule.of()).at(row).members().forEach(member -> units.add(member.unit()));
    }
    for (Criterion.Part entry : Judge.entries(rule.criterion())) {
      String within = judge.judged(entry.rule()).rule().of();
      boolean isOpen = judge.tally(rule, entry).outcomes()[row] == Outcome.UNDECIDED.code();
      if (isOpen && !rule.leavesOutUnplaced() && !within.equals(rule.of())) {
        rows.unplaced(within, rule.of())
            .at(row)
            .members()
            .forEach(member -> units.add(member.unit()));
      }
    }
    return units;
  }

  private List<Expr> needed(Rule rule) {
    List<Expr> needed = new ArrayList<>();
    if (rule.when() != null) {
      needed.add(rule.when());
    }
    Criterion criterion = rule.criterion();
    if (criterion instanceof Criterion.Threshold threshold) {
      needed.add(threshold.measure());
      needed.addAll(threshold.limits());
      rule.reliefs().stream()
          .filter(relief -> day.force(relief.validity()) != Day.Force.OUT && relief.when() != null)
          .forEach(relief -> needed.add(Objects.requireNonNull(relief.when())));
    } else if (criterion instanceof Criterion.Condition condition) {
      needed.add(condition.must());
    } else if (criterion instanceof Criterion.Unique unique) {
      unique.fields().forEach(field -> needed.add(new Expr.Column(rule.of(), field, Type.TEXT)));
    } else if (criterion instanceof Criterion.RefersTo refersTo) {
      refersTo.by().forEach(field -> needed.add(new Expr.Column(rule.of(), field, Type.TEXT)));
    }
    return needed;
  }

  private Result.Cell cell(Placement.Cause cause) {
    RowEvaluator.Cell cell = cause.cell();
    Column column = rows.column(cell.table(), cell.column());
    Result.Cell told = cell(new RowEvaluator.Read(cell, column.value(cell.row())));
    return new Result.Cell(
        told.row(), told.field(), told.title(), told.value(), cause.gap(), told.location());
  }

  /** A submitted cell as it was read. */
  Result.Cell cell(RowEvaluator.Read read) {
    return cell(read, refs.of(read.cell().table(), read.cell().row()));
  }

  private Result.Cell cell(RowEvaluator.Read read, Result.RowRef ref) {
    Schema schema = Objects.requireNonNull(rules.schema(read.cell().table()));
    Field field = schema.field(read.cell().column());
    Table table = rows.data().table(read.cell().table());
    Column column = table == null ? null : table.column(read.cell().column());
    Gap gap =
        read.value() != null
            ? null
            : column == null ? Gap.NOT_GIVEN : column.gaps().at(read.cell().row());
    Location location =
        table == null || LastYear.rule(read.cell().column()) != null
            ? null
            : table.origin().of(read.cell().row(), read.cell().column());
    Result.Figure figure = Figures.of(read.value(), OptionalInt.empty());
    if (figure != null && field != null && !field.categories().isEmpty()) {
      figure = new Result.Figure(figure.value(), RowRefs.shown(field, read.value()));
    }
    Text ofLastYear = EarlierFigures.title(rules, read.cell().column());
    Text title =
        ofLastYear != null
            ? ofLastYear
            : field == null ? Text.same(read.cell().column()) : field.title();
    return new Result.Cell(ref, read.cell().column(), title, figure, gap, location);
  }

  private List<Result.Change> changes(Rule rule, int row) {
    if (rule.criterion() instanceof Criterion.KOfN kOfN) {
      List<Rule> parts = new ArrayList<>();
      List<Outcome> outcomes = new ArrayList<>();
      for (String id : kOfN.of()) {
        Judgement part = Objects.requireNonNull(judge.judged().get(id));
        parts.add(part.rule());
        outcomes.add(part.isNeutral() ? Outcome.NOT_APPLICABLE : part.outcome(row));
      }
      return combination.of(kOfN, parts, outcomes, row);
    }
    BigDecimal change = remedies.change(rule, row);
    return change == null ? List.of() : List.of(remedies.told(rule, row, change));
  }

  private @Nullable Message reason(
      Rule rule,
      int row,
      Outcome outcome,
      Measured measured,
      List<Result.Cell> missing,
      Lacking lacking) {
    Criterion criterion = rule.criterion();
    if (criterion instanceof Criterion.Unique unique && outcome == Outcome.FAIL) {
      return duplicate(rule, unique, row);
    }
    if (criterion instanceof Criterion.Declared declared && outcome == Outcome.UNDECIDED) {
      Declarations declarations = judge.declarations(declared.table());
      boolean contradict =
          declarations.contradict(rule, judge.keyOf(rule.of(), row), rows.size(rule.of()));
      return Message.of(
          contradict
              ? "check.contradicting"
              : declarations.isUnsigned(rule, judge.keyOf(rule.of(), row), rows.size(rule.of()))
                  ? "check.unsigned"
                  : "check.not-declared");
    }
    Message known = whyOpen(lacking);
    if (known != null) {
      return known;
    }
    if (outcome != Outcome.UNDECIDED || !missing.isEmpty() || !criterion.composedOf().isEmpty()) {
      return null;
    }
    if (rule.reliefs().stream().anyMatch(each -> day.force(each.validity()) == Day.Force.OPEN)) {
      return Message.of("check.open-relief");
    }
    return Message.of(measured.limitMissing() ? "check.no-limit" : "check.no-figure");
  }

  // Rows that may belong to this one, or rows of one key that differ: all of their places.
  private @Nullable Message whyOpen(Lacking lacking) {
    List<String> places =
        lacking.unplaced().stream()
            .map(unit -> rows.submittedPlace(unit.table(), unit.row()).toString())
            .distinct()
            .toList();
    if (!places.isEmpty()) {
      return Message.of(
          "check.could-belong",
          places.size(),
          String.join(", ", places.subList(0, Math.min(CELLS, places.size()))));
    }
    for (RowEvaluator.Read read : lacking.wanting()) {
      Doubled doubled = rows.doubled(read.cell().table()).get(read.cell().row());
      if (doubled != null && doubled.differing().contains(read.cell().column())) {
        return Message.of(
            "check.differs",
            cell(read).title(),
            doubled.places().stream().map(Location::toString).collect(Collectors.joining(", ")));
      }
    }
    return null;
  }

  private Message duplicate(Rule rule, Criterion.Unique unique, int row) {
    int other = judge.keys().twin(rule.of(), unique, row);
    Doubled doubled = other == row ? rows.doubled(rule.of()).get(row) : null;
    Location location = doubled == null ? refs.location(rule.of(), other) : doubled.places().get(1);
    return Message.of(
        "check.duplicate", location == null ? "#" + (other + 1) : location.toString());
  }

  private List<Result.PartOutcome> parts(Rule rule, int row) {
    List<Result.PartOutcome> parts = new ArrayList<>();
    for (Criterion.Part entry : Judge.entries(rule.criterion())) {
      PartTally tally = judge.tally(rule, entry);
      parts.add(
          new Result.PartOutcome(
              entry.rule(),
              Outcome.of(tally.outcomes()[row]),
              tally.passed()[row],
              tally.applicable()[row]));
    }
    return parts;
  }

  private Result.@Nullable Declaration declaration(Rule rule, int row) {
    if (!(rule.criterion() instanceof Criterion.Declared declared)) {
      return null;
    }
    List<Integer> found =
        judge
            .declarations(declared.table())
            .of(rule, judge.keyOf(rule.of(), row), rows.size(rule.of()));
    if (found.isEmpty()) {
      return null;
    }
    String table = declared.table();
    Location location = refs.location(table, found.get(0));
    return new Result.Declaration(
        word(table, "inspector", found.get(0)),
        word(table, "date", found.get(0)),
        word(table, "evidence", found.get(0)),
        location == null ? Location.of(table) : location);
  }

  private String word(String table, String field, int row) {
    boolean has = Objects.requireNonNull(rules.schema(table)).field(field) != null;
    return has ? Keys.word(rows.column(table, field).value(row)) : "";
  }
}
