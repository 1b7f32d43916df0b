package org.junheng.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junheng.expr.Expr;
import org.junheng.expr.Parameter;
import org.junheng.problem.Problem;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.DataSet;
import org.junheng.table.Table;

/** Holds a rule set against a data set. */
public final class Checker {
  private final RuleSet rules;
  private final DataSet data;
  private final CheckOptions options;

  private Checker(RuleSet rules, DataSet data, CheckOptions options) {
    this.rules = rules;
    this.data = data;
    this.options = options;
  }

  /**
   * Judges every chosen rule for every row and lists what there is to say.
   *
   * @param rules the rules
   * @param data the data; fields that no rule reads may be left out (see {@link
   *     Dependencies#columns})
   * @param problems what was found wrong with the files, in order
   * @param problemCount how many problems there are, listed or not
   * @param options how to run
   * @return the result; its {@code exitCode} is 0 until {@link Result#withExit} says otherwise
   */
  public static Result check(
      RuleSet rules,
      DataSet data,
      List<Problem> problems,
      long problemCount,
      CheckOptions options) {
    return new Checker(rules, data, options).run(problems, problemCount);
  }

  /**
   * The fields of each submitted table that the chosen rules need; others need not be decoded.
   *
   * @param only patterns of the rules, as in {@link Selection#chosen}
   * @param skip patterns of the rules left out
   */
  public static Map<String, Set<String>> columns(
      RuleSet rules, Collection<String> only, Collection<String> skip) {
    Set<String> chosen = Selection.chosen(rules, only, skip);
    return Dependencies.columns(
        rules, rules.rules().values().stream().filter(rule -> chosen.contains(rule.id())).toList());
  }

  private Result run(List<Problem> problems, long problemCount) {
    Day day = Days.of(data, rules, options);
    try (Parallel parallel = new Parallel(options.threads(), options.chunk())) {
      Workspace rows =
          new Workspace(rules, data, parallel, options.earlier(), options.leavesOutUnplaced());
      Judge judge = judged(rows, day, options, parallel);
      List<Judgement> judgements = List.copyOf(judge.judged().values());
      Settlement settlement = Settlement.of(rows, judge, day, options.agreements());
      Findings findings = new Findings(rows, judge, day, settlement);
      Listing listing =
          new Listing(rules, options.maxFindings(), findings, parallel).of(judgements);
      List<Problem> found = new ArrayList<>(settlement.problems());
      found.addAll(Contradictions.of(judgements, judge, rows));
      found.addAll(new ChildlessRows(rows).of(judgements));
      found.addAll(new UnplacedProblems(rows, judge.opened()).of(judgements));
      found.addAll(day.problems());
      TouchedCells touched = TouchedCells.of(data, options);
      List<Problem> all = sorted(problems.stream().map(touched::marked).toList(), found);
      RuleTotals totals = new RuleTotals(rules);
      boolean complete =
          judgements.stream().noneMatch(judgement -> judgement.state() == Judgement.State.BROKEN);
      return new Result(
          new Result.Run(
              options.tool(),
              options.started(),
              day.date(),
              day.origin(),
              complete,
              0,
              "required",
              false,
              0),
          rules.books().stream().map(Checker::info).toList(),
          parameters(rules),
          data.inputs(),
          tables(rows),
          totals.summary(
              judgements,
              findings.tolerance(),
              settlement,
              options.least(),
              !touched.isNone() || all.stream().anyMatch(Problem::forbidsPass)),
          judgements.stream()
              .map(judgement -> totals.of(judgement, leftOut(judgement, rows), settlement))
              .toList(),
          listing.results(),
          listing.omitted(),
          new LateList<>(() -> new Spreads(rows, findings.refs()).of(judgements)),
          all,
          problemCount + found.stream().mapToLong(Problem::count).sum(),
          null,
          List.of(),
          settlement.uses(),
          new LateList<>(() -> new Rosters(rows, judge, day.date()).of(judgements)),
          null,
          List.of());
    }
  }

  private static List<Problem> sorted(List<Problem> problems, List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    Collections.sort(all);
    return all;
  }

