package org.junheng.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Agreed;
import org.junheng.check.Explanation;
import org.junheng.check.Late;
import org.junheng.check.Result;
import org.junheng.check.Result.BookHash;
import org.junheng.check.Result.BookInfo;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.Change;
import org.junheng.check.Result.Figure;
import org.junheng.check.Result.ParameterValue;
import org.junheng.check.Result.PartOutcome;
import org.junheng.check.Result.ReadFile;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.Run;
import org.junheng.check.Result.Spread;
import org.junheng.check.Result.Summary;
import org.junheng.check.Result.TableInfo;
import org.junheng.check.Sensitivity;
import org.junheng.problem.Excerpt;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.Basis;
import org.junheng.rule.Citation;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.DataSet.Header;
import org.junheng.table.DataSet.Input;
import org.junheng.table.DataSet.Layout;
import org.junheng.table.Gap;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Results that no engine made: small ones for one matter each. */
final class SampleResults {
  static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  static final Location COUNTY_ROW = new Location("county.csv", 2, 0);
  static final Text PUPILS = new Text("人", "pupils");

  private SampleResults() {}

  static Text t(String zh, String en) {
    return new Text(zh, en);
  }

  static RowRef county() {
    return new RowRef(
        "county", List.of("330999"), t("临江县（样例）", "Linjiang County (sample)"), COUNTY_ROW);
  }

  static RowRef school(int number, Text name) {
    return new RowRef(
        "school",
        List.of("S%03d".formatted(number)),
        name,
        new Location("school.csv", number + 1, 0));
  }

  static RowRef classOf(int school, int number) {
    String name = (number % 6 + 1) + "." + (number / 6 + 1);
    return new RowRef(
        "class",
        List.of("S%03d".formatted(school), name),
        t(name.replace('.', '年').replaceFirst("$", "班"), "Class " + name),
        new Location("class.csv", school * 12 + number + 2, 0));
  }

  static Figure figure(String value) {
    return new Figure(new BigDecimal(value), Text.same(value));
  }

  /** A finding by its rule, row and figures. */
  static RowResult finding(
      String rule,
      RowRef row,
      List<RowRef> within,
      Outcome outcome,
      @Nullable String actual,
      @Nullable String operator,
      @Nullable String limit) {
    boolean fails = outcome == Outcome.FAIL && actual != null && limit != null;
    BigDecimal gap = fails ? new BigDecimal(limit).subtract(new BigDecimal(actual)).abs() : null;
    return new RowResult(
        rule,
        row,
        within,
        outcome,
        false,
        null,
        null,
        null,
        Integer.toHexString((rule + row.key()).hashCode()),
        Late.of(
            new Explanation(
                actual == null ? null : figure(actual),
                operator,
                limit == null ? List.of() : List.of(figure(limit)),
                gap,
                gap == null ? null : new BigDecimal("-0.1"),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                Explanation.workings(null))));
  }

  static RowResult missing(
      String rule, RowRef row, List<RowRef> within, RowRef of, String field, Text title, Gap gap) {
    Location at = of.location();
    Cell cell =
        new Cell(
            of, field, title, null, gap, at == null ? null : new Location(at.file(), at.line(), 7));
    return new RowResult(
        rule,
        row,
        within,
        Outcome.UNDECIDED,
        false,
        null,
        null,
        null,
        "u" + rule + row.key(),
        Late.of(
            new Explanation(
                null,
                ">=",
                List.of(figure("1")),
                null,
                null,
                List.of(),
                List.of(),
                List.of(cell),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                Explanation.workings(null))));
  }

  static RowResult composite(
      String rule, RowRef row, List<RowRef> within, Outcome outcome, List<PartOutcome> parts) {
    return new RowResult(
        rule,
        row,
        within,
        outcome,
        false,
        null,
        null,
        null,
        "c" + rule + row.key(),
        Late.of(
            new Explanation(
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                parts,
                null,
                List.of(),
                null,
                null,
                Explanation.workings(null))));
  }

  static RowResult reason(
      String rule, RowRef row, List<RowRef> within, Outcome outcome, Message reason) {
    return new RowResult(
        rule,
        row,
        within,
        outcome,
        false,
        null,
        null,
        null,
        "r" + rule + row.key(),
        Late.of(
            new Explanation(
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                reason,
                List.of(),
                null,
                List.of(),
                null,
                null,
                Explanation.workings(null))));
  }

