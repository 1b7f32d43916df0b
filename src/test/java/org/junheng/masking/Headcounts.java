package org.junheng.masking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junheng.cli.InProcess;

/**
 * A city of two counties as submitted, and what a reader of a masked result can write down of it.
 *
 * @param schools the schools
 * @param rules the rules that are checked; empty for all
 * @param most rows with no more boys, girls or pupils are not listed by the rules that count them
 */
record Headcounts(List<School> schools, List<String> rules, int most) {
  static final int BELOW = 10;
  static final String BOOK = "src/test/resources/org/junheng/masking/headcounts.yaml";

  /** A school as submitted. */
  record School(int boys, int girls, int teachers, boolean urban, int county) {
    School(int boys, int girls, int teachers, boolean urban) {
      this(boys, girls, teachers, urban, 0);
    }

    int pupils() {
      return boys + girls;
    }

    String ratio() {
      return String.format(Locale.ROOT, "%.6f", 100.0 * teachers / pupils());
    }
  }

  static boolean isSmall(int count) {
    return count > 0 && count < BELOW;
  }

  /** Writes the data to a folder and checks it. */
  JsonNode check(Path folder, String... more) throws IOException {
    StringBuilder lines =
        new StringBuilder("school_id,county_id,boys,girls,pupils,teachers,urban\n");
    for (int at = 0; at < schools.size(); at++) {
      School school = schools.get(at);
      lines.append(
          "S%d,C%d,%d,%d,%d,%d,%s\n"
              .formatted(
                  at,
                  school.county(),
                  school.boys(),
                  school.girls(),
                  school.pupils(),
                  school.teachers(),
                  school.urban() ? "yes" : "no"));
    }
    Files.writeString(folder.resolve("school.csv"), lines);
    Files.writeString(
        folder.resolve("county.csv"),
        "county_id,city_id,all_pupils\nC0,X,%d\nC1,X,%d\n".formatted(pupils(0), pupils(1)));
    Files.writeString(
        folder.resolve("city.csv"),
        "city_id,pupils_of_city\nX,%d\n".formatted(pupils(0) + pupils(1)));
    Path result = folder.resolve("result.json");
    List<String> words = new ArrayList<>(List.of("check"));
    for (String table : List.of("school.csv", "county.csv", "city.csv")) {
      words.add(folder.resolve(table).toString());
    }
    words.addAll(List.of("-r", BOOK, "--param", "most=" + most, "-f", "json=" + result));
    rules.forEach(rule -> words.addAll(List.of("--only", rule)));
    words.addAll(List.of(more));
    InProcess.Ran ran = new InProcess().run(words.toArray(String[]::new));
    if (ran.code() != 0 && ran.code() != 1 && ran.code() != 5) {
      throw new AssertionError(ran.err());
    }
    return new ObjectMapper().readTree(result.toFile());
  }

  private int pupils(int county) {
    return schools.stream()
        .filter(school -> school.county() == county)
        .mapToInt(School::pupils)
        .sum();
  }

  /** A field of a school, in the sums of a reader. */
  enum Count {
    BOYS(Map.of(0, 1.0)),
    GIRLS(Map.of(1, 1.0)),
    TEACHERS(Map.of(2, 1.0)),
    PUPILS(Map.of(0, 1.0, 1, 1.0));

    private final Map<Integer, Double> of;

    Count(Map<Integer, Double> of) {
      this.of = of;
    }

    int of(School school) {
      return switch (this) {
        case BOYS -> school.boys();
        case GIRLS -> school.girls();
        case TEACHERS -> school.teachers();
        case PUPILS -> school.pupils();
      };
    }
  }

  /** A count summed over some schools. */
  Map<Integer, Double> sum(Count count, Predicate<School> schools) {
    Map<Integer, Double> sum = new HashMap<>();
    for (int at = 0; at < schools().size(); at++) {
      if (schools.test(schools().get(at))) {
        int first = at * 3;
        count.of.forEach((one, factor) -> sum.put(first + one, factor));
      }
    }
    return sum;
  }

