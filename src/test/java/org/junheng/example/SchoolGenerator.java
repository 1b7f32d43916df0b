package org.junheng.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;

/**
 * Draws a school's figures so that it meets every limit of the quality balance with a little to
 * spare: its row, its classes and its rooms.
 */
final class SchoolGenerator {
  private static final String[] PRIMARY_GRADES = {"一年级", "二年级", "三年级", "四年级", "五年级", "六年级"};
  private static final String[] JUNIOR_GRADES = {"七年级", "八年级", "九年级"};
  private static final String[] SENIOR_GRADES = {"高一", "高二", "高三"};

  private final Random random;
  private final County county;
  private final String countyId;

  SchoolGenerator(Random random, County county, String countyId) {
    this.random = random;
    this.county = county;
    this.countyId = countyId;
  }

  /** Adds a school with its classes and rooms. */
  void add(SchoolPlan plan) {
    String id = countyId + String.format("%04d", county.rows(Sheet.SCHOOL).size() + 1);
    Map<String, Object> row = county.add(Sheet.SCHOOL);
    row.put("school_id", id);
    row.put("name", plan.name());
    row.put("county_id", countyId);
    row.put("school_type", plan.type());
    row.put("founder", plan.founder());
    row.put("location", plan.location());
    row.put("built_year", plan.builtYear());
    row.put("boarding", plan.boarding());
    row.put("dense_centre", plan.denseCentre());
    row.put("classes", plan.compulsoryClasses());
    switch (plan.type()) {
      case "special" -> special(row, plan);
      case "vocational" -> vocational(row);
      default -> ordinary(row, plan);
    }
    classes(id, "primary", 1, PRIMARY_GRADES, plan.primary(), 45);
    classes(id, "junior", 7, JUNIOR_GRADES, plan.junior(), 50);
    classes(id, "senior", 10, SENIOR_GRADES, plan.senior(), 55);
    rooms(id, plan);
  }

  private void ordinary(Map<String, Object> row, SchoolPlan plan) {
    int teachers = 0;
    if (plan.primary().classes() > 0) {
      teachers += stage(row, plan, "primary", plan.primary(), 17, 4.2);
    }
    if (plan.junior().classes() > 0) {
      teachers += stage(row, plan, "junior", plan.junior(), 12.5, 5.3);
    }
    if (plan.senior().classes() > 0) {
      row.put("senior_pupils", plan.senior().pupils());
    }
    int migrants = plan.compulsoryPupils() * random.nextInt(plan.isUrban() ? 15 : 3) / 100;
    row.put("migrant_pupils", migrants);
    if (!plan.isUrban() && plan.compulsoryPupils() < 100) {
      row.put("itinerant_pe_arts", 1);
    }
    staff(row, plan, teachers);
    amounts(row, plan);
    int funded = Math.max(plan.compulsoryPupils(), plan.isUrban() ? 0 : 100);
    funds(row, funded, plan.junior().classes() > 0 ? 940 : 720);
  }

  /** The figures of one stage; returns its teachers. */
  private int stage(
      Map<String, Object> row,
      SchoolPlan plan,
      String name,
      SchoolPlan.Stage stage,
      double pupilsPerTeacher,
      double degreesPer100) {
    int pupils = stage.pupils();
    int degrees = upTo(degreesPer100 * pupils / 100 * slack());
    int backbone = upTo(pupils / 100.0 * slack());
    int peArts = upTo(0.9 * pupils / 100 * slack());
    int teachers = Math.max(upTo(pupils / pupilsPerTeacher), upTo(stage.classes() * 1.5));
    teachers = Math.max(teachers, degrees);
    row.put(name + "_pupils", pupils);
    if (plan.isPublic() && !plan.boarding()) {
      int outside = name.equals("primary") ? 0 : pupils * random.nextInt(4) / 100;
      row.put(name + "_zoned_pupils", pupils - outside);
    }
    row.put(name + "_teachers", teachers);
    row.put(name + "_higher_degree", degrees);
    row.put(name + "_backbone", backbone);
    row.put(name + "_pe_arts", peArts);
    row.put(name + "_mid_title", teachers * (35 + random.nextInt(25)) / 100);
    return teachers;
  }

  private void staff(Map<String, Object> row, SchoolPlan plan, int teachers) {
    row.put("certified_teachers", teachers);
    row.put("trained_teachers", teachers);
    if (plan.isPublic()) {
      int eligible = teachers * (40 + random.nextInt(20)) / 100;
      int rotated = upTo(eligible * (0.11 + 0.07 * random.nextDouble()));
      row.put("rotation_eligible", eligible);
      row.put("rotated_teachers", rotated);
      row.put("rotated_backbone", upTo(rotated * 0.25));
    }
  }

  /** What the stages share: the stage that needs most for a weighted pupil sets the amount. */
  private void amounts(Map<String, Object> row, SchoolPlan plan) {
    double pupils = plan.weightedPupils();
    int all = plan.compulsoryPupils() + plan.senior().pupils();
    int indoor = all > 900 && random.nextInt(3) > 0 ? 40 * (15 + random.nextInt(15)) : 0;
    row.put("teaching_area", area(pupils * need(plan, 4.5, 5.8) * slack() + indoor));
    row.put("indoor_sports_area", area(indoor));
    row.put("sports_area", area(pupils * need(plan, 7.5, 10.2) * slack()));
    row.put("equipment_value", 100 * upTo(pupils * need(plan, 2000, 2500) * slack() / 100));
    row.put("multimedia_rooms", upTo(pupils * need(plan, 2.3, 2.4) / 100 * slack()));
    row.put("computers", upTo(all * 0.13 * slack()));
    row.put("books", upTo(all * 27 * slack()));
  }

