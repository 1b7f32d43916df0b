package org.junheng.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Agreed;
import org.junheng.agreement.Answer;
import org.junheng.agreement.AnswerState;
import org.junheng.agreement.Waiver;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.Citation;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.DataSet;
import org.junheng.table.Gap;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * The product: what a rule set says of a data set. Every report is a view of it, and it can be
 * stored and read back. It holds no absolute path, no host name and no clock but {@code
 * run.started}; the same input gives an equal result.
 *
 * @param run when and how it was made
 * @param books the rule books
 * @param parameters the parameters with their values in force
 * @param inputs the files
 * @param tables the tables and views that rules judge, outermost first
 * @param summary the totals
 * @param rules every rule of the rule set, checked or not, in order
 * @param results what is listed of the outcomes: findings, and every outcome of an outermost row;
 *     by rule order, then row order; each explained when somebody asks why
 * @param omitted how many findings are not listed because of a cap
 * @param spreads every dispersion measure, with what each row adds to it; worked out when somebody
 *     asks
 * @param problems what is wrong with the files; capped, in order
 * @param problemCount how many problems there are
 * @param sensitivity how firm the verdict is; null where nobody asked
 * @param files every file beside the data and the rule books that was read, in order
 * @param agreed the waivers and answers that were given
 * @param rosters every row of the tables that are not too large, and what each rule says of it;
 *     worked out when somebody asks
 * @param baseline the earlier result whose findings are tolerated; null where there is none
 * @param history what earlier years' results said, the newest first
 */
