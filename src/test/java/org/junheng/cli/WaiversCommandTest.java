package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiversCommandTest {
  // The clock of a run in a test stands at 2026-11-01.
  private static final String WAIVERS =
      """
      waivers:
        - {rule: SIZE, row: A/2, reason: r, authority: a, document: d, last-day: 2027-07-31}
        - {rule: SIZE, row: B/1, reason: r, authority: a, document: d, last-day: 2026-11-20}
        - {rule: SIZE, row: A/1, reason: r, authority: a, document: d, last-day: 2026-10-31}
        - {rule: SIZE, row: A/1, reason: r, authority: a, document: d, from: 2026-12-01, last-day: 2027-07-31}
      """;

  @TempDir private Path folder;
  private Classes classes;
  private String file;

  @BeforeEach
  void files() {
    classes = new Classes(folder);
    file = classes.file("waivers.yaml", WAIVERS);
  }

  private Ran run(String verb, String... words) {
    List<String> all =
        new ArrayList<>(
            List.of("waivers", verb, "--waivers", file, "-r", classes.book(), "--lang", "en"));
    all.addAll(List.of(words));
    return new InProcess().run(all.toArray(String[]::new));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static List<String> each(JsonNode list, String key) {
    List<String> values = new ArrayList<>();
    list.forEach(entry -> values.add(entry.path(key).asText()));
    return values;
  }

  @Test
  void without_data_the_days_tell_which_are_active_soon_over_expired_or_to_come()
      throws IOException {
    Ran ran = run("list");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(
        ran.out()
            .startsWith(
                "4 waivers as of 2026-11-01: 1 active, 1 ends within 30 days, 1 not in force yet,"),
        ran.out());
    JsonNode list = json(run("list", "-f", "json", "--within", "5").out());
    assertEquals(
        List.of("active", "active", "expired", "not-yet"), each(list.path("waivers"), "term"));
    assertEquals("19", list.at("/waivers/1/daysLeft").asText());
    assertFalse(list.path("checked").asBoolean());
    JsonNode later = json(run("list", "-f", "json", "--as-of", "2027-08-01").out());
    assertEquals(
        List.of("expired", "expired", "expired", "expired"), each(later.path("waivers"), "term"));
  }

  @Test
  void with_data_it_tells_which_are_of_use() throws IOException {
    String data = classes.file("class.csv", Classes.FAILING);
    JsonNode list = json(run("list", data, "-f", "json").out());
    assertTrue(list.path("checked").asBoolean());
    assertEquals(
        List.of("applied", "applied", "expired", "not-yet"), each(list.path("waivers"), "state"));
    assertTrue(run("list", data).out().contains("active, used (1 failure)"));
  }

  @Test
  void lint_tells_what_is_expired_soon_over_or_of_no_use() {
    Ran ran = run("lint");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("waivers.yaml:3:23: warning: this waiver ends on 2026-11-20"));
    assertTrue(ran.out().contains("waivers.yaml:4:23: warning: this waiver ended on 2026-10-31"));
    assertEquals(2, ran.out().lines().count(), ran.out());
    String data = classes.file("class.csv", Classes.PASSING);
    assertTrue(
        run("lint", data).out().contains("waivers.yaml:2:23: warning: this waiver is of no"));
  }

  @Test
  void lint_tells_every_fault_and_ends_with_3() {
    file = classes.file("waivers.yaml", WAIVERS.replace("rule: SIZE, row: B/1", "rule: SIZ"));
    Ran ran = run("lint");
    assertEquals(3, ran.code());
    assertTrue(ran.out().contains("did you mean \"SIZE\"?"), ran.out());
    assertTrue(ran.out().contains("\"row\" is missing"), ran.out());
    assertEquals(3, run("list").code());
  }

  @Test
  void lint_looks_after_answers_too() {
    String answers =
        classes.file(
            "answers.yaml",
            "answers:\n  - {rule: SMALL, row: A/1, value: 3, explanation: e, by: b, date: 2026-10-20}\n");
    String data = classes.file("class.csv", Classes.HEADER + "A,1,2,2\n");
    Ran ran =
        new InProcess().run("waivers", "lint", data, "--answers", answers, "-r", classes.book());
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("answers.yaml:2:5: warning: the value has changed"), ran.out());
  }

  @Test
  void diff_tells_a_failure_as_new_where_its_waiver_ran_out() {
    String data = classes.file("class.csv", Classes.FAILING);
    String old = folder.resolve("old.json").toString();
    String now = folder.resolve("now.json").toString();
    classes.check(data, "--waivers", file, "--as-of", "2026-11-20", "-f", "json=" + old);
    classes.check(data, "--waivers", file, "--as-of", "2026-11-21", "-f", "json=" + now);
    Ran ran = new InProcess().run("diff", old, now);
    assertEquals(1, ran.code(), ran.err());
    assertEquals(0, new InProcess().run("diff", now, old).code());
    assertEquals(0, new InProcess().run("diff", old, old).code());
  }

  @Test
  void without_a_file_there_is_nothing_to_look_at() {
    assertEquals(2, new InProcess().run("waivers", "list", "-r", classes.book()).code());
    assertEquals(2, new InProcess().run("waivers", "lint", "-r", classes.book()).code());
  }

  @Test
  void the_schemas_say_what_the_readers_take() throws IOException {
    JsonSchema waivers = schema("waivers");
    assertEquals(Set.of(), waivers.validate(new YAMLMapper().readTree(WAIVERS)));
    for (String wrong :
        List.of(
            WAIVERS.replace("last-day", "lastday"),
            WAIVERS.replace("reason: r", "reason: ''"),
            WAIVERS.replace("2027-07-31", "soon"),
            "waivers: {}",
            "answers: []")) {
      assertFalse(waivers.validate(new YAMLMapper().readTree(wrong)).isEmpty(), wrong);
    }
    String answers =
        "answers:\n  - {rule: SMALL, row: A/1, value: 3, explanation: e, by: b, date: 2026-10-20}\n";
    assertEquals(Set.of(), schema("answers").validate(new YAMLMapper().readTree(answers)));
    assertFalse(
        schema("answers")
            .validate(new YAMLMapper().readTree(answers.replace("by: b, ", "")))
            .isEmpty());
  }

  private static JsonSchema schema(String what) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(new InProcess().run("schema", what).out());
  }
}
