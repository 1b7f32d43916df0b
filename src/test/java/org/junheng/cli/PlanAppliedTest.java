package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan's figures are written into the files themselves, and what is checked then passes. */
class PlanAppliedTest {
  private static final String BOOK = "examples/five-schools/books.yaml";

  @TempDir private Path folder;

  private static List<String> joined(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all;
  }

  private static int code(List<String> words) {
    return new InProcess().run(words.toArray(String[]::new)).code();
  }

  // Each figure goes into its line, under the header that is its field's title.
  private void apply(JsonNode plan) throws IOException {
    Map<String, List<String>> files = new TreeMap<>();
    for (JsonNode measure : plan.path("measures")) {
      String name = Path.of(measure.at("/row/file").asText()).getFileName().toString();
      if (!files.containsKey(name)) {
        files.put(name, new ArrayList<>(Files.readAllLines(folder.resolve(name))));
      }
      List<String> lines = files.get(name);
      List<String> header = List.of(lines.get(0).replace("\uFEFF", "").split(",", -1));
      int at = header.indexOf(measure.at("/title/zh").asText());
      int line = measure.at("/row/line").asInt() - 1;
      String[] cells = lines.get(line).split(",", -1);
      assertEquals(
          measure.path("before").decimalValue().stripTrailingZeros(),
          new java.math.BigDecimal(cells[at]).stripTrailingZeros(),
          measure.toString());
      cells[at] = measure.path("after").decimalValue().toPlainString();
      lines.set(line, String.join(",", cells));
    }
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void the_example_county_passes_what_figures_decide() throws IOException {
    try (var files = Files.list(Path.of("examples/county-fails"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    List<String> county = List.of(folder.toString(), "-r", "cn/quality-balance");
    List<String> check = joined(List.of("check"), "--only", "QB-PART-RES,QB-PART-CV", "-q");
    check.addAll(county);
    assertEquals(1, code(check));
    List<String> plan = joined(List.of("plan"), "-f", "json");
    plan.addAll(county);
    apply(Classes.json(new InProcess().run(plan.toArray(String[]::new))));
    assertEquals(0, code(check));
  }

  @Test
  void random_counties_pass() throws IOException {
    Random random = new Random(17);
    int failed = 0;
    for (int i = 0; i < 12; i++) {
      StringBuilder rows = new StringBuilder("学校,在校生数,图书册数\n");
      for (int school = 0; school < 3 + random.nextInt(10); school++) {
        int pupils = 20 + random.nextInt(900);
        rows.append("S").append(school).append(',').append(pupils).append(',');
        rows.append((long) (pupils * random.nextDouble() * random.nextDouble() * 30)).append('\n');
      }
      Path file = Files.writeString(folder.resolve("school.csv"), rows);
      List<String> words = List.of(file.toString(), "-r", BOOK);
      List<String> check = joined(words, "--only", "FIVE-CV");
      check.add(0, "check");
      failed += code(check) == 1 ? 1 : 0;
      List<String> plan = joined(words, "-f", "json", "--only", "FIVE-CV");
      plan.add(0, "plan");
      apply(Classes.json(new InProcess().run(plan.toArray(String[]::new))));
      assertEquals(0, code(check), () -> Arrays.toString(rows.toString().split("\n")));
    }
    assertTrue(failed >= 6, "counties that failed before: " + failed);
  }
}
