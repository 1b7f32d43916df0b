package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {
  @TempDir private Path folder;

  @Test
  void each_schema_is_printed_as_it_is() throws IOException {
    for (String what : new String[] {"rulebook", "result", "plan", "whatif", "diff"}) {
      Ran ran = new InProcess().run("schema", what);
      assertEquals(0, ran.code());
      assertEquals("", ran.err());
      JsonNode schema = new ObjectMapper().readTree(ran.out());
      String dialect = "https://json-schema.org/draft/2020-12/schema";
      assertEquals(dialect, schema.path("$schema").asText());
    }
  }

  @Test
  void the_result_of_a_check_is_as_its_schema_says() {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(new InProcess().run("schema", "result").out());
    Classes classes = new Classes(folder);
    JsonNode result = classes.result(classes.file("class.csv", Classes.FAILING));
    assertEquals(Set.of(), schema.validate(result));
  }

  @Test
  void an_unknown_schema_is_refused_with_a_suggestion() {
    Ran ran = new InProcess().run("schema", "results");
    assertEquals(2, ran.code());
    String words =
        "WHAT: \"results\" is none of rulebook, result, waivers, answers, evidence, verification, plan, whatif, diff, inspection, map, project; did you mean \"result\"?";
    assertTrue(ran.err().contains(words), ran.err());
    assertEquals(2, new InProcess().run("schema").code());
  }

  @Test
  void the_tables_of_a_book_are_described() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode all =
        json.readTree(new InProcess().run("schema", "--table-schema", "cn/class-size").out());
    assertEquals("tabular-data-package", all.path("profile").asText());
    Ran one = new InProcess().run("schema", "--table-schema=cn/class-size", "--table", "class");
    assertEquals(
        "school_id", json.readTree(one.out()).path("fields").path(0).path("name").asText());
    assertEquals(
        2, new InProcess().run("schema", "--table-schema=cn/class-size", "--table=x").code());
    assertEquals(2, new InProcess().run("schema", "result", "--table-schema=cn/class-size").code());
  }
}
