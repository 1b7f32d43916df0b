package org.junheng.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junheng.cli.InProcess;

/** Whatever a county is like: what is hidden cannot be found from what is shown. */
class MaskingProperties {
  private static final int BELOW = 10;
  private static final String BOOK = "src/test/resources/org/junheng/masking/headcounts.yaml";
  private static final List<String> FORMATS =
      List.of(
          "t.txt",
          "t.html",
          "t.xlsx",
          "t.md",
          "t.csv",
          "t.json",
          "t.ndjson",
          "t.xml",
          "t.sarif",
          "t.tap");

  /** A school as submitted. */
  record School(int boys, int girls, int teachers, boolean urban) {
    int pupils() {
      return boys + girls;
    }

    String ratio() {
      return String.format(Locale.ROOT, "%.6f", 100.0 * teachers / pupils());
    }
  }

  @Provide
  Arbitrary<List<School>> counties() {
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 14);
    Arbitrary<Integer> many = Arbitraries.integers().between(11, 600);
    Arbitrary<Integer> counts = Arbitraries.oneOf(few, many, many, many);
    return Combinators.combine(counts, counts, counts, Arbitraries.of(true, false))
        .as(School::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(7);
  }

  @Property(tries = 60)
  void nothing_hidden_can_be_found(@ForAll("counties") List<School> schools) throws IOException {
    Path temp = Files.createTempDirectory("masking");
    try {
      write(temp, schools);
      JsonNode masked = masked(temp);
      assertEquals(BELOW, masked.at("/run/maskedBelow").asInt());
      Linear known = equations(masked, schools);
      for (int at = 0; at < schools.size(); at++) {
        School school = schools.get(at);
        String found = at + " of " + schools + "\n" + known;
        assertFalse(isSmall(school.boys()) && known.isDetermined(at * 3), () -> "boys " + found);
        assertFalse(
            isSmall(school.girls()) && known.isDetermined(at * 3 + 1), () -> "girls " + found);
        assertFalse(
            isSmall(school.teachers()) && known.isDetermined(at * 3 + 2),
            () -> "teachers " + found);
        assertFalse(
            isSmall(school.pupils()) && known.isDetermined(at * 3, at * 3 + 1),
            () -> "pupils " + found);
      }
      isToldNowhere(temp, schools);
      outcomesStay(temp, masked);
    } finally {
      delete(temp);
    }
  }

  private static boolean isSmall(School school) {
    return isSmall(school.teachers()) || isSmall(school.pupils());
  }

  private static boolean isSmall(int count) {
    return count > 0 && count < BELOW;
  }

  // What a reader can write down: the figures that are shown, in boys, girls and teachers of each
  // school.
  private static Linear equations(JsonNode result, List<School> schools) {
    Linear known = new Linear(schools.size() * 3);
    for (JsonNode row : result.path("results")) {
      String rule = row.path("rule").asText();
      int at = row.at("/row/table").asText().equals("school") ? number(row.path("row")) : -1;
      if (row.has("actual")) {
        double value = row.at("/actual/value").asDouble();
        switch (rule) {
          case "RATIO" -> known.zero(Map.of(at * 3 + 2, 100.0, at * 3, -value, at * 3 + 1, -value));
          case "GAP" -> known.know(Map.of(at * 3, 1.0, at * 3 + 1, -1.0));
          case "TEACHERS", "URBAN" -> known.know(teachers(schools, rule.equals("URBAN")));
          default -> {}
        }
      }
      if (rule.equals("NEED") && (row.has("shortfall") || row.has("remedies"))) {
        known.know(Map.of(at * 3, 1.0));
      }
      if (rule.equals("NEED") && row.has("limits")) {
        known.know(Map.of(at * 3, 1.0, at * 3 + 1, 1.0));
      }
      for (JsonNode cell : row.path("inputs")) {
        if (cell.has("value")) {
          cell(known, cell.path("field").asText(), number(cell.path("row")), schools);
        }
      }
    }
    for (JsonNode spread : result.path("spreads")) {
      for (JsonNode part : spread.path("contributions")) {
        int at = number(part.path("row"));
        double value = part.path("value").asDouble();
        if (part.has("value")) {
          known.zero(Map.of(at * 3 + 2, 100.0, at * 3, -value, at * 3 + 1, -value));
        }
        if (part.has("weight")) {
          known.know(Map.of(at * 3, 1.0, at * 3 + 1, 1.0));
        }
        part.path("people")
            .forEach(count -> cell(known, count.path("field").asText().substring(7), at, schools));
      }
      if (spread.has("mean")) {
        double mean = spread.path("mean").asDouble();
        Map<Integer, Double> sum = new java.util.HashMap<>();
        for (int at = 0; at < schools.size(); at++) {
          sum.put(at * 3 + 2, 100.0);
          sum.put(at * 3, -mean);
          sum.put(at * 3 + 1, -mean);
        }
        known.zero(sum);
      }
    }
    return known;
  }

