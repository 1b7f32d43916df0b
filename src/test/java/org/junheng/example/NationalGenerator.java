package org.junheng.example;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/**
 * Writes a made-up country: all six tables of {@code cn/statistics} for any number of counties,
 * schools and classes, a county at a time. The same arguments give the same bytes.
 *
 * <p>About one school in 20 falls short of something, one in 50 has a cell that is blank or cannot
 * be read, and a few counties lack a judgement.
 */
public final class NationalGenerator {
  private static final String[] TYPES = {"primary", "teaching_point", "junior", "nine_year"};

  private final Random random;

  private NationalGenerator(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Writes a country to a folder.
   *
   * @param args the folder; then, if not the whole country is wanted, the numbers of schools,
   *     classes and counties, and the seed
   */
  public static void main(String[] args) throws IOException {
    int schools = number(args, 1, 200_000);
    int classes = number(args, 2, 3_500_000);
    int counties = number(args, 3, 2_900);
    new NationalGenerator(number(args, 4, 1)).write(Path.of(args[0]), counties, schools, classes);
  }

  private static int number(String[] args, int index, int otherwise) {
    return args.length > index ? Integer.parseInt(args[index]) : otherwise;
  }

  private void write(Path folder, int counties, int schools, int classes) throws IOException {
    CsvWriter.Style style = new CsvWriter.Style(StandardCharsets.UTF_8, false, false);
    try (CsvWriter writer = new CsvWriter(folder, style)) {
      for (int i = 0; i < counties; i++) {
        writer.write(county(i, part(schools, i, counties), part(classes, i, counties)));
      }
    }
  }

  /** The i-th of n parts of a whole; all parts add up to it. */
  private static int part(int whole, int i, int n) {
    return (int) ((long) whole * (i + 1) / n - (long) whole * i / n);
  }

  private County county(int number, int schools, int classes) {
    String id = Integer.toString(100_001 + number);
    County county = new County();
    SchoolGenerator generator = new SchoolGenerator(random, county, id);
    String[] types = new String[schools];
    double[] weights = new double[schools];
    for (int i = 0; i < schools; i++) {
      types[i] = i == 0 ? "special" : type();
      weights[i] = weight(types[i]) * (0.5 + random.nextDouble());
    }
    int[] counts = shares(classes, weights, types);
    for (int i = 0; i < schools; i++) {
      generator.add(plan(types[i], "第" + (number + 1) + "县第" + (i + 1) + "校", counts[i]));
    }
    new CountySheet(random, county, id).add("第" + (number + 1) + "县（虚构）", 2025);
    spoil(county);
    return county;
  }

  /** A type, about as often as it is found. */
  private String type() {
    int draw = random.nextInt(100);
    return TYPES[draw < 52 ? 0 : draw < 72 ? 1 : draw < 90 ? 2 : 3];
  }

  private static double weight(String type) {
    return switch (type) {
      case "teaching_point" -> 3;
      case "junior" -> 20;
      case "nine_year" -> 24;
      case "special" -> 9;
      default -> 18;
    };
  }

  private static int least(String type) {
    return type.equals("nine_year") ? 2 : 1;
  }

  /** Shares a number of classes out by weight; every school has at least its fewest. */
  private static int[] shares(int classes, double[] weights, String[] types) {
    double all = Arrays.stream(weights).sum();
    int[] counts = new int[weights.length];
    int given = 0;
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Math.max(least(types[i]), (int) (classes * weights[i] / all));
      given += counts[i];
    }
    for (int i = 0; given != classes; i = (i + 1) % counts.length) {
      int step = Integer.signum(classes - given);
      if (step > 0 || counts[i] > least(types[i])) {
        counts[i] += step;
        given += step;
      }
    }
    return counts;
  }

  private SchoolPlan plan(String type, String name, int classes) {
    boolean town = !type.equals("teaching_point") && classes >= 12;
    String location = town ? (random.nextBoolean() ? "main_urban" : "town_centre") : "village";
    SchoolPlan.Stage none = SchoolPlan.Stage.NONE;
    SchoolPlan.Stage primary = none;
    SchoolPlan.Stage junior = none;
    switch (type) {
      case "junior" -> junior = stage(classes, 36, 12);
      case "nine_year" -> {
        int lower = Math.max(1, classes * 3 / 5);
        primary = stage(lower, 28, 14);
        junior = stage(classes - lower, 34, 14);
      }
      case "special" -> primary = stage(classes, 6, 5);
      case "teaching_point" -> primary = stage(classes, 10, 14);
      default -> primary = stage(classes, town ? 34 : 14, 10);
    }
    SchoolPlan plan = SchoolPlan.of(name, type, location, primary, junior, none);
    plan = plan.built(1980 + random.nextInt(45));
    plan = random.nextInt(12) == 0 && !type.equals("special") ? plan.privately() : plan;
    return random.nextInt(8) == 0 ? plan.withBoarders() : plan;
  }

  private SchoolPlan.Stage stage(int classes, int least, int more) {
    return new SchoolPlan.Stage(
        classes, (int) Math.round(classes * (least + more * random.nextDouble())));
  }

  /** Takes something away from some schools, so that there is something to find. */
  private void spoil(County county) {
    for (Map<String, Object> school : county.rows(Sheet.SCHOOL)) {
      int draw = random.nextInt(300);
      if (draw < 10 && school.get("sports_area") instanceof BigDecimal area) {
        school.put(
            "sports_area", area.multiply(new BigDecimal("0.6")).setScale(1, RoundingMode.HALF_UP));
      } else if (draw < 14) {
        school.put("training_funds", 1000);
      } else if (draw < 17) {
        school.merge("certified_teachers", 1, (old, less) -> (Integer) old - (Integer) less);
      } else if (draw < 21) {
        school.remove("equipment_value");
      } else if (draw < 23) {
        school.put("multimedia_rooms", "待核");
      }
    }
    for (Map<String, Object> row : county.rows(Sheet.CLASS)) {
      if (random.nextInt(400) == 0) {
        row.put("pupils", 46 + random.nextInt(12));
      }
    }
    if (random.nextInt(10) == 0) {
      county.rows(Sheet.ATTESTATION).remove(0);
    }
  }
}
