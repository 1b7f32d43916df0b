package org.junheng.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Writes made-up schools and their classes for the twenty checks: {@code schools.csv} and {@code
 * classes.csv}. A seed gives the same bytes everywhere. Figures are drawn around the limits of the
 * checks, some lie on them exactly, and a small share of the rows breaks each check.
 */
public final class SchoolsAndClasses {
  private static final String SCHOOL =
      "county,school_id,name,stage,area_code,ownership,enrolment,enrolment_primary,enrolment_junior,"
          + "boarders,teachers,teachers_qualified,teachers_backbone,teachers_pe_arts,site_area,"
          + "teaching_area,sports_area,equipment_value,multimedia_rooms,computers,books,music_rooms,"
          + "art_rooms,has_library,has_network,has_canteen,founded,remark\n";
  private static final String CLASS =
      "school_id,grade,class_no,pupils,girls,boarders,homeroom_teacher_id,head_start,language\n";
  private static final String[] STAGES = {"primary", "junior", "nine_year"};
  private static final String[] NAMES = {"小学", "初级中学", "九年一贯制学校"};
  private static final String[] AREAS = {"111", "112", "121", "122", "123", "210", "220"};
  private static final double[] LIMITS = {4.2, 1.0, 0.9, 4.5, 7.5, 2000, 2.3};
  private static final double[] JUNIOR_LIMITS = {5.3, 1.0, 0.9, 5.8, 10.2, 2500, 2.4};

  private final Random random;
  private final double dirt;
  private final Writer schools;
  private final Writer classes;
  private String lastId = "";

  private SchoolsAndClasses(long seed, double dirt, Writer schools, Writer classes) {
    this.random = new Random(seed);
    this.dirt = dirt;
    this.schools = schools;
    this.classes = classes;
  }

  /**
   * Writes to a folder.
   *
   * @param args the folder, and the numbers of counties, schools and classes, and the seed; without
   *     numbers a county of 100 schools with 2,000 classes
   */
  public static void main(String[] args) throws IOException {
    int[] numbers = {1, 100, 2000, 1};
    for (int i = 1; i < args.length; i++) {
      numbers[i - 1] = Integer.parseInt(args[i]);
    }
    write(Path.of(args[0]), numbers[0], numbers[1], numbers[2], numbers[3], 0.001);
  }

  /**
   * Writes to a folder.
   *
   * @param dirt the share of schools that break one check or another, for each of ten ways
   */
  static void write(Path folder, int counties, int schools, int classes, long seed, double dirt)
      throws IOException {
    Files.createDirectories(folder);
    try (Writer ofSchools = writer(folder.resolve("schools.csv"));
        Writer ofClasses = writer(folder.resolve("classes.csv"))) {
      ofSchools.write(SCHOOL);
      ofClasses.write(CLASS);
      SchoolsAndClasses writer = new SchoolsAndClasses(seed, dirt, ofSchools, ofClasses);
      for (int school = 0; school < schools; school++) {
        int county = (int) ((long) school * counties / schools);
        int number = part(classes, school, schools);
        writer.school(county, school, number);
      }
    }
  }