  private static void cell(Linear known, String field, int at, List<School> schools) {
    switch (field) {
      case "boys" -> known.know(Map.of(at * 3, 1.0));
      case "girls" -> known.know(Map.of(at * 3 + 1, 1.0));
      case "teachers" -> known.know(Map.of(at * 3 + 2, 1.0));
      case "pupils" -> known.know(Map.of(at * 3, 1.0, at * 3 + 1, 1.0));
      case "all_pupils" -> {
        Map<Integer, Double> all = new java.util.HashMap<>();
        for (int school = 0; school < schools.size(); school++) {
          all.put(school * 3, 1.0);
          all.put(school * 3 + 1, 1.0);
        }
        known.know(all);
      }
      default -> {}
    }
  }

  private static Map<Integer, Double> teachers(List<School> schools, boolean urban) {
    Map<Integer, Double> sum = new java.util.HashMap<>();
    for (int at = 0; at < schools.size(); at++) {
      if (!urban || schools.get(at).urban()) {
        sum.put(at * 3 + 2, 1.0);
      }
    }
    return sum;
  }

  private static int number(JsonNode row) {
    return row.path("table").asText().equals("school")
        ? Integer.parseInt(row.path("key").get(0).asText().substring(1))
        : -1;
  }

  // A ratio of six decimals is told by nothing but itself.
  private static void isToldNowhere(Path temp, List<School> schools) throws IOException {
    List<String> words = new ArrayList<>(List.of("report", temp.resolve("whole.json").toString()));
    words.addAll(List.of("--mask-below", Integer.toString(BELOW), "-v"));
    for (String file : FORMATS) {
      words.addAll(List.of("-f", temp.resolve(file).toString()));
    }
    InProcess.Ran ran = new InProcess().run(words.toArray(String[]::new));
    assertEquals(0, ran.code(), ran.err());
    for (String file : FORMATS) {
      String report = text(temp.resolve(file));
      for (School school : schools) {
        boolean few =
            isSmall(school)
                && schools.stream()
                    .noneMatch(other -> !isSmall(other) && other.ratio().equals(school.ratio()));
        String worked = "100 * " + school.teachers() + " / " + school.pupils();
        assertFalse(few && report.contains(school.ratio()), () -> file + " tells " + school);
        assertFalse(few && report.contains(worked), () -> file + " tells " + school);
      }
    }
  }

  private static void outcomesStay(Path temp, JsonNode masked) throws IOException {
    JsonNode whole = new ObjectMapper().readTree(temp.resolve("whole.json").toFile());
    assertEquals(whole.path("summary"), masked.path("summary"));
    assertEquals(whole.findValuesAsText("outcome"), masked.findValuesAsText("outcome"));
  }

  private static void write(Path temp, List<School> schools) throws IOException {
    StringBuilder lines =
        new StringBuilder("school_id,county_id,boys,girls,pupils,teachers,urban\n");
    int all = 0;
    for (int at = 0; at < schools.size(); at++) {
      School school = schools.get(at);
      all += school.pupils();
      lines.append(
          "S%d,C,%d,%d,%d,%d,%s\n"
              .formatted(
                  at,
                  school.boys(),
                  school.girls(),
                  school.pupils(),
                  school.teachers(),
                  school.urban() ? "yes" : "no"));
    }
    Files.writeString(temp.resolve("school.csv"), lines);
    Files.writeString(temp.resolve("county.csv"), "county_id,all_pupils\nC," + all + "\n");
  }

  private static JsonNode masked(Path temp) throws IOException {
    String whole = temp.resolve("whole.json").toString();
    InProcess.Ran ran =
        new InProcess()
            .run(
                "check",
                temp.resolve("school.csv").toString(),
                temp.resolve("county.csv").toString(),
                "-r",
                BOOK,
                "-f",
                "json=" + whole);
    assertEquals(1, ran.code(), ran.err());
    String masked = temp.resolve("masked.json").toString();
    new InProcess().run("report", whole, "--mask-below", "" + BELOW, "-f", "json=" + masked);
    String again = temp.resolve("again.json").toString();
    new InProcess().run("report", masked, "--mask-below", "2", "-f", "json=" + again);
    assertEquals(Files.readString(Path.of(masked)), Files.readString(Path.of(again)));
    return new ObjectMapper().readTree(Files.readString(Path.of(masked)));
  }

  private static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      return Files.readString(file);
    }
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        text.append(
            new String(
                zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    assertTrue(text.length() > 0);
    return text.toString();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
