package org.junheng.report;

import static org.junheng.report.SampleResults.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Explanation;
import org.junheng.check.Late;
import org.junheng.check.Result;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.Change;
import org.junheng.check.Result.Contribution;
import org.junheng.check.Result.Figure;
import org.junheng.check.Result.PartOutcome;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.Spread;
import org.junheng.problem.Excerpt;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.Basis;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.Gap;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** A made-up county of many schools, as an engine would judge it; the same at every call. */
final class SampleCounty {
  private record Measure(
      String id,
      Text title,
      Text indicator,
      String field,
      Text fieldTitle,
      Text unit,
      Text fieldUnit,
      double primary,
      double junior,
      int places,
      double typical,
      double spread,
      double per) {}

  private static final Text NONE = Text.NONE;
  private static final Text PER_100 = t("人/百名学生", "per 100 pupils");
  private static final Text M2_EACH = t("平方米/人", "m² per pupil");
  private static final Text PERSONS = t("人", "teachers");
  private static final Text M2 = t("平方米", "m²");

  private static final List<Measure> MEASURES =
      List.of(
          new Measure(
              "QB-RES-1",
              t("高于规定学历教师不足", "Too few teachers above the required degree"),
              t("每百名学生拥有高于规定学历教师数", "Teachers above the required degree per 100 pupils"),
              "higher_degree_teachers",
              t("高于规定学历教师数", "Teachers above the required degree"),
              PER_100,
              PERSONS,
              4.2,
              5.3,
              2,
              5.6,
              .24,
              100),
          new Measure(
              "QB-RES-2",
              t("县级以上骨干教师不足", "Too few backbone teachers"),
              t("每百名学生拥有县级以上骨干教师数", "Backbone teachers per 100 pupils"),
              "backbone_teachers",
              t("县级以上骨干教师数", "Backbone teachers"),
              PER_100,
              PERSONS,
              1,
              1,
              2,
              1.5,
              .35,
              100),
          new Measure(
              "QB-RES-3",
              t("体育、艺术专任教师不足", "Too few PE and art teachers"),
              t("每百名学生拥有体育、艺术（美术、音乐）专任教师数", "PE, music and art teachers per 100 pupils"),
              "pe_arts_teachers",
              t("体育艺术专任教师数", "PE and art teachers"),
              PER_100,
              PERSONS,
              .9,
              .9,
              2,
              1.2,
              .28,
              100),
          new Measure(
              "QB-RES-4",
              t("生均教学及辅助用房面积不足", "Too little teaching area per pupil"),
              t("生均教学及辅助用房面积", "Teaching area per pupil"),
              "teaching_area",
              t("教学及辅助用房面积", "Teaching area"),
              M2_EACH,
              M2,
              4.5,
              5.8,
              2,
              6.3,
              .3,
              1),
          new Measure(
              "QB-RES-5",
              t("生均体育运动场馆面积不足", "Too little sports area per pupil"),
              t("生均体育运动场馆面积", "Sports area per pupil"),
              "sports_area",
              t("体育运动场馆面积", "Sports area"),
              M2_EACH,
              M2,
              7.5,
              10.2,
              2,
              12,
              .55,
              1),
          new Measure(
              "QB-RES-6",
              t("生均教学仪器设备值不足", "Too little equipment per pupil"),
              t("生均教学仪器设备值", "Value of teaching equipment per pupil"),
              "equipment",
              t("教学仪器设备值", "Equipment value"),
              t("元/人", "yuan per pupil"),
              t("元", "yuan"),
              2000,
              2500,
              0,
              2900,
              .3,
              1),
          new Measure(
              "QB-RES-7",
              t("网络多媒体教室不足", "Too few multimedia classrooms"),
              t("每百名学生拥有网络多媒体教室数", "Multimedia classrooms per 100 pupils"),
              "multimedia_rooms",
              t("网络多媒体教室数", "Multimedia classrooms"),
              t("间/百名学生", "per 100 pupils"),
              t("间", "rooms"),
              2.3,
              2.4,
              2,
              2.9,
              .22,
              100));

