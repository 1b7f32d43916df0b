package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junheng.agreement.Agreed;
import org.junheng.agreement.Answer;
import org.junheng.agreement.AnswerState;
import org.junheng.agreement.AnswerUse;
import org.junheng.agreement.Waiver;
import org.junheng.agreement.WaiverState;
import org.junheng.agreement.WaiverUse;
import org.junheng.check.Explanation;
import org.junheng.check.Late;
import org.junheng.check.Result;
import org.junheng.check.Result.Answered;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.Change;
import org.junheng.check.Result.Contribution;
import org.junheng.check.Result.Declaration;
import org.junheng.check.Result.Figure;
import org.junheng.check.Result.Headcount;
import org.junheng.check.Result.PartOutcome;
import org.junheng.check.Result.Placing;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.Spread;
import org.junheng.check.Result.Waived;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.Outcome;
import org.junheng.table.Gap;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Whatever a result holds: what is read back is what was written. */
class JsonReportProperties {
  private static final Arbitrary<String> WORDS =
      Arbitraries.strings().ofMaxLength(12).map(Plain::paired);
  private static final Arbitrary<Text> TEXTS = Combinators.combine(WORDS, WORDS).as(Text::new);
  private static final Arbitrary<Location> PLACES =
      Combinators.combine(
              WORDS,
              Arbitraries.integers().greaterOrEqual(0),
              Arbitraries.integers().greaterOrEqual(0))
          .as(Location::new);
  private static final Arbitrary<BigDecimal> DECIMALS =
      Arbitraries.bigDecimals().ofScale(6).between(new BigDecimal("-1e14"), new BigDecimal("1e14"));
  private static final Arbitrary<Outcome> OUTCOMES = Arbitraries.of(Outcome.values());
  private static final Arbitrary<RowRef> ROWS =
      Combinators.combine(WORDS, WORDS.list().ofMaxSize(3), TEXTS, PLACES.injectNull(0.3))
          .as(RowRef::new);
  private static final Arbitrary<Figure> FIGURES =
      Combinators.combine(
              Arbitraries.oneOf(
                  DECIMALS.map(d -> (Object) d),
                  WORDS.map(w -> (Object) w),
                  Arbitraries.of(true, false).map(b -> (Object) b),
                  Arbitraries.integers()
                      .between(-40_000, 40_000)
                      .map(day -> (Object) LocalDate.ofEpochDay(day))),
              TEXTS)
          .as(Figure::new);
  // A long that is also an int is read back as one, and prints the same.
  private static final Arbitrary<Object> NUMBERS =
      Arbitraries.oneOf(
          Arbitraries.integers().map(n -> (Object) n),
          Arbitraries.longs().greaterOrEqual(1L << 40).map(n -> (Object) n));
  private static final Arbitrary<Message> MESSAGES =
      Combinators.combine(WORDS, NUMBERS, TEXTS)
          .as(
              (word, number, text) ->
                  Message.of(
                      "report.other-version",
                      word,
                      number,
                      text,
                      Message.of("report.missing-key", word)));
  private static final Arbitrary<Cell> CELLS =
      Combinators.combine(
              ROWS,
              WORDS,
              TEXTS,
              FIGURES.injectNull(0.5),
              Arbitraries.of(Gap.values()).injectNull(0.5),
              PLACES.injectNull(0.3))
          .as(Cell::new);
  private static final Arbitrary<PartOutcome> PARTS =
      Combinators.combine(
              WORDS,
              OUTCOMES,
              Arbitraries.longs().greaterOrEqual(0),
              Arbitraries.longs().greaterOrEqual(0))
          .as(PartOutcome::new);
  private static final Arbitrary<Double> DOUBLES =
      Arbitraries.oneOf(
          Arbitraries.doubles(),
          Arbitraries.just(Double.NaN),
          Arbitraries.of(1e-300, 1e22, 0.1, 4.35, Double.MIN_VALUE));

  private static Arbitrary<Placing> placings() {
    return Combinators.combine(TEXTS, TEXTS.list().ofMaxSize(2), DECIMALS, Arbitraries.longs())
        .as(Placing::new);
  }

  @Provide
  Arbitrary<RowResult> findings() {
    Arbitrary<List<Change>> changes =
        Combinators.combine(WORDS, TEXTS, DECIMALS, TEXTS, placings().injectNull(0.5))
            .as(Change::new)
            .list()
            .ofMaxSize(2);
    Arbitrary<Declaration> declarations =
        Combinators.combine(WORDS, WORDS, WORDS, PLACES).as(Declaration::new);
    return Combinators.combine(
            Combinators.combine(WORDS, ROWS, ROWS.list().ofMaxSize(2), OUTCOMES)
                .as((rule, row, within, outcome) -> new Object[] {rule, row, within, outcome}),
            FIGURES.injectNull(0.3),
            FIGURES.list().ofMaxSize(2),
            DECIMALS.injectNull(0.3),
            changes,
            CELLS.list().ofMaxSize(2),
            MESSAGES.injectNull(0.5),
            Combinators.combine(
                    PARTS.list().ofMaxSize(2),
                    declarations.injectNull(0.5),
                    Arbitraries.of(true, false),
                    waived().injectNull(0.5),
                    answered().injectNull(0.5))
                .as(
                    (parts, declaration, tolerated, waiver, answer) ->
                        new Object[] {parts, declaration, tolerated, waiver, answer}))
        .as(JsonReportProperties::finding);
  }

  private static final Arbitrary<LocalDate> DAYS =
      Arbitraries.integers().between(-40_000, 40_000).map(LocalDate::ofEpochDay);

