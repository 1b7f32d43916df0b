package org.junheng.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The schools of an example county: 49 of every type, some 700 classes. */
final class CountyPlan {
  private final Random random;
  private final Map<String, SchoolPlan> schools = new LinkedHashMap<>();

  /**
   * @param county the county's short name, which schools in its town bear
   * @param places eight towns, then two townships
   */
  CountyPlan(Random random, String county, List<String> places) {
    this.random = random;
    for (String name : List.of("实验", "第一", "第二", "第三", "第四", "第五", "第六")) {
      add(primary(county + name + "小学", "main_urban", 20 + random.nextInt(11), 37, 6));
    }
    for (String town : places.subList(0, 8)) {
      add(primary(town + "中心小学", "town_centre", 12 + random.nextInt(4), 31, 9));
    }
    List<String> villages = List.of("向阳", "前进", "胜利", "红旗", "和平", "光明", "新民", "团结", "东风", "幸福");
    for (int i = 0; i < villages.size(); i++) {
      add(primary(places.get(i) + villages.get(i) + "村小学", "village", 6, 18, 9));
    }
    add(SchoolPlan.teachingPoint(places.get(8) + "上湾教学点", 4, 72));
    add(SchoolPlan.teachingPoint(places.get(8) + "下湾教学点", 3, 56));
    add(SchoolPlan.teachingPoint(places.get(9) + "岭头教学点", 3, 38));
    add(SchoolPlan.teachingPoint(places.get(9) + "沟口教学点", 2, 23));
    add(junior(county + "实验初级中学", "main_urban", 24 + random.nextInt(4)));
    add(junior(county + "第一初级中学", "main_urban", 21 + random.nextInt(4)));
    add(junior(county + "第二初级中学", "urban_fringe", 18 + random.nextInt(4)));
    for (String town : places.subList(3, 7)) {
      add(junior(town + "初级中学", "town_centre", 11 + random.nextInt(5)).withBoarders());
    }
    add(nineYear(county + "城东九年一贯制学校", "urban_fringe", 20, 12));
    add(nineYear(county + "城西九年一贯制学校", "urban_fringe", 12, 8));
    add(nineYear(places.get(6) + "九年一贯制学校", "town_centre", 12, 6).withBoarders());
    add(nineYear(places.get(7) + "九年一贯制学校", "town_fringe", 7, 4).withBoarders());
    add(nineYear(places.get(8) + "九年一贯制学校", "township", 6, 3).withBoarders());
    add(nineYear(places.get(9) + "九年一贯制学校", "township", 6, 3).withBoarders());
    add(complete(county + "第一中学", 12, 18));
    add(complete(county + "第二中学", 12, 15));
    add(
        SchoolPlan.of(
                county + "明德学校",
                "twelve_year",
                "urban_fringe",
                stage(12, 34, 6),
                stage(6, 38, 6),
                stage(6, 42, 6))
            .privately());
    add(primary(county + "育英小学", "urban_fringe", 12, 34, 6).privately());
    add(nineYear(county + "博文学校", "main_urban", 12, 6).privately());
    add(
        SchoolPlan.of(
            county + "特殊教育学校",
            "special",
            "town_centre",
            stage(6, 9, 3),
            stage(3, 8, 3),
            SchoolPlan.Stage.NONE));
    add(
        SchoolPlan.of(
            county + "职业中等专业学校",
            "vocational",
            "urban_fringe",
            SchoolPlan.Stage.NONE,
            SchoolPlan.Stage.NONE,
            SchoolPlan.Stage.NONE));
  }

  /** Puts another plan in the place of a school's. */
  void change(String name, UnaryOperator<SchoolPlan> change) {
    SchoolPlan old = schools.get(name);
    if (old == null) {
      throw new IllegalArgumentException("no school " + name);
    }
    schools.put(name, change.apply(old));
  }

  List<SchoolPlan> schools() {
    return new ArrayList<>(schools.values());
  }

  private void add(SchoolPlan plan) {
    schools.put(plan.name(), plan);
  }

  private SchoolPlan primary(String name, String location, int classes, int least, int more) {
    SchoolPlan.Stage stage = stage(classes, least, more);
    return SchoolPlan.primary(name, location, stage.classes(), stage.pupils());
  }

  private SchoolPlan junior(String name, String location, int classes) {
    SchoolPlan.Stage stage = stage(classes, 40, 8);
    return SchoolPlan.junior(name, location, stage.classes(), stage.pupils());
  }

  private SchoolPlan nineYear(String name, String location, int primary, int junior) {
    return SchoolPlan.nineYear(name, location, stage(primary, 30, 10), stage(junior, 38, 8));
  }

  private SchoolPlan complete(String name, int junior, int senior) {
    SchoolPlan.Stage none = SchoolPlan.Stage.NONE;
    return SchoolPlan.of(
        name, "complete_secondary", "main_urban", none, stage(junior, 43, 5), stage(senior, 47, 6));
  }

  /** A stage whose classes have a number of pupils on average, drawn from a range. */
  private SchoolPlan.Stage stage(int classes, int least, int more) {
    double mean = least + more * random.nextDouble();
    return new SchoolPlan.Stage(classes, (int) Math.round(classes * mean));
  }
}
