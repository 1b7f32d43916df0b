package org.junheng.report;

import static org.junheng.report.SampleResults.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Agreed;
import org.junheng.agreement.Answer;
import org.junheng.agreement.AnswerState;
import org.junheng.agreement.AnswerUse;
import org.junheng.agreement.Waiver;
import org.junheng.agreement.WaiverState;
import org.junheng.agreement.WaiverUse;
import org.junheng.check.Result;
import org.junheng.check.Result.Answered;
import org.junheng.check.Result.PartOutcome;
import org.junheng.check.Result.ReadFile;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.Waived;
import org.junheng.problem.Location;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.text.Text;

/** Results in which failures are waived and queries answered. */
final class SampleAgreed {
  private SampleAgreed() {}

  static final Waiver WAIVER =
      waiver(
          "QB-GOV-05",
          "class",
          "S001/2.2",
          LocalDate.of(2026, 8, 31),
          LocalDate.of(2027, 7, 31),
          "55",
          4);

  private static Waiver waiver(
      String rule,
      String table,
      String row,
      @Nullable LocalDate from,
      LocalDate lastDay,
      @Nullable String bound,
      int line) {
    return new Waiver(
        rule,
        table,
        row,
        from,
        lastDay,
        bound == null ? null : new BigDecimal(bound),
        "新校区建设期间借址办学",
        "临江县教育局",
        "临教〔2026〕31号",
        new Location("waivers.yaml", line, 3));
  }

  private static Answer answer(String row, String value, int line) {
    return new Answer(
        "DQ-01",
        "school",
        row,
        value,
        "并入撤并校学生",
        "李主任",
        LocalDate.of(2026, 9, 20),
        new Location("answers.csv", line, 0));
  }

  /** The same result with other agreements. */
  static Result with(Result r, Agreed agreed) {
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
        List.of(
            new ReadFile("waivers", "waivers.yaml", SampleResults.HASH),
            new ReadFile("answers", "answers.csv", SampleResults.HASH)),
        agreed,
        r.rosters(),
        r.baseline(),
        r.history());
  }

  private static RowResult marked(RowResult r, @Nullable Waived waiver, @Nullable Answered answer) {
    return new RowResult(
        r.rule(),
        r.row(),
        r.within(),
        r.outcome(),
        r.tolerated(),
        waiver,
        answer,
        r.mark(),
        r.fingerprint(),
        r.explanation());
  }

  /** What fails is waived, in itself or through its parts; the one query is answered. */
  static Result settled() {
    return result(true);
  }

  /** Beside what is waived and answered, a class fails and queries are open. */
  static Result unsettled() {
    return result(false);
  }

  private static Result result(boolean settled) {
    SampleRules classes = SampleResults.pupilsRule();
    SampleRules whole =
        new SampleRules(
            "QB",
            t("未达到优质均衡", "Not of high quality and balanced"),
            "supervision",
            "county",
            "all",
            Text.NONE,
            -1,
            List.of("QB-GOV-05"));
    SampleRules query =
        new SampleRules(
            "DQ-01",
            t("在校生数变化异常", "Odd change of pupils"),
            "data",
            "school",
            "at-most",
            new Text("%", "%"),
            1,
            List.of());
    query.severity = Severity.QUERY;
    RowRef county = SampleResults.county();
    RowRef first = SampleResults.school(1, t("城关小学", "Chengguan Primary School"));
    RowRef second = SampleResults.school(2, t("柳河小学", "Liuhe Primary School"));
    RowRef third = SampleResults.school(3, t("东风小学", "Dongfeng Primary School"));
    List<RowRef> within = List.of(first, county);
    RowResult waived =
        marked(
            SampleResults.finding(
                "QB-GOV-05", SampleResults.classOf(1, 7), within, Outcome.FAIL, "52", "<=", "45"),
            new Waived(WAIVER),
            null);
    RowResult closed =
        marked(
            SampleResults.finding(
                "DQ-01", first, List.of(county), Outcome.FAIL, "31.25", "<=", "20"),
            null,
            new Answered(AnswerState.CLOSED, "31.25", answer("S001", "31.25", 2)));
    RowResult all =
        marked(
            SampleResults.composite(
                "QB",
                county,
                List.of(),
                Outcome.FAIL,
                List.of(new PartOutcome("QB-GOV-05", Outcome.FAIL, settled ? 35 : 34, 36))),
            settled ? new Waived(null) : null,
            null);
    List<RowResult> rows = new java.util.ArrayList<>(List.of(all, waived, closed));
    classes.count(Outcome.FAIL);
    classes.waived = 1;
    whole.count(Outcome.FAIL);
    whole.waived = settled ? 1 : 0;
    query.count(Outcome.FAIL);
    query.answered = 1;
    if (!settled) {
      classes.count(Outcome.FAIL);
      rows.add(
          SampleResults.finding(
              "QB-GOV-05", SampleResults.classOf(1, 8), within, Outcome.FAIL, "58", "<=", "45"));
      query.count(Outcome.FAIL, 2);
      rows.add(
          marked(
              SampleResults.finding(
                  "DQ-01", second, List.of(county), Outcome.FAIL, "24", "<=", "20"),
              null,
              new Answered(AnswerState.REOPENED, "24", answer("S002", "22.5", 3))));
      rows.add(
          marked(
              SampleResults.finding(
                  "DQ-01", third, List.of(county), Outcome.FAIL, "26.5", "<=", "20"),
              null,
              new Answered(AnswerState.OPEN, "26.5", null)));
    }
    Result made =
        SampleResults.result(
            List.of(whole, classes, query),
            rows,
            List.of(),
            List.of(),
            SampleResults.rows(3, 36),
            settled ? Outcome.PASS : Outcome.FAIL,
            settled ? 0 : 1);
    return with(made, agreed(settled));
  }

  private static Agreed agreed(boolean settled) {
    List<WaiverUse> waivers = new java.util.ArrayList<>();
    List<AnswerUse> answers = new java.util.ArrayList<>();
    waivers.add(new WaiverUse(WAIVER, WaiverState.APPLIED, 1, 1, 0));
    answers.add(new AnswerUse(answer("S001", "31.25", 2), AnswerState.CLOSED));
    if (!settled) {
      LocalDate last = LocalDate.of(2026, 12, 31);
      waivers.add(
          new WaiverUse(
              waiver("QB-GOV-05", "class", "S001/3.2", null, LocalDate.of(2026, 8, 31), null, 12),
              WaiverState.EXPIRED,
              1,
              0,
              0));
      waivers.add(
          new WaiverUse(
              waiver("QB-GOV-05", "school", "S001", null, last, "50", 20),
              WaiverState.OUTSIDE,
              1,
              0,
              1));
      waivers.add(
          new WaiverUse(
              waiver("QB-GOV-05", "school", "S003", null, last, null, 28),
              WaiverState.UNUSED,
              0,
              0,
              0));
      waivers.add(
          new WaiverUse(
              waiver("QB", "county", "330999", LocalDate.of(2026, 9, 2), last, null, 36),
              WaiverState.NOT_YET,
              1,
              0,
              0));
      answers.add(new AnswerUse(answer("S002", "22.5", 3), AnswerState.REOPENED));
      answers.add(new AnswerUse(answer("S009", "40", 4), AnswerState.UNUSED));
    }
    return new Agreed(waivers, answers);
  }
}