  private static final String[] ZH = {
    "城关", "柳河", "青山", "白水", "石桥", "东湖", "西岭", "南溪", "北辰", "云台", "清泉", "龙潭", "古镇", "新华", "红旗", "育才",
    "明德", "启智", "长乐", "永安"
  };
  private static final String[] EN = {
    "Chengguan",
    "Liuhe",
    "Qingshan",
    "Baishui",
    "Shiqiao",
    "Donghu",
    "Xiling",
    "Nanxi",
    "Beichen",
    "Yuntai",
    "Qingquan",
    "Longtan",
    "Guzhen",
    "Xinhua",
    "Hongqi",
    "Yucai",
    "Mingde",
    "Qizhi",
    "Changle",
    "Yong'an"
  };

  private final int schools;
  private final Random random = new Random(20261120);
  private final Map<String, SampleRules> rules = new LinkedHashMap<>();
  private final List<RowResult> rows = new ArrayList<>();
  private final Map<String, List<Contribution>> spreads = new LinkedHashMap<>();
  private long sections;
  private long classes;
  private long sectionsPassed;
  private long sectionsUndecided;

  private SampleCounty(int schools) {
    this.schools = schools;
  }

  static Result of(int schools) {
    return new SampleCounty(schools).result();
  }

  private SampleRules rule(
      String id,
      Text title,
      String path,
      String of,
      String kind,
      Text unit,
      int places,
      List<String> parts) {
    SampleRules rule = new SampleRules(id, title, path, of, kind, unit, places, parts);
    rules.put(id, rule);
    return rule;
  }

  private SampleRules at(String id) {
    return java.util.Objects.requireNonNull(rules.get(id), id);
  }