  static RowResult with(RowResult r, List<Cell> inputs, List<Change> remedies) {
    return new RowResult(
        r.rule(),
        r.row(),
        r.within(),
        r.outcome(),
        r.tolerated(),
        r.waiver(),
        r.answer(),
        r.mark(),
        r.fingerprint(),
        Late.of(
            new Explanation(
                r.actual(),
                r.operator(),
                r.limits(),
                r.shortfall(),
                r.margin(),
                remedies,
                inputs,
                r.missing(),
                r.reason(),
                r.parts(),
                r.relief(),
                r.contradicted(),
                r.declaration(),
                r.fewest(),
                r.explanation().get().workings())));
  }

  static RowResult tolerated(RowResult r) {
    return new RowResult(
        r.rule(),
        r.row(),
        r.within(),
        r.outcome(),
        true,
        r.waiver(),
        r.answer(),
        r.mark(),
        r.fingerprint(),
        r.explanation());
  }

  static SampleRules pupilsRule() {
    SampleRules rule =
        new SampleRules(
            "QB-GOV-05",
            t("班额超过规定", "Class too large"),
            "resources",
            "class",
            "at-most",
            PUPILS,
            0,
            List.of());
    rule.clause = "第六条（五）";
    return rule;
  }

  /** Puts a result together whose totals add up. */
  static Result result(
      List<SampleRules> rules,
      List<RowResult> rows,
      List<Spread> spreads,
      List<Problem> problems,
      Map<String, Long> tableRows,
      Outcome verdict,
      int exitCode) {
    rules.forEach(rule -> fill(rule, tableRows.getOrDefault(rule.of, 0L)));
    List<String> order = rules.stream().map(rule -> rule.id).toList();
    List<RowResult> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingInt(row -> order.indexOf(row.rule())));
    return new Result(
        new Run(
            "0.1.0",
            Instant.parse("2026-11-20T08:30:00Z"),
            LocalDate.of(2026, 9, 1),
            "data",
            problems.stream().noneMatch(Problem::isError),
            exitCode,
            "required",
            false,
            0),
        List.of(
            new BookInfo(
                "cn/quality-balance",
                t(
                    "县域义务教育优质均衡发展督导评估",
                    "High-quality balanced development of compulsory education in a county"),
                new Citation("教督〔2017〕6号", "教育部", "2017-04-19", "", Basis.RECALLED),
                HASH,
                List.of("cn/statistics"),
                List.of(new BookHash("cn/statistics", HASH)))),
        List.of(
            new ParameterValue(
                "cv_limit.primary",
                t("差异系数限值", "Limit of the coefficient"),
                "0.50",
                "cn/quality-balance"),
            new ParameterValue(
                "cv_limit.junior", t("差异系数限值", "Limit of the coefficient"), "0.40", "--param")),
        tableRows.keySet().stream()
            .filter(SampleResults::submitted)
            .map(SampleResults::input)
            .toList(),
        tableRows.entrySet().stream().map(SampleResults::table).toList(),
        summary(rules, verdict),
        rules.stream().map(SampleRules::result).toList(),
        sorted,
        0,
        spreads,
        problems,
        problems.size(),
        null,
        List.of(new ReadFile("map", "headers.yaml", HASH)),
        Agreed.NONE,
        List.of(),
        null,
        List.of());
  }

  // What no sample counted has passed.
  private static void fill(SampleRules rule, long rows) {
    long counted = rule.counts.values().stream().mapToLong(Long::longValue).sum();
    rule.count(
        rule.reason == null ? Outcome.PASS : Outcome.NOT_CHECKED, Math.max(0, rows - counted));
  }

  private static boolean submitted(String table) {
    return !table.equals("section") && !table.equals("county_stage");
  }

  private static Input input(String table) {
    String encoding = table.equals("class") ? "GB18030" : "UTF-8";
    Message evidence = Message.of("sample.evidence", encoding);
    return new Input(
        table + ".csv",
        null,
        HASH,
        table,
        60,
        new Layout(encoding, evidence, ",", ".", 1),
        List.of(
            new Header("学校代码", "school_id", null, null, 60, ""),
            new Header("备注2", null, "备注", null, 3, "")));
  }

  private static TableInfo table(Map.Entry<String, Long> entry) {
    Map<String, Text> titles =
        Map.of(
            "county", t("县", "County"),
            "county_stage", t("县各学段", "Stages of the county"),
            "school", t("学校", "School"),
            "section", t("学段部", "Section"),
            "class", t("班级", "Class"));
    Map<String, String> within =
        Map.of(
            "county_stage", "county", "school", "county", "section", "school", "class", "school");
    String name = entry.getKey();
    return new TableInfo(
        name,
        titles.getOrDefault(name, Text.same(name)),
        entry.getValue(),
        true,
        submitted(name),
        within.get(name),
        Map.of());
  }

  private static Summary summary(List<SampleRules> rules, Outcome verdict) {
    Map<Outcome, Long> byOutcome = new EnumMap<>(Outcome.class);
    Map<Severity, Map<Outcome, Long>> bySeverity = new EnumMap<>(Severity.class);
    Map<Severity, Map<Outcome, Long>> byRoots = new EnumMap<>(Severity.class);
    Map<String, Map<Outcome, Long>> byPath = new LinkedHashMap<>();
    List<String> parts = rules.stream().flatMap(rule -> rule.parts.stream()).toList();
    for (SampleRules rule : rules) {
      rule.counts.forEach(
          (outcome, rows) -> {
            byOutcome.merge(outcome, rows, Long::sum);
            bySeverity
                .computeIfAbsent(rule.severity, s -> new EnumMap<>(Outcome.class))
                .merge(outcome, rows, Long::sum);
            byPath
                .computeIfAbsent(rule.path, s -> new EnumMap<>(Outcome.class))
                .merge(outcome, rows, Long::sum);
            if (!parts.contains(rule.id)) {
              byRoots
                  .computeIfAbsent(rule.severity, s -> new EnumMap<>(Outcome.class))
                  .merge(outcome, rows, Long::sum);
            }
          });
    }
    Map<String, Text> titles = new LinkedHashMap<>();
    titles.put("sharing", t("优质资源共享", "Sharing good resources"));
    titles.put("resources", t("办学资源", "School resources"));
    titles.put("teachers", t("教师", "Teachers"));
    titles.put("special-groups", t("特殊群体", "Special groups"));
    titles.put("quality", t("教育质量与课业负担", "Quality and workload"));
    titles.put("management", t("学校管理", "School management"));
    titles.put("supervision", t("督导评估", "Supervision"));
    titles.put("data", t("数据质量", "Data quality"));
    Map<String, Map<Outcome, Long>> ordered = new LinkedHashMap<>();
    titles.keySet().stream()
        .filter(byPath::containsKey)
        .forEach(path -> ordered.put(path, byPath.get(path)));
    long decided =
        rules.stream()
            .filter(rule -> rule.reason == null)
            .filter(rule -> rule.counts.getOrDefault(Outcome.UNDECIDED, 0L) == 0)
            .filter(rule -> rule.counts.getOrDefault(Outcome.ERROR, 0L) == 0)
            .count();
    return new Summary(
        verdict,
        byRoots,
        byOutcome,
        bySeverity,
        ordered,
        titles,
        decided,
        rules.size(),
        agreed(rules, parts, byRoots),
        rules.stream().mapToLong(rule -> rule.waived).sum(),
        rules.stream().mapToLong(rule -> rule.answered).sum());
  }

  private static Map<Severity, Map<Outcome, Long>> agreed(
      List<SampleRules> rules, List<String> parts, Map<Severity, Map<Outcome, Long>> byRoots) {
    Map<Severity, Map<Outcome, Long>> agreed = new EnumMap<>(Severity.class);
    byRoots.forEach((severity, counts) -> agreed.put(severity, new EnumMap<>(counts)));
    for (SampleRules rule : rules) {
      long settled = rule.waived + rule.answered;
      if (settled > 0 && !parts.contains(rule.id)) {
        Map<Outcome, Long> counts = agreed.get(rule.severity);
        counts.merge(Outcome.FAIL, -settled, Long::sum);
        counts.merge(Outcome.PASS, settled, Long::sum);
      }
    }
    return agreed;
  }

  static Map<String, Long> rows(long schools, long classes) {
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put("county", 1L);
    rows.put("school", schools);
    rows.put("class", classes);
    return rows;
  }

  /** Everything passes. */
  static Result passing() {
    return result(
        List.of(pupilsRule()), List.of(), List.of(), List.of(), rows(3, 36), Outcome.PASS, 0);
  }

  /** Nothing was there to judge. */
  static Result empty() {
    return result(
        List.of(pupilsRule()), List.of(), List.of(), List.of(), rows(0, 0), Outcome.NOT_CHECKED, 5);
  }

  /** One class is too large. */
  static Result one() {
    SampleRules rule = pupilsRule();
    rule.count(Outcome.FAIL);
    RowRef school = school(1, t("城关小学", "Chengguan Primary School"));
    RowRef row = classOf(1, 7);
    Cell cell =
        new Cell(
            row,
            "pupils",
            t("在校生数", "Pupils"),
            figure("52"),
            null,
            new Location("class.csv", 21, 4));
    RowResult finding =
        with(
            finding("QB-GOV-05", row, List.of(school, county()), Outcome.FAIL, "52", "<=", "45"),
            List.of(cell),
            List.of(new Change("pupils", t("在校生数", "Pupils"), new BigDecimal("-7"), PUPILS)));
    return result(
        List.of(rule), List.of(finding), List.of(), List.of(), rows(3, 36), Outcome.FAIL, 1);
  }

  /** The same, and what its verdict hangs on. */
  static Result hanging() {
    Result result = one();
    RowResult finding = result.results().get(0);
    return result.withSensitivity(
        new Sensitivity(
            new BigDecimal("0.2"),
            List.of(
                new Sensitivity.Reading(
                    "class_limit=55",
                    t("班额限值取55", "Limit of class size: 55"),
                    Outcome.PASS,
                    List.of(
                        new Sensitivity.Turn(
                            "QB-GOV-05",
                            finding.row(),
                            finding.within(),
                            Outcome.FAIL,
                            Outcome.PASS)),
                    1),
                new Sensitivity.Reading(
                    "rounding=none", t("不取位", "Unrounded"), Outcome.FAIL, List.of(), 0)),
            List.of(
                new Sensitivity.Brink(
                    "QB-GOV-05",
                    finding.row(),
                    finding.within(),
                    Outcome.FAIL,
                    figure("52"),
                    "<=",
                    figure("45"),
                    finding.inputs().get(0),
                    new BigDecimal("-7"),
                    new BigDecimal("-0.1346"),
                    Outcome.PASS)),
            2));
  }

  /** Nothing fails, but a figure is missing. */
  static Result undecided() {
    SampleRules rule = pupilsRule();
    rule.count(Outcome.UNDECIDED, 2);
    RowRef school = school(2, t("柳河小学", "Liuhe Primary School"));
    List<RowRef> within = List.of(school, county());
    RowRef a = classOf(2, 3);
    RowRef b = classOf(2, 4);
    return result(
        List.of(rule),
        List.of(
            missing("QB-GOV-05", a, within, a, "pupils", t("在校生数", "Pupils"), Gap.NOT_GIVEN),
            missing("QB-GOV-05", b, within, b, "pupils", t("在校生数", "Pupils"), Gap.UNREADABLE)),
        List.of(),
        List.of(),
        rows(3, 36),
        Outcome.UNDECIDED,
        5);
  }

  /** A rule broke. */
  static Result error() {
    SampleRules rule = pupilsRule();
    rule.reason = Message.of("report.not-a-result");
    rule.count(Outcome.ERROR, 36);
    RowRef row = classOf(1, 1);
    return result(
        List.of(rule),
        List.of(
            reason(
                "QB-GOV-05",
                row,
                List.of(school(1, t("甲", "A")), county()),
                Outcome.ERROR,
                Message.of("report.not-json", "x"))),
        List.of(),
        List.of(
            Problem.error(new Location("class.csv", 3, 2), Message.of("report.not-json", "1e5"))),
        rows(3, 36),
        Outcome.ERROR,
        5);
  }

  static final String HOSTILE =
      "<script>alert(1)</script>\"'&amp;${1+1}<#stop>[=x]\u001b[31m\u0000\u0007\r\nx\u202egnp.exe\u2066 =SUM(A1)\t,;|`～全角　🏫 \u200f\ufeff--><!--]]>";

  /** Every text is out to do harm. */
  static Result hostile() {
    Text bad = t(HOSTILE, HOSTILE);
    SampleRules rule =
        new SampleRules("QB-GOV-05", bad, "resources", "class", "at-most", bad, 0, List.of());
    rule.note = bad;
    rule.clause = HOSTILE;
    rule.count(Outcome.FAIL);
    rule.count(Outcome.UNDECIDED);
    Location place = new Location(HOSTILE, 2, 3);
    Text formula = Text.same("=HYPERLINK(\"x\")" + HOSTILE);
    RowRef school = new RowRef("school", List.of(HOSTILE), formula, place);
    RowRef row = new RowRef("class", List.of(HOSTILE, "1"), bad, place);
    RowRef other = new RowRef("class", List.of(HOSTILE, "2"), bad, place);
    Cell cell = new Cell(row, HOSTILE, bad, new Figure(HOSTILE, bad), null, place);
    Problem problem =
        Problem.error(place, Message.of("report.not-json", HOSTILE)).at(new Excerpt(HOSTILE, 3, 5));
    return result(
        List.of(rule),
        List.of(
            with(
                finding(
                    "QB-GOV-05", row, List.of(school, county()), Outcome.FAIL, "52", "<=", "45"),
                List.of(cell),
                List.of(new Change(HOSTILE, bad, new BigDecimal("-7"), bad))),
            missing(
                "QB-GOV-05",
                other,
                List.of(school, county()),
                other,
                HOSTILE,
                bad,
                Gap.IMPOSSIBLE)),
        List.of(),
        List.of(problem),
        rows(3, 36),
        Outcome.FAIL,
        1);
  }
}