  // What an agreement cannot do without is more than blanks.
  private static final Arbitrary<String> NAMES = WORDS.map(word -> "w" + word);

  private static Arbitrary<Waiver> waivers() {
    return Combinators.combine(
            NAMES, NAMES, DAYS, DAYS.injectNull(0.5), DECIMALS.injectNull(0.5), PLACES)
        .as(
            (name, word, day, other, bound, place) -> {
              boolean early = other != null && other.isBefore(day);
              return new Waiver(
                  name, word, name, early ? other : null, day, bound, word, name, word, place);
            });
  }

  private static Arbitrary<Waived> waived() {
    return waivers().injectNull(0.3).map(Waived::new);
  }

  private static Arbitrary<Answer> answers() {
    return Combinators.combine(NAMES, NAMES, DAYS, PLACES)
        .as((name, word, day, place) -> new Answer(name, word, name, word, name, word, day, place));
  }

  private static Arbitrary<Answered> answered() {
    return Combinators.combine(
            Arbitraries.of(AnswerState.values()), NAMES, answers().injectNull(0.5))
        .as(Answered::new);
  }

  @Provide
  Arbitrary<Agreed> agreements() {
    return Combinators.combine(
            Combinators.combine(
                    waivers(),
                    Arbitraries.of(WaiverState.values()),
                    Arbitraries.longs().greaterOrEqual(0))
                .as((waiver, state, count) -> new WaiverUse(waiver, state, count, 0, count))
                .list()
                .ofMaxSize(2),
            Combinators.combine(answers(), Arbitraries.of(AnswerState.values()))
                .as(AnswerUse::new)
                .list()
                .ofMaxSize(2))
        .as(Agreed::new);
  }

  @Property(tries = 100)
  void agreements_come_back(@ForAll("agreements") Agreed agreed) throws IOException {
    holds(SampleAgreed.with(SampleResults.one(), agreed));
  }

  @SuppressWarnings("unchecked")
  private static RowResult finding(
      Object[] head,
      Figure actual,
      List<Figure> limits,
      BigDecimal shortfall,
      List<Change> changes,
      List<Cell> cells,
      Message reason,
      Object[] tail) {
    return new RowResult(
        (String) head[0],
        (RowRef) head[1],
        (List<RowRef>) head[2],
        (Outcome) head[3],
        (boolean) tail[2],
        (Waived) tail[3],
        (Answered) tail[4],
        null,
        "f",
        Late.of(
            new Explanation(
                actual,
                limits.isEmpty() ? null : "<=",
                limits,
                shortfall,
                shortfall,
                changes,
                cells,
                cells,
                reason,
                (List<PartOutcome>) tail[0],
                shortfall == null ? null : "R",
                shortfall == null ? List.of() : List.of("DQ", "DQ-2"),
                (Declaration) tail[1],
                shortfall,
                Explanation.workings(shortfall == null ? null : "100 * 3 / 50"))));
  }

  private static Result with(List<RowResult> rows, List<Spread> spreads, List<Problem> problems) {
    Result base = SampleResults.one();
    return new Result(
        base.run(),
        base.books(),
        base.parameters(),
        base.inputs(),
        base.tables(),
        base.summary(),
        base.rules(),
        rows,
        7,
        spreads,
        problems,
        problems.size() + 3L,
        base.sensitivity(),
        base.files(),
        base.agreed(),
        base.rosters(),
        base.baseline(),
        base.history());
  }

  private static void holds(Result result) throws IOException {
    byte[] json = JsonReportTest.json(result);
    Result again = JsonReportTest.read(json);
    assertArrayEquals(json, JsonReportTest.json(again));
    assertEquals(result, again);
  }

  @Property(tries = 200)
  void findings_come_back(@ForAll("findings") RowResult finding) throws IOException {
    holds(with(List.of(finding), List.of(), List.of()));
  }

  private static final Arbitrary<List<Headcount>> COUNTS =
      Arbitraries.integers()
          .between(1, 3000)
          .map(count -> new Headcount("school.pupils", BigDecimal.valueOf(count)))
          .list()
          .ofMaxSize(2);

  @Provide
  Arbitrary<Spread> spreads() {
    Arbitrary<Contribution> contributions =
        Combinators.combine(ROWS, DOUBLES, DOUBLES, DOUBLES, DOUBLES, COUNTS).as(Contribution::new);
    return Combinators.combine(
            ROWS,
            OUTCOMES,
            TEXTS,
            TEXTS,
            DOUBLES,
            DOUBLES,
            Arbitraries.doubles().injectNull(0.3),
            contributions.list().ofMaxSize(3))
        .as(
            (group, outcome, measured, unit, mean, value, limit, parts) ->
                new Spread(
                    "R",
                    group,
                    outcome,
                    "cv",
                    measured,
                    unit,
                    OptionalInt.of(2),
                    mean,
                    value,
                    limit,
                    parts));
  }

  @Property(tries = 200)
  void spreads_come_back(@ForAll("spreads") Spread spread) throws IOException {
    Result result = with(List.of(), List.of(spread), List.of());
    assertEquals(result, JsonReportTest.read(JsonReportTest.json(result)));
  }

  @Provide
  Arbitrary<Problem> problems() {
    return Combinators.combine(PLACES, MESSAGES).as(Problem::error);
  }

  @Property(tries = 100)
  void problems_come_back(@ForAll("problems") Problem problem) throws IOException {
    holds(with(List.of(), List.of(), List.of(problem)));
  }
}