  private void declareRules() {
    for (Measure m : MEASURES) {
      rule(
                  m.id,
                  m.title,
                  m.id.compareTo("QB-RES-3") <= 0 ? "teachers" : "resources",
                  "section",
                  "at-least",
                  m.unit,
                  m.places,
                  List.of())
              .clause =
          "第五条（" + "一二三四五六七".charAt(m.id.charAt(7) - '1') + "）";
    }
    rule(
        "QB-RES",
        t("资源配置七项指标未达标", "Resource indicators not met"),
        "resources",
        "section",
        "k-of-n",
        NONE,
        -1,
        MEASURES.stream().map(Measure::id).toList());
    rule(
                "QB-GOV-04",
                t("学校规模超过规定", "School too large"),
                "resources",
                "school",
                "at-most",
                SampleResults.PUPILS,
                0,
                List.of())
            .clause =
        "第六条（四）";
    rules.put("QB-GOV-05", SampleResults.pupilsRule());
    rule(
                "QB-GOV-08",
                t("教师平均工资低于当地公务员", "Teachers paid less than civil servants"),
                "teachers",
                "county",
                "at-least",
                t("元", "yuan"),
                0,
                List.of())
            .clause =
        "第六条（八）";
    rule(
                "QB-GOV-09",
                t("教师五年360学时培训未完成", "Training of 360 hours not completed"),
                "teachers",
                "county",
                "at-least",
                NONE,
                3,
                List.of())
            .clause =
        "第六条（九）";
    rule(
                "QB-GOV-14",
                t("优质高中招生名额分配不足", "Too few senior-high places allotted"),
                "sharing",
                "county",
                "at-least",
                NONE,
                3,
                List.of())
            .clause =
        "第六条（十四）";
    SampleRules funds =
        rule(
            "QB-GOV-06",
            t("小规模学校公用经费未足额拨付", "Small schools underfunded"),
            "special-groups",
            "school",
            "must",
            NONE,
            -1,
            List.of());
    funds.basis = Basis.RECALLED;
    funds.clause = "第六条（六）";
    for (Measure m : MEASURES) {
      rule(
          "QB-CV-" + m.id.charAt(7),
          t(m.indicator.zh() + "校际差异过大", "Schools differ too much: " + m.indicator.en()),
          m.id.compareTo("QB-RES-3") <= 0 ? "teachers" : "resources",
          "county_stage",
          "at-most",
          NONE,
          3,
          List.of());
    }
    rule(
                "QB-QUA-01",
                t("初中三年巩固率偏低", "Junior retention too low"),
                "quality",
                "county",
                "at-least",
                NONE,
                3,
                List.of())
            .clause =
        "第七条（一）";
    rule(
                "QB-QUA-03",
                t("学校管理与教学信息化不足", "Management not digital"),
                "management",
                "county",
                "declared",
                NONE,
                -1,
                List.of())
            .clause =
        "第七条（三）";
    SampleRules society =
        rule(
            "QB-SOC-01",
            t("社会认可度低于85%", "Recognition below 85 %"),
            "supervision",
            "county",
            "at-least",
            NONE,
            3,
            List.of());
    society.clause = "第八条";
    society.note =
        t("认可度由问卷与随机访谈合并计算。", "Recognition combines a questionnaire with random interviews.");
    rule(
                "QB-VETO-1",
                t("以考试方式招生", "Recruitment by examination"),
                "management",
                "county",
                "declared",
                NONE,
                -1,
                List.of())
            .clause =
        "第九条";
    rule(
        "QB-RESOURCES",
        t("资源配置：每所学校", "Resources: every school"),
        "resources",
        "county",
        "every",
        NONE,
        -1,
        List.of("QB-RES"));
    rule(
        "QB-CV",
        t("校际差异系数", "Coefficients of variation"),
        "resources",
        "county",
        "all",
        NONE,
        -1,
        MEASURES.stream().map(m -> "QB-CV-" + m.id.charAt(7)).toList());
    rule(
        "QB-GOV",
        t("政府保障程度", "Government guarantees"),
        "supervision",
        "county",
        "all",
        NONE,
        -1,
        List.of("QB-GOV-04", "QB-GOV-05", "QB-GOV-06", "QB-GOV-08", "QB-GOV-09", "QB-GOV-14"));
    rule(
        "QB-QUA",
        t("教育质量", "Quality of education"),
        "quality",
        "county",
        "all",
        NONE,
        -1,
        List.of("QB-QUA-01", "QB-QUA-03"));
    rule(
        "QB-VETO",
        t("一票否决事项", "Vetoes"),
        "supervision",
        "county",
        "all",
        NONE,
        -1,
        List.of("QB-VETO-1"));
    rule(
        "QB",
        t("优质均衡县认定", "Recognition as a county of high-quality balance"),
        "supervision",
        "county",
        "all",
        NONE,
        -1,
        List.of("QB-RESOURCES", "QB-CV", "QB-GOV", "QB-QUA", "QB-SOC-01", "QB-VETO"));
    SampleRules query =
        rule(
            "DQ-12",
            t("在校生数比上年增长超过三成", "Pupils up by more than 30 %"),
            "data",
            "school",
            "at-most",
            NONE,
            2,
            List.of());
    query.severity = Severity.QUERY;
    SampleRules advice =
        rule(
            "QB-ADV-1",
            t("图书馆未向社区开放", "Library not open to the public"),
            "sharing",
            "school",
            "must",
            NONE,
            -1,
            List.of());
    advice.severity = Severity.ADVISORY;
    rule(
                "QB-OLD-1",
                t("旧口径：生均图书", "Old form: books per pupil"),
                "resources",
                "school",
                "at-least",
                NONE,
                0,
                List.of())
            .reason =
        Message.of("sample.out-of-force", "2021-12-31");
    rule(
                "QB-QUA-09",
                t("国家质量监测未达Ⅲ级", "National monitoring below level III"),
                "quality",
                "county",
                "declared",
                NONE,
                -1,
                List.of())
            .reason =
        Message.of("sample.not-given", t("质量监测表", "the monitoring table"));
  }

