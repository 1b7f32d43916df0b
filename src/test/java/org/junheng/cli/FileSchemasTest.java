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
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas of files that are read and of what inspect writes say what is so. */
class FileSchemasTest {
  @TempDir private Path folder;

  private static JsonSchema schema(String name) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text(name));
  }

  private static String text(String name) {
    return new InProcess().run("schema", name).out();
  }

  private static Set<ValidationMessage> yaml(String schema, String text) throws IOException {
    return schema(schema).validate(new YAMLMapper().readTree(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"evidence", "verification", "inspection", "map", "project"})
  void it_is_described_in_both_languages(String name) throws IOException {
    JsonNode schema = new ObjectMapper().readTree(text(name));
    assertEquals("https://json-schema.org/draft/2020-12/schema", schema.path("$schema").asText());
    for (JsonNode description : schema.findValues("description")) {
      String[] languages = description.asText().split(" / ", 2);
      assertEquals(2, languages.length, description.asText());
      assertTrue(languages[0].matches("(?s).*\\p{IsHan}.*"), description.asText());
      assertFalse(languages[1].isBlank(), description.asText());
    }
  }

  @Test
  void what_inspect_writes_is_as_the_schema_says() throws IOException {
    for (String[] words :
        new String[][] {
          {"inspect", "examples/county-fails", "-r", "cn/quality-balance", "-f", "json"},
          {"inspect", "examples/county-fails", "-f", "json"},
          {"inspect", "examples/br-maracanau", "-r", "br/caqi", "-f", "json", "--lang", "zh"}
        }) {
      String out = new InProcess().run(words).out();
      assertEquals(
          Set.of(),
          schema("inspection").validate(new ObjectMapper().readTree(out)),
          String.join(" ", words));
    }
  }

  @Test
  void the_maps_of_the_documentation_are_valid_and_misshapen_ones_are_not() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/foreign-files.md"));
    Matcher map = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertTrue(map.find());
    assertEquals(Set.of(), yaml("map", map.group(1)));
    for (String wrong :
        new String[] {
          "school: 在校生数",
          "school: {pupils: [在校生数]}",
          "school: {pupils: {header: 在校生数, unti: 人}}",
          "school: {pupils: {value: a + b}}",
          "school: {pupils: {value: a, headers: {a: {header: x, type: figure}}}}"
        }) {
      assertFalse(yaml("map", wrong).isEmpty(), wrong);
    }
  }

  @Test
  void a_project_file_that_init_writes_is_valid_and_an_unknown_key_is_not() throws IOException {
    Path made = folder.resolve("made");
    assertEquals(0, new InProcess().run("init", "cn/class-size", made.toString()).code());
    assertEquals(Set.of(), yaml("project", Files.readString(made.resolve("junheng.yaml"))));
    assertEquals(
        Set.of(),
        yaml("project", "rules: [cn/class-size]\nparam: {a.b: 1}\nallow-undecided: true\n"));
    assertFalse(yaml("project", "ruels: cn/class-size\n").isEmpty());
    assertFalse(yaml("project", "param: {a: {b: 1}}\n").isEmpty());
  }
}
