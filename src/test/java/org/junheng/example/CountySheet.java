package org.junheng.example;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws what a county reports of itself: its own row, the survey, and what inspectors judged. */
final class CountySheet {
  /** The rules of the quality balance that an inspector judges, each with the evidence. */
  private static final List<String[]> JUDGED =
      List.of(
          new String[] {"QB-GOV-01", "中小学布局专项规划及实地核查记录"},
          new String[] {"QB-GOV-02", "四项标准城乡统一的文件汇编"},
          new String[] {"QB-GOV-08-APPROVED", "绩效工资总量核定批复"},
          new String[] {"QB-GOV-10", "教职工编制和岗位统筹分配文件"},
          new String[] {"QB-GOV-14-TILT", "优质高中名额分配方案"},
          new String[] {"QB-GOV-15-CARE", "留守儿童关爱服务体系文件及台账"},
          new String[] {"QB-QUA-03", "学校章程核准文件，管理平台截图"},
          new String[] {"QB-QUA-05", "信息化应用记录和设备使用台账"},
          new String[] {"QB-QUA-06", "德育工作、校园文化评估等级表"},
          new String[] {"QB-QUA-07", "课程表、巡课记录、综合实践活动方案"},
          new String[] {"QB-QUA-08", "课业负担监测报告"},
          new String[] {"QB-VETO-1", "招生工作检查记录"},
          new String[] {"QB-VETO-2", "学籍和招生名册抽查记录"},
          new String[] {"QB-VETO-3", "分班情况检查记录"},
          new String[] {"QB-VETO-4", "编制使用情况表"},
          new String[] {"QB-VETO-5", "安全工作考核结果"},
          new String[] {"QB-VETO-6", "校外培训治理考核结果"},
          new String[] {"QB-PRE-2", "历年监测复查结果通报"});

  private static final List<String> SUBJECTS =
      List.of("chinese", "maths", "science", "pe", "arts", "moral");

  private final Random random;
  private final County county;
  private final String countyId;

  CountySheet(Random random, County county, String countyId) {
    this.random = random;
    this.county = county;
    this.countyId = countyId;
  }

  /** Adds the county's row, survey and judgements; its schools are there already. */
  void add(String name, int year) {
    Map<String, Object> row = county.add(Sheet.COUNTY);
    row.put("county_id", countyId);
    row.put("name", name);
    row.put("province", "某省（虚构）");
    row.put("reported_on", year + "-09-01");
    row.put("basic_recognised_on", "2015-12-10");
    int pay = 82000 + 100 * random.nextInt(200);
    row.put("teacher_pay", pay + 100 * random.nextInt(30));
    row.put("servant_pay", pay);
    int junior = sum("junior_pupils");
    int places = Math.max(10, junior / 6);
    row.put("senior_places", places);
    row.put("quota_places", places * (52 + random.nextInt(15)) / 100 + 1);
    int migrants = sum("migrant_pupils") + 20;
    row.put("migrant_children", migrants);
    row.put("migrant_in_public", migrants * (86 + random.nextInt(8)) / 100 + 1);
    row.put("migrant_purchased", migrants * random.nextInt(5) / 100);
    int leftBehind = 200 + random.nextInt(900);
    row.put("left_behind_children", leftBehind);
    row.put("left_behind_registered", leftBehind);
    int disabled = 120 + random.nextInt(150);
    row.put("disabled_children", disabled);
    row.put("disabled_enrolled", disabled - random.nextInt(5));
    row.put("inclusive_pupils", disabled / 3);
    row.put("inclusive_funds", disabled / 3 * 7100);
    retention(row, Math.max(30, junior / 3));
    for (String subject : SUBJECTS) {
      row.put(subject + "_level", 3 + random.nextInt(3));
      row.put(subject + "_gap", BigDecimal.valueOf(60 + random.nextInt(85), 3));
    }
    survey();
    for (String[] judged : JUDGED) {
      judge(judged[0], judged[1], year);
    }
  }

  private void retention(Map<String, Object> row, int entrants) {
    int in = entrants * random.nextInt(5) / 100;
    int out = entrants * random.nextInt(6) / 100;
    int stayed = upTo(entrants * (0.965 + 0.03 * random.nextDouble()));
    row.put("grade7_entrants", entrants);
    row.put("grade7_deaths", random.nextInt(2));
    row.put("junior_transfers_in", in);
    row.put("junior_transfers_out", out);
    row.put("junior_graduates", stayed + in - out);
  }

  private void survey() {
    group("parents", 700, 40);
    group("pupils", 200, 20);
    group("teachers", 120, 16);
    group("principals", 40, 8);
    group("deputies", 40, 6);
    group("advisers", 40, 6);
    group("others", 60, 6);
  }

  private void group(String group, int issued, int interviewed) {
    int valid = issued * (91 + random.nextInt(8)) / 100;
    Map<String, Object> row = county.add(Sheet.SURVEY);
    row.put("county_id", countyId);
    row.put("group", group);
    row.put("issued", issued);
    row.put("valid", valid);
    row.put("satisfied", upTo(valid * (0.88 + 0.08 * random.nextDouble())));
    row.put("interviewed", interviewed);
    row.put("interview_satisfied", interviewed - random.nextInt(1 + interviewed / 10));
  }

  private void judge(String rule, String evidence, int year) {
    Map<String, Object> row = county.add(Sheet.ATTESTATION);
    row.put("rule", rule);
    row.put("table", "county");
    row.put("row", countyId);
    row.put("outcome", "pass");
    row.put("evidence", evidence);
    row.put("inspector", random.nextBoolean() ? "督学甲" : "督学乙");
    row.put("date", year + "-10-" + (11 + random.nextInt(18)));
  }

  private int sum(String field) {
    return county.rows(Sheet.SCHOOL).stream()
        .mapToInt(school -> school.get(field) instanceof Integer count ? count : 0)
        .sum();
  }

  private static int upTo(double amount) {
    return (int) Math.ceil(amount);
  }
}