  private Result result() {
    declareRules();
    for (int number = 1; number <= schools; number++) {
      school(number);
    }
    List<Spread> measured = spreads();
    countyRules(measured);
    Map<String, Long> tables = new LinkedHashMap<>();
    tables.put("county", 1L);
    tables.put("school", (long) schools);
    tables.put("section", sections);
    tables.put("class", classes);
    tables.put("county_stage", 2L);
    return SampleResults.result(
        new ArrayList<>(rules.values()), rows, measured, problems(), tables, Outcome.FAIL, 1);
  }

  private static List<Problem> problems() {
    return List.of(
        Problem.warning(
            new Location("class.csv", 1, 9), Message.of("sample.unknown-column", "备注2")),
        new Problem(
            org.junheng.problem.Level.WARNING,
            new Location("school.csv", 24, 11),
            Message.of("sample.not-a-number", "约120"),
            new Excerpt("S023,柳河小学3,约120,8", 11, 4)),
        Problem.warning(
            new Location("school.csv", 39, 4), Message.of("sample.not-a-number", "-999")));
  }

  private void school(int number) {
    int kind = number % 5;
    int at = number % ZH.length;
    String nth = number >= ZH.length ? String.valueOf(number / ZH.length + 1) : "";
    Text name =
        kind == 0
            ? t(
                ZH[at] + "九年一贯制学校" + nth,
                EN[at] + " Nine-Year School" + (nth.isEmpty() ? "" : " No. " + nth))
            : kind <= 3
                ? t(
                    ZH[at] + "小学" + nth,
                    EN[at] + " Primary School" + (nth.isEmpty() ? "" : " No. " + nth))
                : t(
                    ZH[at] + "初级中学" + nth,
                    EN[at] + " Junior School" + (nth.isEmpty() ? "" : " No. " + nth));
    RowRef school = SampleResults.school(number, name);
    if (kind != 4) {
      section(number, school, "primary");
    }
    if (kind == 0 || kind == 4) {
      section(number, school, "junior");
    }
    classes(number, school);
    List<RowRef> within = List.of(SampleResults.county());
    if (number % 17 == 3) {
      at("QB-GOV-04").count(Outcome.FAIL);
      rows.add(
          SampleResults.with(
              SampleResults.finding(
                  "QB-GOV-04", school, within, Outcome.FAIL, "2316", "<=", "2000"),
              List.of(cell(school, "pupils", t("在校生数", "Pupils"), "2316")),
              List.of(
                  new Change(
                      "pupils",
                      t("在校生数", "Pupils"),
                      new BigDecimal("-316"),
                      SampleResults.PUPILS))));
    }
    if (number % 20 == 7) {
      at("QB-GOV-06").count(Outcome.UNDECIDED);
      rows.add(
          SampleResults.missing(
              "QB-GOV-06",
              school,
              within,
              school,
              "public_funds",
              t("公用经费拨款", "Public funds"),
              Gap.NOT_GIVEN));
    }
    if (number % 26 == 5) {
      at("DQ-12").count(Outcome.FAIL);
      rows.add(SampleResults.finding("DQ-12", school, within, Outcome.FAIL, "1.47", "<=", "1.3"));
    }
    if (number % 9 == 2) {
      at("QB-ADV-1").count(Outcome.FAIL);
      rows.add(SampleResults.finding("QB-ADV-1", school, within, Outcome.FAIL, null, null, null));
    }
  }

  private static Cell cell(RowRef row, String field, Text title, String value) {
    Location at = java.util.Objects.requireNonNull(row.location());
    return new Cell(
        row,
        field,
        title,
        SampleResults.figure(value),
        null,
        new Location(at.file(), at.line(), 1 + Math.abs(field.hashCode() % 20)));
  }

