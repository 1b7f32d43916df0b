package org.junheng.example;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes the example counties: {@code county-passes}, {@code county-fails} and {@code
 * county-undecided}. All three are made up. The same seeds give the same bytes.
 */
public final class ExampleCounties {
  private ExampleCounties() {}

  /**
   * Writes the files under a folder.
   *
   * @param args the folder; {@code examples} if none is named
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args.length > 0 ? args[0] : "examples"));
  }

  /** Writes the files of every example county under a folder. */
  static void write(Path folder) throws IOException {
    Charset utf8 = StandardCharsets.UTF_8;
    Charset gb18030 = Charset.forName("GB18030");
    County fails = fails();
    csv(folder.resolve("county-fails"), new CsvWriter.Style(utf8, true, false), fails);
    csv(folder.resolve("county-fails-gb18030"), new CsvWriter.Style(gb18030, false, false), fails);
    JsonWriter.write(folder.resolve("county-fails-json").resolve("county.json"), fails);
    csv(folder.resolve("county-passes"), new CsvWriter.Style(utf8, false, false), passes());
    csv(folder.resolve("county-undecided"), new CsvWriter.Style(utf8, true, true), undecided());
  }

  private static void csv(Path folder, CsvWriter.Style style, County county) throws IOException {
    try (CsvWriter writer = new CsvWriter(folder, style)) {
      writer.write(county);
    }
  }

  /** A county that meets everything, here and there just so. */
  static County passes() {
    Random random = new Random(1);
    CountyPlan plan =
        new CountyPlan(
            random,
            "望川县",
            List.of("清泉镇", "梅岭镇", "竹园镇", "杏花镇", "茶亭镇", "稻香镇", "荷塘镇", "麦地镇", "榆林乡", "槐树乡"));
    plan.change("望川县实验小学", old -> SchoolPlan.primary(old.name(), old.location(), 46, 2000));
    plan.change("望川县第三小学", old -> SchoolPlan.primary(old.name(), old.location(), 24, 1000));
    plan.change("望川县第四小学", old -> SchoolPlan.primary(old.name(), old.location(), 24, 1000));
    County county = county(random, plan, "990002", "望川县（虚构）", 2025);
    Edits edits = new Edits(county);
    edits.exactlyAtEveryLimit("望川县第三小学");
    // Six of seven, and the seventh at exactly 85 % of its limit.
    edits.set("望川县第四小学", "sports_area", 6375);
    edits.resize("望川县第一小学", 0, 45);
    edits.resize("望川县第一初级中学", 0, 50);
    // Recognition of exactly 85 %.
    edits.recognition(1000, 850);
    return county;
  }

  /** A county that fails in many ways; its README lists them. */
  static County fails() {
    Random random = new Random(2);
    CountyPlan plan =
        new CountyPlan(
            random,
            "云溪县",
            List.of("青石镇", "白杨镇", "龙潭镇", "双桥镇", "枫林镇", "沙河镇", "高坪镇", "石鼓镇", "柳河乡", "大坪乡"));
    plan.change(
        "云溪县实验小学", old -> SchoolPlan.primary(old.name(), old.location(), 56, 2384).built(2008));
    plan.change("云溪县第一小学", SchoolPlan::inDenseCentre);
    plan.change("云溪县第二小学", old -> SchoolPlan.primary(old.name(), old.location(), 28, 1150));
    plan.change("云溪县第三小学", old -> SchoolPlan.primary(old.name(), old.location(), 24, 1000));
    plan.change("云溪县第四小学", old -> SchoolPlan.primary(old.name(), old.location(), 24, 1000));
    plan.change("云溪县第五小学", old -> SchoolPlan.primary(old.name(), old.location(), 24, 1000));
    plan.change(
        "云溪县城东九年一贯制学校",
        old ->
            SchoolPlan.nineYear(
                old.name(),
                old.location(),
                new SchoolPlan.Stage(40, 1700),
                new SchoolPlan.Stage(18, 812)));
    for (String name : List.of("云溪县城西九年一贯制学校", "高坪镇九年一贯制学校")) {
      plan.change(
          name,
          old -> {
            SchoolPlan.Stage primary = new SchoolPlan.Stage(12, 440);
            SchoolPlan.Stage junior = new SchoolPlan.Stage(8, 310);
            return SchoolPlan.nineYear(name, old.location(), primary, junior);
          });
    }
    plan.change("高坪镇九年一贯制学校", SchoolPlan::withBoarders);
    plan.change("白杨镇中心小学", old -> old.built(2018));
    plan.change("双桥镇初级中学", old -> SchoolPlan.junior(old.name(), old.location(), 13, 585));
    plan.change("双桥镇初级中学", SchoolPlan::withBoarders);
    plan.change("双桥镇红旗村小学", old -> SchoolPlan.primary(old.name(), old.location(), 6, 76));
    plan.change(
        "枫林镇和平村小学", old -> SchoolPlan.primary(old.name(), old.location(), 6, 92).built(2018));
    plan.change("石鼓镇团结村小学", old -> SchoolPlan.primary(old.name(), old.location(), 6, 86));
    County county = county(random, plan, "990001", "云溪县（虚构）", 2022);
    schoolsThatFail(new Edits(county), county);
    countyThatFails(new Edits(county), county);
    return county;
  }