  private static Writer writer(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  private static int part(int whole, int i, int n) {
    return (int) ((long) whole * (i + 1) / n - (long) whole * i / n);
  }

  private void school(int county, int number, int usualClasses) throws IOException {
    String countyId = Integer.toString(110101 + county);
    String id = countyId + String.format(Locale.ROOT, "%04d", number % 10000);
    int stage = random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(2);
    int drawn = Math.max(1, (int) (usualClasses * (0.3 + 1.4 * random.nextDouble())));
    int size = random.nextInt(200) == 0 ? 60 : drawn;
    int[] pupils = classes(id, stage, size);
    int enrolment = pupils[0] + pupils[1];
    double[] figures = figures(stage, enrolment);
    int qualified = (int) figures[0];
    int teachers = Math.max(qualified, (int) (enrolment * (0.055 + 0.05 * random.nextDouble())));
    String enrolmentSaid = Integer.toString(enrolment);
    String primarySaid = Integer.toString(pupils[0]);
    String stageSaid = STAGES[stage];
    String areaSaid = AREAS[random.nextInt(AREAS.length)];
    String idSaid = id;
    double kind = random.nextDouble() / dirt;
    if (kind < 1) {
      idSaid = id.substring(0, 9) + "X";
    } else if (kind < 2) {
      idSaid = lastId.isEmpty() ? id : lastId;
    } else if (kind < 3) {
      countyId = Integer.toString(110102 + county);
    } else if (kind < 4) {
      stageSaid = NAMES[0];
    } else if (kind < 5) {
      areaSaid = "999";
    } else if (kind < 6) {
      enrolmentSaid = "";
    } else if (kind < 7) {
      enrolmentSaid = "-" + enrolment;
    } else if (kind < 8) {
      qualified = teachers + 1;
    } else if (kind < 9) {
      enrolmentSaid = Integer.toString(enrolment + 1 + random.nextInt(9));
    } else if (kind < 10) {
      primarySaid = Integer.toString(pupils[0] + 2);
    }
    lastId = id;
    String name = "安和县" + (number + 1) + NAMES[stage];
    schools.write(
        String.join(
            ",",
            countyId,
            idSaid,
            random.nextInt(50) == 0 ? "\"" + name + ",东校区\"" : name,
            stageSaid,
            areaSaid,
            "public",
            enrolmentSaid,
            primarySaid,
            Integer.toString(pupils[1]),
            Integer.toString(enrolment / 5),
            Integer.toString(teachers),
            Integer.toString(qualified),
            Integer.toString((int) figures[1]),
            Integer.toString((int) figures[2]),
            decimal(figures[3] * 9),
            decimal(figures[3]),
            decimal(figures[4]),
            decimal(figures[5]),
            Integer.toString((int) figures[6]),
            Integer.toString(enrolment / 7),
            Integer.toString(enrolment * 28),
            Integer.toString((size + 11) / 12 - random.nextInt(20) / 19),
            "1",
            Boolean.toString(random.nextInt(60) > 0),
            Boolean.toString(random.nextInt(30) > 0),
            Boolean.toString(random.nextInt(5) > 0),
            "19" + (10 + random.nextInt(90)) + "-09-01",
            random.nextInt(50) == 0 ? "\"第一行\n第二行\"" : ""));
    schools.write('\n');
  }

  // Each of the seven amounts: around its limit, and one in thirty on it.
  private double[] figures(int stage, int enrolment) {
    double[] limits = stage == 0 ? LIMITS : JUNIOR_LIMITS;
    double[] figures = new double[limits.length];
    for (int i = 0; i < limits.length; i++) {
      boolean counted = i < 3 || i == 6;
      double limit = limits[i] * enrolment / (counted ? 100 : 1);
      double drawn = limit * (1.35 + 0.22 * random.nextGaussian());
      boolean exact = random.nextInt(30) == 0;
      figures[i] = Math.max(0, exact ? limit : drawn);
      if (counted) {
        figures[i] = exact ? Math.round(figures[i]) : Math.ceil(figures[i]);
      }
    }
    return figures;
  }

  /** Writes a school's classes; the pupils of its primary and its junior grades. */
  private int[] classes(String id, int stage, int number) throws IOException {
    int lowest = stage == 1 ? 7 : 1;
    int grades = stage == 0 ? 6 : stage == 1 ? 3 : 9;
    int[] total = new int[2];
    for (int i = 0; i < number; i++) {
      int grade = lowest + i % grades;
      int limit = grade <= 6 ? 45 : 50;
      int pupils = Math.max(1, (int) (limit - 7 + 5 * random.nextGaussian()));
      pupils = pupils > limit && random.nextInt(20) > 0 ? limit : pupils;
      int girls = (int) (pupils * (0.4 + 0.18 * random.nextDouble()));
      double kind = random.nextDouble() / dirt;
      String school = kind < 0.2 ? "9" + id.substring(1) : id;
      int no = i / grades + (kind > 1 && kind < 1.2 ? 0 : 1);
      girls = kind > 2 && kind < 2.5 ? pupils + 1 : girls;
      total[grade <= 6 ? 0 : 1] += pupils;
      classes.write(
          String.join(
              ",",
              school,
              Integer.toString(grade),
              Integer.toString(no),
              Integer.toString(pupils),
              Integer.toString(girls),
              "0",
              id + i % 1000,
              i % 5 == 0 ? "true" : "false",
              "zh"));
      classes.write('\n');
    }
    return total;
  }

  private static String decimal(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }
}