  private void section(int number, RowRef school, String stage) {
    sections++;
    boolean primary = stage.equals("primary");
    Text part = primary ? t("小学部", "Primary") : t("初中部", "Junior");
    RowRef row =
        new RowRef(
            "section",
            List.of(school.key().get(0), stage),
            t(school.name().zh() + " " + part.zh(), school.name().en() + ", " + part.en()),
            school.location());
    List<RowRef> within = List.of(school, SampleResults.county());
    int pupils = 60 + random.nextInt(1400);
    double wealth = Math.exp(random.nextGaussian() * .18);
    List<RowResult> mine = new ArrayList<>();
    List<PartOutcome> parts = new ArrayList<>();
    boolean unknown = number % 23 == 0;
    for (Measure m : MEASURES) {
      double limit = primary ? m.primary : m.junior;
      double wanted =
          m.typical * limit / m.primary * wealth * Math.exp(random.nextGaussian() * m.spread);
      double amount =
          m.per == 1
              ? Math.round(wanted * pupils * 10) / 10.0
              : Math.max(1, Math.round(wanted * pupils / m.per));
      double value = amount * m.per / pupils;
      if (unknown && m.id.endsWith("4")) {
        mine.add(
            SampleResults.missing(
                m.id,
                row,
                within,
                school,
                m.field,
                m.fieldTitle,
                number % 2 == 0 ? Gap.NOT_GIVEN : Gap.UNREADABLE));
        parts.add(new PartOutcome(m.id, Outcome.UNDECIDED, 0, 1));
        continue;
      }
      spreads
          .computeIfAbsent(m.id + "/" + stage, k -> new ArrayList<>())
          .add(new Contribution(row, value, pupils, 0, 0, List.of()));
      if (value < limit) {
        mine.add(failing(m, row, school, within, pupils, amount, value, limit));
      }
      parts.add(
          new PartOutcome(
              m.id, value < limit ? Outcome.FAIL : Outcome.PASS, value < limit ? 0 : 1, 1));
    }
    long failed = mine.stream().filter(r -> r.outcome() == Outcome.FAIL).count();
    boolean low =
        mine.stream()
            .anyMatch(
                r ->
                    r.outcome() == Outcome.FAIL
                        && r.margin() != null
                        && r.margin().doubleValue() < -.15);
    Outcome whole =
        failed > 1 || low
            ? Outcome.FAIL
            : failed == 0 ? Outcome.PASS : unknown ? Outcome.UNDECIDED : Outcome.PASS;
    for (RowResult result : mine) {
      at(result.rule()).count(result.outcome());
      rows.add(whole == Outcome.PASS ? SampleResults.tolerated(result) : result);
    }
    if (whole == Outcome.PASS) {
      sectionsPassed++;
    } else {
      sectionsUndecided += whole == Outcome.UNDECIDED ? 1 : 0;
      at("QB-RES").count(whole);
      rows.add(SampleResults.composite("QB-RES", row, within, whole, parts));
    }
  }

  private static RowResult failing(
      Measure m,
      RowRef row,
      RowRef school,
      List<RowRef> within,
      int pupils,
      double amount,
      double value,
      double limit) {
    BigDecimal step = m.per == 1 ? new BigDecimal("0.1") : BigDecimal.ONE;
    BigDecimal needed =
        new BigDecimal(limit * pupils / m.per)
            .subtract(BigDecimal.valueOf(amount))
            .divide(step, 0, RoundingMode.CEILING)
            .multiply(step);
    BigDecimal actual = new BigDecimal(value).round(new java.math.MathContext(15));
    Figure shown =
        new Figure(
            actual, Text.same(actual.setScale(m.places, RoundingMode.HALF_UP).toPlainString()));
    BigDecimal bound = BigDecimal.valueOf(limit);
    return new RowResult(
        m.id,
        row,
        within,
        Outcome.FAIL,
        false,
        null,
        null,
        null,
        "f" + m.id + row.key(),
        Late.of(
            new Explanation(
                shown,
                ">=",
                List.of(
                    SampleResults.figure(
                        m.places == 0 ? bound.toBigInteger().toString() : bound.toPlainString())),
                bound.subtract(actual),
                actual.divide(bound, 6, RoundingMode.HALF_UP).subtract(BigDecimal.ONE),
                List.of(new Change(m.field, m.fieldTitle, needed, m.fieldUnit)),
                List.of(
                    cell(
                        school,
                        m.field,
                        m.fieldTitle,
                        m.per == 1
                            ? BigDecimal.valueOf(amount).toPlainString()
                            : String.valueOf((long) amount)),
                    cell(school, "pupils", t("在校生数", "Pupils"), String.valueOf(pupils))),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                Explanation.workings(null))));
  }