  private static void schoolsThatFail(Edits edits, County county) {
    edits.set("云溪县第一小学", "sports_area", perPupil(county, "云溪县第一小学", 6.2));
    edits.set("云溪县第一小学", "extra_sports_area", perPupil(county, "云溪县第一小学", 1.4));
    edits.set("云溪县第二小学", "sports_area", 8200);
    edits.set("云溪县第二小学", "primary_backbone", 11);
    edits.exactlyAtEveryLimit("云溪县第三小学");
    edits.set("云溪县第四小学", "sports_area", 6375);
    edits.set("云溪县第五小学", "sports_area", new BigDecimal("6367.5"));
    edits.resize("云溪县第六小学", 4, 46);
    edits.resize("云溪县第一初级中学", 0, 50);
    edits.resize("云溪县第二初级中学", 7, 53);
    edits.set("云溪县实验初级中学", "equipment_value", 10_860_000);
    edits.set("云溪县城西九年一贯制学校", "teaching_area", 4140);
    edits.set("云溪县城西九年一贯制学校", "sports_area", 6600);
    edits.set("高坪镇九年一贯制学校", "teaching_area", 3905);
    edits.set("高坪镇九年一贯制学校", "sports_area", 6532);
    for (String field : List.of("primary_backbone", "primary_pe_arts", "multimedia_rooms")) {
      edits.set("大坪乡岭头教学点", field, 0);
    }
    edits.set("大坪乡沟口教学点", "equipment_value", new BigDecimal("8.6"));
    edits.set("双桥镇红旗村小学", "primary_pe_arts", 0);
    edits.area("青石镇中心小学", "music", 75);
    edits.area("白杨镇中心小学", "music", 90);
    edits.area("枫林镇和平村小学", "music", 56);
    edits.area("枫林镇和平村小学", "art", 58);
    county.rooms("枫林镇中心小学", "art").get(0).put("area", "约90");
    county.rows(Sheet.ROOM).remove(county.rooms("双桥镇初级中学", "art").get(1));
    county.rows(Sheet.CLASS).remove(county.classes("沙河镇中心小学").get(3));
    edits.lower("云溪县第一初级中学", "certified_teachers", 1);
    edits.lower("沙河镇初级中学", "trained_teachers", 2);
    edits.set("石鼓镇团结村小学", "funded_pupils", 86);
    edits.set("龙潭镇中心小学", "public_fund_budget", 400_000);
    edits.set("龙潭镇中心小学", "training_funds", 18_400);
    Map<String, Object> special = county.school("云溪县特殊教育学校");
    special.put("public_funds", 5985 * (Integer) special.get("special_pupils"));
  }

  private static void countyThatFails(Edits edits, County county) {
    edits.juniorZonedBelow("云溪县第二初级中学", 0.95);
    county.county().put("science_gap", new BigDecimal("0.150"));
    county.attestation("QB-VETO-3").put("outcome", "fail");
    county.attestation("QB-VETO-3").put("evidence", "抽查发现云溪县实验初级中学按成绩编班");
    county.rows(Sheet.ATTESTATION).remove(county.attestation("QB-QUA-05"));
    edits.recognition(1100, 934);
  }

  /** A county whose data has gaps; what is there meets everything. */
  static County undecided() {
    Random random = new Random(3);
    CountyPlan plan =
        new CountyPlan(
            random,
            "青禾县",
            List.of("玉泉镇", "松岗镇", "柏树镇", "桃园镇", "李庄镇", "杨柳镇", "桂花镇", "梧桐镇", "银杏乡", "芦苇乡"));
    County county = county(random, plan, "990003", "青禾县（虚构）", 2024);
    Edits edits = new Edits(county);
    county.school("玉泉镇中心小学").remove("sports_area");
    edits.set("青禾县第二小学", "primary_backbone", "待核");
    edits.set("桃园镇初级中学", "certified_teachers", "-999");
    county.school("青禾县第二初级中学").remove("junior_zoned_pupils");
    county.school("青禾县特殊教育学校").remove("public_funds");
    county.classes("青禾县第一小学").get(2).put("pupils", "四十左右");
    county.classes("李庄镇初级中学").get(5).remove("pupils");
    county.rooms("松岗镇中心小学", "music").get(0).remove("area");
    county.county().remove("servant_pay");
    county.survey("deputies").remove("satisfied");
    county.rows(Sheet.ATTESTATION).remove(county.attestation("QB-GOV-01"));
    county.rows(Sheet.ATTESTATION).remove(county.attestation("QB-VETO-4"));
    return county;
  }

  private static County county(Random random, CountyPlan plan, String id, String name, int year) {
    County county = new County();
    SchoolGenerator schools = new SchoolGenerator(random, county, id);
    plan.schools().forEach(schools::add);
    new CountySheet(random, county, id).add(name, year);
    return county;
  }

  private static int perPupil(County county, String school, double each) {
    return (int) Math.round((Integer) county.school(school).get("primary_pupils") * each);
  }
}