  private static double need(SchoolPlan plan, double primary, double junior) {
    double forPrimary = plan.primary().classes() > 0 ? primary : 0;
    double forJunior = plan.junior().classes() > 0 ? junior / 1.1 : 0;
    return Math.max(forPrimary, forJunior);
  }

  private void funds(Map<String, Object> row, int pupils, int perPupil) {
    int paid = pupils * (perPupil + random.nextInt(200));
    int budget = paid + 1000 * random.nextInt(20);
    row.put("public_funds", paid);
    row.put("funded_pupils", pupils);
    row.put("public_fund_budget", budget);
    row.put("training_funds", upTo(budget * (0.051 + 0.02 * random.nextDouble())));
  }

  private void special(Map<String, Object> row, SchoolPlan plan) {
    int pupils = plan.compulsoryPupils();
    int teachers = upTo(pupils / 2.8);
    row.put("special_pupils", pupils);
    row.put("special_teachers", teachers);
    staff(row, plan, teachers);
    row.put("teaching_area", area(pupils * 22.0));
    row.put("sports_area", area(pupils * 16.0));
    funds(row, pupils, 7100);
  }

  private static void vocational(Map<String, Object> row) {
    row.put("primary_pupils", 0);
    row.put("junior_pupils", 0);
  }

  private void classes(
      String id, String stage, int firstGrade, String[] grades, SchoolPlan.Stage plan, int cap) {
    int[] sizes = sizes(plan, cap);
    int inGrade = 0;
    int previous = -1;
    for (int i = 0; i < sizes.length; i++) {
      int grade = i * grades.length / sizes.length;
      inGrade = grade == previous ? inGrade + 1 : 1;
      previous = grade;
      Map<String, Object> row = county.add(Sheet.CLASS);
      row.put("school_id", id);
      row.put("grade", firstGrade + grade);
      row.put("class_no", Integer.toString(inGrade));
      row.put("name", grades[grade] + inGrade + "班");
      row.put("stage", stage);
      row.put("pupils", sizes[i]);
      row.put("multi_grade", sizes.length < grades.length);
    }
  }

  /** Pupils spread evenly over the classes, then a few moved from one class to the next. */
  private int[] sizes(SchoolPlan.Stage plan, int cap) {
    int[] sizes = new int[plan.classes()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = plan.pupils() / sizes.length + (i < plan.pupils() % sizes.length ? 1 : 0);
    }
    for (int i = 0; i + 1 < sizes.length; i += 2) {
      int moved = Math.max(0, Math.min(random.nextInt(4), cap - sizes[i + 1]));
      moved = Math.min(moved, sizes[i] - 1);
      sizes[i] -= moved;
      sizes[i + 1] += moved;
    }
    return sizes;
  }

  private void rooms(String id, SchoolPlan plan) {
    int classes = plan.compulsoryClasses();
    if (classes == 0 || plan.type().equals("teaching_point")) {
      return;
    }
    int each = (classes + 11) / 12;
    int built = 0;
    built = rooms(id, built, "music", "音乐教室", each, 96);
    built = rooms(id, built, "art", "美术教室", each, 90);
    if (plan.primary().classes() > 0) {
      built = rooms(id, built, "science", "科学教室", (classes + 23) / 24, 86);
    }
    if (plan.junior().classes() > 0) {
      built = rooms(id, built, "laboratory", "实验室", 3, 90);
    }
    built = rooms(id, built, "computer", "计算机教室", (classes + 17) / 18, 90);
    built = rooms(id, built, "library", "图书阅览室", 1, 120);
    rooms(id, built, "counselling", "心理辅导室", 1, 24);
  }

  /** Adds rooms of a use after those built already; returns how many there are then. */
  private int rooms(String id, int built, String use, String name, int count, int least) {
    for (int i = 0; i < count; i++) {
      int number = built + i;
      Map<String, Object> row = county.add(Sheet.ROOM);
      row.put("school_id", id);
      row.put("room_no", Integer.toString(100 * (1 + number / 6) + 1 + number % 6));
      row.put("name", count == 1 ? name : name + (i + 1));
      row.put("use", use);
      row.put("area", area(least + random.nextInt(12) + (random.nextInt(3) == 0 ? 0.5 : 0)));
    }
    return built + count;
  }

  /** How much more than the least a school has. */
  private double slack() {
    return 1.06 + 0.4 * random.nextDouble();
  }

  private static int upTo(double amount) {
    return (int) Math.ceil(amount);
  }

  private static BigDecimal area(double squareMetres) {
    BigDecimal half = BigDecimal.valueOf(Math.ceil(squareMetres * 2)).divide(BigDecimal.valueOf(2));
    return half.setScale(half.stripTrailingZeros().scale() > 0 ? 1 : 0, RoundingMode.UNNECESSARY);
  }
}
