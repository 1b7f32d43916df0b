package org.junheng.report;

import static org.junheng.report.SampleResults.classOf;
import static org.junheng.report.SampleResults.county;
import static org.junheng.report.SampleResults.figure;
import static org.junheng.report.SampleResults.finding;
import static org.junheng.report.SampleResults.missing;
import static org.junheng.report.SampleResults.school;
import static org.junheng.report.SampleResults.t;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.check.Baseline;
import org.junheng.check.Mark;
import org.junheng.check.Result;
import org.junheng.check.Result.Figure;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.Spread;
import org.junheng.check.Roster;
import org.junheng.check.Year;
import org.junheng.check.Year.Then;
import org.junheng.rule.Outcome;
import org.junheng.table.Gap;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Results that stand beside earlier ones. */
final class SamplePast {
  private static final String RULE = "QB-GOV-05";
  private static final String HASH = "ab".repeat(32);

  private SamplePast() {}

  /** New findings beside old ones; some are gone. */
  static Result marked() {
    SampleRules rule = SampleResults.pupilsRule();
    rule.count(Outcome.FAIL, 3);
    rule.count(Outcome.UNDECIDED);
    RowRef school = school(1, t("城关小学", "Chengguan Primary School"));
    RowRef other = school(2, t("柳河小学", "Liuhe Primary School"));
    List<RowRef> within = List.of(school, county());
    RowRef open = classOf(2, 4);
    Result result =
        SampleResults.result(
            List.of(rule),
            List.of(
                fails(classOf(1, 5), within, "47").withMark(Mark.UNCHANGED),
                fails(classOf(1, 6), within, "49").withMark(Mark.UPDATED),
                fails(classOf(1, 7), within, "52").withMark(Mark.NEW),
                missing(
                        RULE,
                        open,
                        List.of(other, county()),
                        open,
                        "pupils",
                        t("在校生数", "Pupils"),
                        Gap.NOT_GIVEN)
                    .withMark(Mark.NEW)),
            List.of(),
            List.of(),
            SampleResults.rows(3, 36),
            Outcome.FAIL,
            1);
    Baseline baseline =
        new Baseline(
            "0.1.0",
            Instant.parse("2026-10-20T08:30:00Z"),
            LocalDate.of(2026, 9, 1),
            HASH,
            List.of(Message.of("comparison.parameter", "cv_limit.primary", "0.55", "0.50")),
            List.of(fails(classOf(1, 8), within, "48")),
            List.of(fails(classOf(2, 9), List.of(other, county()), "50")));
    return result.withBaseline(baseline, result.results());
  }

  private static RowResult fails(RowRef row, List<RowRef> within, String actual) {
    return finding(RULE, row, within, Outcome.FAIL, actual, "<=", "45");
  }

  /** A county with what two earlier years said of it. */
  static Result years(int schools) {
    Result now = SampleCounty.of(schools);
    Year last =
        new Year(
            "0.1.0",
            Instant.parse("2025-11-20T08:30:00Z"),
            LocalDate.of(2025, 9, 1),
            HASH,
            List.of(),
            thens(now, 0.05, "0.5"));
    Year before =
        new Year(
            "0.0.9",
            Instant.parse("2024-11-20T08:30:00Z"),
            LocalDate.of(2024, 9, 1),
            HASH,
            List.of(
                Message.of("comparison.tool", "0.0.9", "0.1.0"),
                Message.of("comparison.parameter", "cv_limit.primary", "0.65", "0.50")),
            thens(now, 0.08, "0.65"));
    return now.withHistory(List.of(last, before));
  }

  private static List<Then> thens(Result now, double more, String limit) {
    List<Then> thens = new ArrayList<>();
    for (RowResult row : now.results()) {
      Figure actual = row.actual();
      if (actual != null && actual.value() instanceof BigDecimal number) {
        BigDecimal then =
            number
                .multiply(BigDecimal.valueOf(1 - more))
                .setScale(3, java.math.RoundingMode.HALF_UP);
        thens.add(
            new Then(
                row.rule(),
                row.row().table(),
                row.row().key(),
                row.outcome(),
                figure(then.toPlainString()),
                row.operator(),
                row.limits()));
      }
    }
    for (Spread spread : now.spreads()) {
      String value =
          BigDecimal.valueOf(spread.value() + more)
              .setScale(3, java.math.RoundingMode.HALF_UP)
              .toPlainString();
      Outcome outcome =
          new BigDecimal(value).compareTo(new BigDecimal(limit)) <= 0 ? Outcome.PASS : Outcome.FAIL;
      thens.add(
          new Then(
              spread.rule(),
              spread.group().table(),
              spread.group().key(),
              outcome,
              figure(value),
              "<=",
              List.of(figure(limit))));
    }
    return thens;
  }

  /** What an earlier result says is out to do harm, too. */
  static Result hostile() {
    String bad = SampleResults.HOSTILE;
    Text text = t(bad, bad);
    Result result = SampleResults.hostile();
    List<RowResult> marked =
        result.results().stream().map(row -> row.withMark(Mark.UPDATED)).toList();
    Message message = Message.of("comparison.parameter", bad, bad, text);
    Instant then = Instant.parse("2025-11-20T08:30:00Z");
    LocalDate day = LocalDate.of(2025, 9, 1);
    Baseline baseline =
        new Baseline(bad, then, day, HASH, List.of(message), result.results(), result.results());
    RowResult row = result.results().get(0);
    Then said =
        new Then(
            row.rule(),
            row.row().table(),
            row.row().key(),
            Outcome.FAIL,
            new Figure(bad, text),
            "<=",
            List.of(new Figure(bad, text)));
    Result whole = result.withBaseline(baseline, marked);
    return withRosters(
        whole.withHistory(List.of(new Year(bad, then, day, HASH, List.of(message), List.of(said)))),
        List.of(
            new Roster(
                "class",
                List.of(List.of(bad, "1"), List.of(bad, "2")),
                List.of(
                    new Roster.Entry(row.rule(), "fu", List.of(new BigDecimal("52"))),
                    new Roster.Entry("OTHER", "np", List.of())))));
  }

  static Result withRosters(Result r, List<Roster> rosters) {
    return new Result(
        r.run(),
        r.books(),
        r.parameters(),
        r.inputs(),
        r.tables(),
        r.summary(),
        r.rules(),
        r.results(),
        r.omitted(),
        r.spreads(),
        r.problems(),
        r.problemCount(),
        r.sensitivity(),
        r.files(),
        r.agreed(),
        rosters,
        r.baseline(),
        r.history());
  }
}