  private Map<Integer, Double> one(Count count, int school) {
    return sum(count, one -> one == schools.get(school));
  }

  private static Map<Integer, Double> plus(
      Map<Integer, Double> sum, double times, Map<Integer, Double> more) {
    Map<Integer, Double> all = new HashMap<>(sum);
    more.forEach((at, factor) -> all.merge(at, times * factor, Double::sum));
    return all;
  }

  /**
   * What a reader can write down: the figures shown, in the boys, girls and teachers of schools.
   */
  Linear known(JsonNode result) {
    Linear known = new Linear(schools.size() * 3);
    for (JsonNode row : result.path("results")) {
      figure(known, row);
      for (JsonNode cell : row.path("inputs")) {
        if (cell.has("value")) {
          cell(known, cell.path("row"), cell.path("field").asText());
        }
      }
    }
    for (JsonNode spread : result.path("spreads")) {
      spread(known, spread);
    }
    return known;
  }

  private void figure(Linear known, JsonNode row) {
    String rule = row.path("rule").asText();
    int at = number(row.path("row"));
    if (rule.equals("NEED") && (row.has("shortfall") || row.has("remedies"))) {
      known.know(one(Count.BOYS, at));
    }
    if (rule.equals("NEED") && row.has("limits")) {
      known.know(one(Count.PUPILS, at));
    }
    if (!row.has("actual")) {
      return;
    }
    double value = row.at("/actual/value").asDouble();
    switch (rule) {
      case "RATIO" ->
          known.know(
              plus(plus(Map.of(), 100, one(Count.TEACHERS, at)), -value, one(Count.PUPILS, at)));
      case "GAP" -> known.know(plus(one(Count.BOYS, at), -1, one(Count.GIRLS, at)));
      case "TEACHERS" -> known.know(sum(Count.TEACHERS, one -> one.county() == at));
      case "URBAN" -> known.know(sum(Count.TEACHERS, one -> one.county() == at && one.urban()));
      case "GIRLS-OF-ALL" ->
          known.know(
              plus(
                  sum(Count.GIRLS, one -> one.county() == at),
                  -value,
                  sum(Count.PUPILS, one -> one.county() == at)));
      case "CITY-TEACHERS" -> known.know(sum(Count.TEACHERS, one -> true));
      default -> {}
    }
  }

  private void cell(Linear known, JsonNode row, String field) {
    int at = number(row);
    switch (field) {
      case "boys" -> known.know(one(Count.BOYS, at));
      case "girls" -> known.know(one(Count.GIRLS, at));
      case "teachers" -> known.know(one(Count.TEACHERS, at));
      case "pupils" -> known.know(one(Count.PUPILS, at));
      case "all_pupils" -> known.know(sum(Count.PUPILS, one -> one.county() == at));
      case "pupils_of_city" -> known.know(sum(Count.PUPILS, one -> true));
      default -> {}
    }
  }

  private void spread(Linear known, JsonNode spread) {
    int county = number(spread.path("group"));
    for (JsonNode part : spread.path("contributions")) {
      JsonNode row = part.path("row");
      int at = number(row);
      if (part.has("value")) {
        ratio(known, part.path("value").asDouble(), school -> school == schools.get(at));
      }
      if (part.has("weight")) {
        known.know(one(Count.PUPILS, at));
      }
      for (JsonNode count : part.path("people")) {
        cell(known, row, count.path("field").asText().substring("school.".length()));
      }
    }
    if (spread.has("mean")) {
      ratio(known, spread.path("mean").asDouble(), school -> school.county() == county);
    }
  }

  private void ratio(Linear known, double value, Predicate<School> of) {
    known.know(plus(plus(Map.of(), 100, sum(Count.TEACHERS, of)), -value, sum(Count.PUPILS, of)));
  }

  // S3 and C1 are the fourth school and the second county.
  private static int number(JsonNode row) {
    String key = row.path("key").path(0).asText();
    return key.length() > 1 ? Integer.parseInt(key.substring(1)) : -1;
  }
}