public record Result(
    Run run,
    List<BookInfo> books,
    List<ParameterValue> parameters,
    List<DataSet.Input> inputs,
    List<TableInfo> tables,
    Summary summary,
    List<RuleResult> rules,
    List<RowResult> results,
    long omitted,
    List<Spread> spreads,
    List<Problem> problems,
    long problemCount,
    @Nullable Sensitivity sensitivity,
    List<ReadFile> files,
    Agreed agreed,
    List<Roster> rosters,
    @Nullable Baseline baseline,
    List<Year> history) {
  private static final int EXPLAINED_AT_ONCE = 64;

  public Result {
    books = List.copyOf(books);
    parameters = List.copyOf(parameters);
    inputs = List.copyOf(inputs);
    tables = List.copyOf(tables);
    rules = List.copyOf(rules);
    results = List.copyOf(results);
    spreads = unchanging(spreads);
    problems = List.copyOf(problems);
    files = List.copyOf(files);
    rosters = unchanging(rosters);
    history = List.copyOf(history);
  }

  private static <T> List<T> unchanging(List<T> list) {
    return list instanceof LateList<T> ? list : List.copyOf(list);
  }

  // The counts with every outcome, zero where there was none: equal results have equal counts.
  private static Map<Outcome, Long> everyOutcome(Map<Outcome, Long> counts) {
    Map<Outcome, Long> all = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      all.put(outcome, counts.getOrDefault(outcome, 0L));
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Severity, Map<Outcome, Long>> everySeverity(
      Map<Severity, Map<Outcome, Long>> counts) {
    Map<Severity, Map<Outcome, Long>> all = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      all.put(severity, everyOutcome(counts.getOrDefault(severity, Map.of())));
    }
    return Collections.unmodifiableMap(all);
  }

  /**
   * Explains every listed outcome, on several threads: for those who will ask of most of them.
   * Nothing changes but that it is known already.
   */
  public void explain(int threads) {
    try (Parallel parallel = new Parallel(threads, EXPLAINED_AT_ONCE)) {
      parallel.forEach(
          results.size(),
          (from, to) -> results.subList(from, to).forEach(row -> row.explanation().get()));
    }
  }

  /**
   * The same, ending with a code, and what made the code of the verdict.
   *
   * @param failOn as in {@link Run}
   * @param allowUndecided as in {@link Run}
   */
  public Result withExit(int exitCode, String failOn, boolean allowUndecided) {
    Run ended =
        new Run(
            run.tool,
            run.started,
            run.asOf,
            run.asOfOrigin,
            run.complete,
            exitCode,
            failOn,
            allowUndecided,
            run.maskedBelow);
    return with(ended, results, sensitivity, files, baseline, history);
  }

  /** The same, saying otherwise where the day comes from whose rules were applied. */
  public Result withAsOfOrigin(String origin) {
    Run said =
        new Run(
            run.tool,
            run.started,
            run.asOf,
            origin,
            run.complete,
            run.exitCode,
            run.failOn,
            run.allowUndecided,
            run.maskedBelow);
    return with(said, results, sensitivity, files, baseline, history);
  }

  /** The same with every file beside the data and the rule books that was read. */
  public Result withFiles(List<ReadFile> others) {
    return with(run, results, sensitivity, others, baseline, history);
  }

  /** The same with how firm its verdict is. */
  public Result withSensitivity(Sensitivity found) {
    return with(run, results, found, files, baseline, history);
  }

  /** The same beside a baseline: what is listed, marked. */
  public Result withBaseline(Baseline old, List<RowResult> marked) {
    return with(run, marked, sensitivity, files, old, history);
  }

  /** The same with what earlier years' results said, the newest first. */
  public Result withHistory(List<Year> years) {
    return with(run, results, sensitivity, files, baseline, years);
  }

  /**
   * The same with nothing in it that tells of few people.
   *
   * @param below counts of people below this one are hidden
   */
  public Result masked(
      int below,
      List<RowResult> maskedResults,
      List<Spread> maskedSpreads,
      List<Problem> maskedProblems,
      @Nullable Sensitivity maskedSensitivity,
      Agreed maskedAgreed,
      List<Roster> maskedRosters,
      @Nullable Baseline maskedBaseline,
      List<Year> maskedHistory) {
    Run masked =
        new Run(
            run.tool,
            run.started,
            run.asOf,
            run.asOfOrigin,
            run.complete,
            run.exitCode,
            run.failOn,
            run.allowUndecided,
            below);
    return new Result(
        masked,
        books,
        parameters,
        inputs.stream().map(DataSet.Input::withoutHash).toList(),
        tables,
        summary,
        rules,
        maskedResults,
        omitted,
        maskedSpreads,
        maskedProblems,
        problemCount,
        maskedSensitivity,
        files.stream()
            .map(file -> new ReadFile(file.kind(), file.name(), "", file.sets()))
            .toList(),
        maskedAgreed,
        maskedRosters,
        maskedBaseline,
        maskedHistory);
  }

  private Result with(
      Run otherRun,
      List<RowResult> otherResults,
      @Nullable Sensitivity otherSensitivity,
      List<ReadFile> otherFiles,
      @Nullable Baseline otherBaseline,
      List<Year> otherHistory) {
    return new Result(
        otherRun,
        books,
        parameters,
        inputs,
        tables,
        summary,
        rules,
        otherResults,
        omitted,
        spreads,
        problems,
        problemCount,
        otherSensitivity,
        otherFiles,
        agreed,
        rosters,
        otherBaseline,
        otherHistory);
  }

  /**
   * When and how a result was made.
   *
   * @param tool the program's version
   * @param started the clock at the start; fixed by SOURCE_DATE_EPOCH
   * @param asOf the day whose rules were applied
   * @param asOfOrigin where that day comes from: {@code option}, {@code data}, {@code clock},
   *     {@code epoch} (SOURCE_DATE_EPOCH), {@code several} (the latest in the data) or {@code
   *     unreadable}
   * @param complete whether all data could be read and every selected rule was judged without
   *     breaking
   * @param exitCode the code the program ends with
   * @param failOn the least severity whose failure counts for that code, or {@code never}
   * @param allowUndecided whether what is undecided does not count for it
   * @param maskedBelow counts of people below this one are hidden, with all that tells them; 0
   *     where none are
   */
  public record Run(
      String tool,
      Instant started,
      LocalDate asOf,
      String asOfOrigin,
      boolean complete,
      int exitCode,
      String failOn,
      boolean allowUndecided,
      int maskedBelow) {
    /** Whether the verdict asks for rules of a severity. */
    public boolean asks(Severity severity) {
      return severity == Severity.REQUIRED
          || Arrays.stream(Severity.values())
              .anyMatch(least -> least.word().equals(failOn) && severity.isWithin(least));
    }

    /** Whether a failure of a severity makes the check fail. */
    public boolean counts(Severity severity) {
      return asks(severity) && !failOn.equals("never");
    }
  }

  /**
   * A file that is neither data nor a rule book.
   *
   * @param kind what it was read as, by the option that names it: {@code map}, {@code config} and
   *     so on
   * @param name the name as the user knows it; no absolute path
   * @param sha256 the hash of the file's bytes, in hexadecimal; empty in a masked result, for what
   *     is hidden of few people could be guessed until the hash fits
   * @param sets of a project file, what it sets, as {@code name: value}
   */
  public record ReadFile(String kind, String name, String sha256, List<String> sets) {
    public ReadFile {
      sets = List.copyOf(sets);
    }

    /** A file that sets nothing. */
    public ReadFile(String kind, String name, String sha256) {
      this(kind, name, sha256, List.of());
    }
  }

  /**
   * A rule book.
   *
   * @param id its id
   * @param title its title
   * @param citation the regulation it holds
   * @param sha256 the hash of its file
   * @param overlays the ids of the books it was laid over or uses, nearest first
   * @param needs every other book it is made of, directly or not, with the hashes of their files
   */
  public record BookInfo(
      String id,
      Text title,
      Citation citation,
      String sha256,
      List<String> overlays,
      List<BookHash> needs) {
    public BookInfo {
      overlays = List.copyOf(overlays);
      needs = List.copyOf(needs);
    }
  }

  /** The hash of a book's file. */
  public record BookHash(String id, String sha256) {}

  /**
   * A parameter.
   *
   * @param name its name, with {@code .key} for one value of a keyed one
   * @param title how it is shown
   * @param value its value in force, as a plain word or figure
   * @param origin the book that set it, or {@code --param}
   */
  public record ParameterValue(String name, Text title, String value, String origin) {}

  /**
   * A table or view.
   *
   * @param name its name
   * @param title how it is shown
   * @param rows how many rows it has
   * @param given whether it was given; true for views
   * @param submitted whether it was submitted, else it is a view
   * @param within the table or view around, or null for an outermost one
   * @param people the fields that count people, with the symbols of their units; none of a view
   */
  public record TableInfo(
      String name,
      Text title,
      long rows,
      boolean given,
      boolean submitted,
      @Nullable String within,
      Map<String, String> people) {
    public TableInfo {
      people = Collections.unmodifiableMap(new TreeMap<>(people));
    }
  }

  /**
   * The totals. Rules × rows = the sum over outcomes, in every breakdown.
   *
   * <p>A <em>root</em> is a rule that was selected, is in force, and is no part of another such
   * rule: what its parts say is for it to weigh. Of what could not be judged, for want of a table
   * say, the parts are roots themselves, and weigh what it weighs: a failure among them counts.
   *
   * @param verdict the roll-up of every root that the verdict asks for, as agreed: fail, error,
   *     undecided, pass; not-checked where there is none
   * @param byRoots the outcomes of the roots alone, by severity
   * @param byOutcome over all rules and rows; these and all counts name every outcome, if with 0
   * @param bySeverity the same by severity
   * @param byPath the same by path, in the order of the rule set's paths
   * @param pathTitles how each path is shown
   * @param decided how many rules were decided for every row to which they apply
   * @param rulesTotal how many rules there are
   * @param byRootsAgreed the outcomes of the roots with what is waived as met, and queries that are
   *     answered as met: what the verdict and the exit code are made from
   * @param waived how many failures, over all rules and rows, are waived
   * @param answered how many queries, over all rules and rows, are closed by an answer
   */
  public record Summary(
      Outcome verdict,
      Map<Severity, Map<Outcome, Long>> byRoots,
      Map<Outcome, Long> byOutcome,
      Map<Severity, Map<Outcome, Long>> bySeverity,
      Map<String, Map<Outcome, Long>> byPath,
      Map<String, Text> pathTitles,
      long decided,
      long rulesTotal,
      Map<Severity, Map<Outcome, Long>> byRootsAgreed,
      long waived,
      long answered) {
    public Summary {
      byRoots = everySeverity(byRoots);
      byRootsAgreed = everySeverity(byRootsAgreed);
      byOutcome = everyOutcome(byOutcome);
      bySeverity = everySeverity(bySeverity);
      Map<String, Map<Outcome, Long>> paths = new LinkedHashMap<>();
      byPath.forEach((path, counts) -> paths.put(path, everyOutcome(counts)));
      byPath = Collections.unmodifiableMap(paths);
      pathTitles = Collections.unmodifiableMap(new LinkedHashMap<>(pathTitles));
    }
  }

  /**
   * One rule and its totals.
   *
   * @param id its id
   * @param title the problem it finds
   * @param note definitions and open points; may be empty
   * @param citation where it is written
   * @param path its path
   * @param severity what its failure means
   * @param of the table or view it judges
   * @param kind the criterion's word, such as {@code at-least}, {@code k-of-n}, {@code all} or
   *     {@code declared}
   * @param unit how its measure's unit is shown; may be empty
   * @param places how many decimals are shown
   * @param parts the rules that it is composed of; empty for a simple rule
   * @param counts how many rows had each outcome
   * @param reason why it was not checked, or broke; null where it was judged
   * @param ignored how many rows its aggregates left out because a figure was missing
   * @param waived how many of its failures are waived
   * @param answered how many of its failures, where it is a query, are closed by an answer
   * @param people the counts of people that its figures rest on
   * @param formula how its measure is computed, with titles in place of names; may be empty
   */
  public record RuleResult(
      String id,
      Text title,
      Text note,
      Citation citation,
      String path,
      Severity severity,
      String of,
      String kind,
      Text unit,
      OptionalInt places,
      List<String> parts,
      Map<Outcome, Long> counts,
      @Nullable Message reason,
      long ignored,
      long waived,
      long answered,
      OfPeople people,
      Text formula) {
    public RuleResult {
      parts = List.copyOf(parts);
      counts = everyOutcome(counts);
    }
  }

  /**
   * The submitted counts of people that a rule's figures rest on.
   *
   * @param fields each as {@code table.field}, in order; of last year's figures both what they are
   *     called, {@code table.last_year("RULE")}, and what they rested on
   * @param limits whether its limits rest on any, beside its measure
   */
  public record OfPeople(List<String> fields, boolean limits) {
    /** A rule whose figures rest on no count of people. */
    public static final OfPeople NONE = new OfPeople(List.of(), false);

    public OfPeople {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A submitted count of people.
   *
   * @param field its field, as {@code table.field}
   * @param count how many
   */
  public record Headcount(String field, BigDecimal count) {}

  /**
   * Which row.
   *
   * @param table its table or view
   * @param key its key's values; for a table without a key its row number, from 1
   * @param name how it is shown, in each language
   * @param location the place of the submitted row that it is, or was made from; null where it was
   *     made from many
   */
  public record RowRef(String table, List<String> key, Text name, @Nullable Location location) {
    public RowRef {
      key = List.copyOf(key);
    }

    // Written out, for the reason that expr.Expr gives.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof RowRef that
          && table.equals(that.table)
          && key.equals(that.key)
          && name.equals(that.name)
          && Objects.equals(location, that.location);
    }

    @Override
    public int hashCode() {
      return Objects.hash(table, key, name, location);
    }
  }

  /**
   * A figure, or another value, twice: as compared and as shown.
   *
   * @param value BigDecimal of up to 15 significant digits and no negative scale, String, Boolean
   *     or LocalDate
   * @param shown rounded to the rule's places, in plain notation; a category's value is shown by
   *     its title
   */
  public record Figure(Object value, Text shown) {
    public Figure {
      if (value instanceof BigDecimal number && number.scale() < 0) {
        value = number.setScale(0);
      }
    }
  }

  /**
   * One submitted cell that an outcome rests on.
   *
   * @param row the submitted row that it is of
   * @param field its field
   * @param title how the field is shown
   * @param value its value, or null where it is missing
   * @param gap why it is missing, or null where it is there
   * @param location its place
   */
  public record Cell(
      RowRef row,
      String field,
      Text title,
      @Nullable Figure value,
      @Nullable Gap gap,
      @Nullable Location location) {}

  /**
   * The smallest change of one field that mends a finding, everything else held as it is.
   *
   * @param field the field
   * @param title how it is shown
   * @param change by how much, signed, in whole steps of the field
   * @param unit how the field's unit is shown; may be empty
   * @param placing where what is too many may go; null where the rule does not say among which rows
   */
  public record Change(
      String field, Text title, BigDecimal change, Text unit, @Nullable Placing placing) {
    /** A change of which is not said where it may go. */
    public Change(String field, Text title, BigDecimal change, Text unit) {
      this(field, title, change, unit, null);
    }
  }

  /**
   * Where what one row has too many of may go: into rows that are of the same kind, or new ones.
   *
   * @param rows how such rows are called
   * @param among the titles of the fields whose values they share
   * @param room how much the others can still take
   * @param more how many rows more are needed, of all that is too many among them
   */
  public record Placing(Text rows, List<Text> among, BigDecimal room, long more) {
    public Placing {
      among = List.copyOf(among);
    }
  }

  /**
   * A part of a composite.
   *
   * @param rule the part's rule
   * @param outcome its outcome for this row, or its roll-up over the rows within
   * @param passed how many rows within passed; 1 or 0 for a rule of the same row
   * @param applicable how many rows within it applies to
   */
  public record PartOutcome(String rule, Outcome outcome, long passed, long applicable) {}

  /**
   * One rule for one row.
   *
   * @param rule the rule's id
   * @param row which row
   * @param within the rows around it, nearest first
   * @param outcome the outcome
   * @param tolerated whether the rule is only a part of composites, and all of them pass for this
   *     row nevertheless: six of seven met, say
   * @param waiver what permits its failure, or null
   * @param answer how its failure stands to what was answered; null where the rule is no query
   * @param mark what the finding is beside the baseline; null where there is none, or it is no
   *     finding
   * @param fingerprint a hash of rule, row key and measure: the same for the same finding in
   *     another run, order or language
   * @param explanation why it has this outcome; of many outcomes few are ever asked
   */
  public record RowResult(
      String rule,
      RowRef row,
      List<RowRef> within,
      Outcome outcome,
      boolean tolerated,
      @Nullable Waived waiver,
      @Nullable Answered answer,
      @Nullable Mark mark,
      String fingerprint,
      Late<Explanation> explanation) {
    public RowResult {
      within = List.copyOf(within);
    }

    /** The same, marked. */
    public RowResult withMark(Mark beside) {
      return new RowResult(
          rule, row, within, outcome, tolerated, waiver, answer, beside, fingerprint, explanation);
    }

    /** The same, otherwise explained and settled. */
    public RowResult with(
        Explanation other, @Nullable Waived otherWaiver, @Nullable Answered otherAnswer) {
      return new RowResult(
          rule,
          row,
          within,
          outcome,
          tolerated,
          otherWaiver,
          otherAnswer,
          mark,
          fingerprint,
          Late.of(other));
    }

    /** The same for one who reads it but once: what it takes to explain it is not kept here. */
    public RowResult unkept() {
      return new RowResult(
          rule,
          row,
          within,
          outcome,
          tolerated,
          waiver,
          answer,
          mark,
          fingerprint,
          explanation.unkept());
    }

    /** As in {@link Explanation}. */
    public @Nullable Figure actual() {
      return explanation.get().actual();
    }

    /** As in {@link Explanation}. */
    public @Nullable String operator() {
      return explanation.get().operator();
    }

    /** As in {@link Explanation}. */
    public List<Figure> limits() {
      return explanation.get().limits();
    }

    /** As in {@link Explanation}. */
    public @Nullable BigDecimal shortfall() {
      return explanation.get().shortfall();
    }

    /** As in {@link Explanation}. */
    public @Nullable BigDecimal margin() {
      return explanation.get().margin();
    }

    /** As in {@link Explanation}. */
    public List<Change> remedies() {
      return explanation.get().remedies();
    }

    /** As in {@link Explanation}. */
    public List<Cell> inputs() {
      return explanation.get().inputs();
    }

    /** As in {@link Explanation}. */
    public List<Cell> missing() {
      return explanation.get().missing();
    }

    /** As in {@link Explanation}. */
    public @Nullable Message reason() {
      return explanation.get().reason();
    }

    /** As in {@link Explanation}. */
    public List<PartOutcome> parts() {
      return explanation.get().parts();
    }

    /** As in {@link Explanation}. */
    public @Nullable String relief() {
      return explanation.get().relief();
    }

    /** As in {@link Explanation}. */
    public List<String> contradicted() {
      return explanation.get().contradicted();
    }

    /** As in {@link Explanation}. */
    public @Nullable Declaration declaration() {
      return explanation.get().declaration();
    }

    /** As in {@link Explanation}. */
    public @Nullable String worked() {
      return explanation.get().worked();
    }

    /** As in {@link Explanation}. */
    public @Nullable BigDecimal fewest() {
      return explanation.get().fewest();
    }

    /** Whether it fails and nobody permitted that or explained it. */
    public boolean isUnsettled() {
      return outcome == Outcome.FAIL
          && waiver == null
          && (answer == null || answer.state() != AnswerState.CLOSED);
    }
  }

  /**
   * What permits a failure.
   *
   * @param waiver the waiver; null where a composite fails by its parts alone and the waivers of
   *     those let it through
   */
  public record Waived(@Nullable Waiver waiver) {}

  /**
   * How a query stands to what was answered.
   *
   * @param state open, closed or reopened
   * @param value the value that an answer must explain
   * @param answer the answer; of a reopened query the one to an earlier value; null where it is
   *     open
   */
  public record Answered(AnswerState state, String value, @Nullable Answer answer) {}

  /**
   * A recorded judgement.
   *
   * @param inspector who judged; may be empty
   * @param date when; may be empty
   * @param evidence on what; may be empty
   * @param location where it is recorded
   */
  public record Declaration(String inspector, String date, String evidence, Location location) {}

  /**
   * A dispersion measure of one row's rows within.
   *
   * @param rule the rule that holds it against a limit
   * @param group the row whose rows within are spread
   * @param outcome the rule's outcome
   * @param statistic the statistic's word: {@code cv}, {@code gini} and so on
   * @param measured what is spread, such as the indicator's title
   * @param unit the unit of what is spread
   * @param places how many decimals of what is spread are shown
   * @param mean the (weighted) mean of what is spread
   * @param value the statistic
   * @param limit its limit
   * @param contributions each row's part, in row order
   */
  public record Spread(
      String rule,
      RowRef group,
      Outcome outcome,
      String statistic,
      Text measured,
      Text unit,
      OptionalInt places,
      double mean,
      double value,
      @Nullable Double limit,
      List<Contribution> contributions) {
    public Spread {
      contributions = List.copyOf(contributions);
    }

    /**
     * How far the statistic is below its limit, as a share of it; negative where it is above; NaN
     * where that cannot be said.
     */
    public double margin() {
      return limit == null || limit == 0 ? Double.NaN : (limit - value) / limit;
    }
  }

  /**
   * What one row adds to a spread.
   *
   * @param row the row
   * @param value its figure
   * @param weight its weight; 1 where every row counts the same
   * @param share its part of the variance: w (x − mean)² ÷ Σ w (x − mean)²; all shares sum to 1
   * @param without the statistic over all other rows
   * @param people the counts of people, above none, that its figure and weight rest on
   */
  public record Contribution(
      RowRef row,
      double value,
      double weight,
      double share,
      double without,
      List<Headcount> people) {
    public Contribution {
      people = List.copyOf(people);
    }
  }
}