  // How many rows within were passed over because a figure of theirs is missing and the rule says
  // to.
  private static long leftOut(Judgement judgement, Workspace rows) {
    boolean aggregates =
        judgement.rule().ignoreMissing()
            && judgement.state() == Judgement.State.JUDGED
            && judgement.rule().criterion() instanceof Criterion.Threshold threshold
            && threshold.measure() instanceof Expr.Aggregate;
    if (!aggregates) {
      return 0;
    }
    Criterion.Threshold threshold = (Criterion.Threshold) judgement.rule().criterion();
    int[] leftOut =
        rows.evaluator().leftOut((Expr.Aggregate) threshold.measure(), judgement.rule().of());
    return java.util.Arrays.stream(leftOut).asLongStream().sum();
  }

  /** Judges every chosen rule. */
  static Judge judged(Workspace rows, Day day, CheckOptions options, Parallel parallel) {
    RuleSet rules = rows.rules();
    Set<String> chosen = Selection.chosen(rules, options.only(), options.skip());
    Map<String, Selection.Refusal> refusals =
        Selection.refusals(rules, chosen, day, rows::isGiven, rows.knowsLastYear());
    Judge judge = new Judge(rules, rows, rows.evaluator(), day, parallel);
    List<Rule> simple =
        rules.rules().values().stream()
            .filter(rule -> rule.criterion().composedOf().isEmpty())
            .filter(rule -> !refusals.containsKey(rule.id()))
            .toList();
    Map<String, Judgement> known = new HashMap<>();
    int most = rows.data().tables().values().stream().mapToInt(Table::rows).max().orElse(0);
    parallel
        .each(simple, most, judge::judgement)
        .forEach(done -> known.put(done.rule().id(), done));
    for (Rule rule : rules.rules().values()) {
      Selection.Refusal refusal = refusals.get(rule.id());
      Judgement done = refusal == null ? known.get(rule.id()) : refused(rule, refusal, rows);
      judge.take(done == null ? judge.judgement(rule) : done);
    }
    return judge;
  }

  private static Judgement refused(Rule rule, Selection.Refusal refusal, Workspace rows) {
    return Judgement.without(rule, rows.size(rule.of()), refusal.state(), refusal.reason());
  }

  private static Result.BookInfo info(RuleSet.Book book) {
    List<String> overlays = new ArrayList<>();
    for (RuleSet.Book base = book.base(); base != null; base = base.base()) {
      overlays.add(base.id());
    }
    book.uses().forEach(used -> overlays.add(used.id()));
    Map<String, Result.BookHash> needs = new LinkedHashMap<>();
    addNeeds(book, needs);
    return new Result.BookInfo(
        book.id(),
        book.title(),
        book.citation(),
        book.sha256(),
        overlays,
        List.copyOf(needs.values()));
  }

  private static void addNeeds(RuleSet.Book book, Map<String, Result.BookHash> needs) {
    List<RuleSet.Book> others = new ArrayList<>(book.uses());
    if (book.base() != null) {
      others.add(0, book.base());
    }
    for (RuleSet.Book other : others) {
      if (needs.putIfAbsent(other.id(), new Result.BookHash(other.id(), other.sha256())) == null) {
        addNeeds(other, needs);
      }
    }
  }

  /** The parameters with their values in force. */
  static List<Result.ParameterValue> parameters(RuleSet rules) {
    List<Result.ParameterValue> values = new ArrayList<>();
    for (Parameter parameter : rules.parameters().values()) {
      RuleSet.ParameterInfo info =
          Objects.requireNonNull(rules.parameterInfo().get(parameter.name()));
      Map<String, Object> named = new LinkedHashMap<>();
      if (parameter.single() != null) {
        named.put(parameter.name(), parameter.single());
      }
      parameter.keyed().forEach((key, value) -> named.put(parameter.name() + "." + key, value));
      named.forEach(
          (name, value) ->
              values.add(
                  new Result.ParameterValue(name, info.title(), Keys.word(value), info.origin())));
    }
    return values;
  }

  private List<Result.TableInfo> tables(Workspace rows) {
    List<Result.TableInfo> tables = new ArrayList<>();
    rows.allSchemas()
        .forEach(
            (name, schema) ->
                tables.add(
                    new Result.TableInfo(
                        name,
                        schema.title(),
                        rows.size(name),
                        rows.isGiven(name),
                        rules.tables().containsKey(name),
                        RowRefs.outer(rules, name),
                        People.fields(rules, name))));
    return tables;
  }
}