  private void classes(int number, RowRef school) {
    int count = 6 + random.nextInt(12);
    for (int n = 0; n < count; n++) {
      classes++;
      int pupils = 24 + random.nextInt(23) + (number % 6 == 1 ? 4 : 0);
      if (pupils > 45) {
        RowRef row = SampleResults.classOf(number, n);
        at("QB-GOV-05").count(Outcome.FAIL);
        rows.add(
            SampleResults.with(
                SampleResults.finding(
                    "QB-GOV-05",
                    row,
                    List.of(school, SampleResults.county()),
                    Outcome.FAIL,
                    String.valueOf(pupils),
                    "<=",
                    "45"),
                List.of(cell(row, "pupils", t("在校生数", "Pupils"), String.valueOf(pupils))),
                List.of(
                    new Change(
                        "pupils",
                        t("在校生数", "Pupils"),
                        new BigDecimal(45 - pupils),
                        SampleResults.PUPILS))));
      }
    }
  }

  private static double cv(List<Contribution> of, @Nullable Contribution but) {
    double weight = 0;
    double sum = 0;
    double squares = 0;
    for (Contribution c : of) {
      if (c != but) {
        weight += c.weight();
        sum += c.weight() * c.value();
        squares += c.weight() * c.value() * c.value();
      }
    }
    double mean = sum / weight;
    return Math.sqrt(squares / weight - mean * mean) / mean;
  }

  private List<Spread> spreads() {
    List<Spread> all = new ArrayList<>();
    for (Measure m : MEASURES) {
      for (String stage : List.of("primary", "junior")) {
        List<Contribution> raw = spreads.getOrDefault(m.id + "/" + stage, List.of());
        double limit = stage.equals("primary") ? .5 : .4;
        double cv = cv(raw, null);
        double weight = raw.stream().mapToDouble(Contribution::weight).sum();
        double mean = raw.stream().mapToDouble(c -> c.weight() * c.value()).sum() / weight;
        double variance =
            raw.stream().mapToDouble(c -> c.weight() * Math.pow(c.value() - mean, 2)).sum();
        List<Contribution> parts =
            raw.stream()
                .map(
                    c ->
                        new Contribution(
                            c.row(),
                            c.value(),
                            c.weight(),
                            c.weight() * Math.pow(c.value() - mean, 2) / variance,
                            cv(raw, c),
                            List.of()))
                .toList();
        boolean primary = stage.equals("primary");
        RowRef group =
            new RowRef(
                "county_stage",
                List.of("330999", stage),
                primary
                    ? t("临江县（样例） 小学", "Linjiang County (sample), primary")
                    : t("临江县（样例） 初中", "Linjiang County (sample), junior"),
                null);
        Outcome outcome = cv <= limit ? Outcome.PASS : Outcome.FAIL;
        String id = "QB-CV-" + m.id.charAt(7);
        all.add(
            new Spread(
                id,
                group,
                outcome,
                "cv",
                m.indicator,
                m.unit,
                OptionalInt.of(m.places),
                mean,
                cv,
                limit,
                parts));
        if (outcome == Outcome.FAIL) {
          at(id).count(Outcome.FAIL);
          String shown = BigDecimal.valueOf(cv).setScale(3, RoundingMode.HALF_UP).toPlainString();
          rows.add(
              SampleResults.finding(
                  id,
                  group,
                  List.of(SampleResults.county()),
                  Outcome.FAIL,
                  shown,
                  "<=",
                  String.valueOf(limit)));
        }
      }
    }
    return all;
  }

