package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plan, whatif and diff write is as their schemas say. */
class DocumentSchemasTest {
  private static final String FAILS = "examples/county-fails";
  private static final String QUALITY = "cn/quality-balance";

  @TempDir private Path folder;

  private static JsonNode json(String... words) {
    Ran ran = new InProcess().run(words);
    return Classes.json(ran);
  }

  private static void hold(String schema, JsonNode document) {
    JsonNode text = json("schema", schema);
    closed(text, "#");
    JsonSchema checked =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    assertEquals(Set.of(), checked.validate(document));
    for (String key : List.of("schema", "run")) {
      JsonNode less = document.deepCopy();
      ((com.fasterxml.jackson.databind.node.ObjectNode) less).remove(key);
      assertFalse(checked.validate(less).isEmpty(), key);
    }
  }

  // A shape lets no unknown key pass.
  private static void closed(JsonNode node, String at) {
    boolean open = at.endsWith("/place") || at.endsWith("/rowKeys");
    if (node.has("properties") && !open) {
      boolean isClosed = node.has("additionalProperties") || node.has("unevaluatedProperties");
      assertEquals(true, isClosed, at);
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      closed(node.get(name), at + "/" + name);
    }
  }

  @Test
  void a_plan_is_as_its_schema_says() {
    hold("plan", json("plan", FAILS, "-r", QUALITY, "-f", "json"));
    String school = "school=examples/five-schools/basic-five-schools-books.csv";
    String book = "examples/five-schools/books.yaml";
    hold(
        "plan",
        json(
            "plan",
            "--table",
            school,
            "-r",
            book,
            "--cost",
            "school.books=30",
            "--budget",
            "300",
            "-f",
            "json"));
  }

  @Test
  void a_what_if_is_as_its_schema_says() {
    hold(
        "whatif",
        json(
            "whatif",
            FAILS,
            "-r",
            QUALITY,
            "--set",
            "school[9900010003].primary_backbone += 1",
            "--set",
            "cv_limit.junior=0.6",
            "-f",
            "json"));
    hold(
        "whatif",
        json("whatif", FAILS, "-r", QUALITY, "--instead", "+cn/overlay/shenyang", "-f", "json"));
  }

  @Test
  void a_comparison_is_as_its_schema_says() {
    String old = folder.resolve("old.json").toString();
    String now = folder.resolve("now.json").toString();
    InProcess program = new InProcess();
    program.run("check", FAILS, "-r", QUALITY, "--skip", "QB-GOV-05", "-f", old);
    program.run(
        "check",
        FAILS,
        "-r",
        QUALITY,
        "--max-findings",
        "2",
        "--param",
        "cv_limit.junior=0.6",
        "-f",
        now);
    hold("diff", json("diff", old, now, "-f", "json"));
    hold("diff", json("diff", now, old, "-f", "json"));
  }
}