  private Outcome every(String rule) {
    Map<Outcome, Long> counts = at(rule).counts;
    return counts.getOrDefault(Outcome.FAIL, 0L) > 0
        ? Outcome.FAIL
        : counts.getOrDefault(Outcome.UNDECIDED, 0L) > 0 ? Outcome.UNDECIDED : Outcome.PASS;
  }

  private PartOutcome part(String rule, long rows) {
    Map<Outcome, Long> counts = at(rule).counts;
    long not = counts.getOrDefault(Outcome.FAIL, 0L) + counts.getOrDefault(Outcome.UNDECIDED, 0L);
    return new PartOutcome(rule, every(rule), rows - not, rows);
  }

  private void county(String rule, Outcome outcome, List<PartOutcome> parts) {
    at(rule).count(outcome);
    rows.add(SampleResults.composite(rule, SampleResults.county(), List.of(), outcome, parts));
  }

  private void countyFigure(String rule, Outcome outcome, String actual, String limit) {
    at(rule).count(outcome);
    rows.add(
        SampleResults.finding(
            rule, SampleResults.county(), List.of(), outcome, actual, ">=", limit));
  }

  private void countyRules(List<Spread> measured) {
    countyFigure("QB-GOV-08", Outcome.PASS, "98214", "97400");
    countyFigure("QB-GOV-09", Outcome.FAIL, "0.987", "1");
    countyFigure("QB-GOV-14", Outcome.PASS, "0.612", "0.5");
    countyFigure("QB-QUA-01", Outcome.PASS, "0.983", "0.95");
    countyFigure("QB-SOC-01", Outcome.PASS, "0.914", "0.85");
    at("QB-QUA-03").count(Outcome.PASS);
    at("QB-VETO-1").count(Outcome.UNDECIDED);
    rows.add(
        new RowResult(
            "QB-QUA-03",
            SampleResults.county(),
            List.of(),
            Outcome.PASS,
            false,
            null,
            null,
            null,
            "d1",
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
                    List.of(),
                    null,
                    List.of(),
                    new Result.Declaration(
                        "王督学",
                        "2026-10-18",
                        "实地查看12所学校，见督导记录第7号",
                        new Location("attestation.csv", 4, 0)),
                    null,
                    Explanation.workings(null)))));
    rows.add(
        SampleResults.reason(
            "QB-VETO-1",
            SampleResults.county(),
            List.of(),
            Outcome.UNDECIDED,
            Message.of("sample.no-judgement")));
    county(
        "QB-RESOURCES",
        every("QB-RES"),
        List.of(new PartOutcome("QB-RES", every("QB-RES"), sectionsPassed, sections)));
    List<PartOutcome> cvs = MEASURES.stream().map(m -> part("QB-CV-" + m.id.charAt(7), 2)).toList();
    county(
        "QB-CV",
        cvs.stream().anyMatch(p -> p.outcome() == Outcome.FAIL) ? Outcome.FAIL : Outcome.PASS,
        cvs);
    county(
        "QB-GOV",
        Outcome.FAIL,
        List.of(
            part("QB-GOV-04", schools),
            part("QB-GOV-05", classes),
            part("QB-GOV-06", schools),
            part("QB-GOV-08", 1),
            part("QB-GOV-09", 1),
            part("QB-GOV-14", 1)));
    county("QB-QUA", Outcome.PASS, List.of(part("QB-QUA-01", 1), part("QB-QUA-03", 1)));
    county("QB-VETO", Outcome.UNDECIDED, List.of(part("QB-VETO-1", 1)));
    county(
        "QB",
        Outcome.FAIL,
        List.of(
            part("QB-RESOURCES", 1),
            part("QB-CV", 1),
            part("QB-GOV", 1),
            part("QB-QUA", 1),
            part("QB-SOC-01", 1),
            part("QB-VETO", 1)));
    if (sectionsUndecided < 0 || measured.isEmpty()) {
      throw new IllegalStateException();
    }
  }
}
