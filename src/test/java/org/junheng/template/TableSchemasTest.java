package org.junheng.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.RuleBooks;
import org.junheng.rulebook.RuleLibrary;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;

class TableSchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_tables_of_every_shipped_book_are_a_valid_data_package() throws IOException {
    JsonSchema profile = profile();
    for (String book : RuleLibrary.ids()) {
      for (Language language : Language.values()) {
        assertEquals(Set.of(), profile.validate(described(book, language)), book);
      }
    }
  }

  @Test
  void the_profile_finds_faults() throws IOException {
    JsonNode broken = JSON.readTree("{\"profile\": \"tabular-data-package\", \"resources\": []}");
    assertFalse(profile().validate(broken).isEmpty());
  }

  @Test
  void a_table_says_its_key_its_kinds_of_field_and_what_they_may_hold() throws IOException {
    RuleSet rules = rules("cn/class-size");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableSchemas.one(Objects.requireNonNull(rules.schema("class")), Language.ZH, out);
    JsonNode schema = JSON.readTree(out.toByteArray());
    assertEquals(List.of("school_id", "grade", "class_no"), texts(schema.path("primaryKey")));
    JsonNode grade = field(schema, "grade");
    assertEquals("integer", grade.path("type").asText());
    assertEquals("年级", grade.path("title").asText());
    assertEquals(12, grade.path("constraints").path("maximum").asInt());
    assertEquals("string", field(schema, "stage").path("type").asText());
    List<String> stages = texts(field(schema, "stage").path("constraints").path("enum"));
    assertEquals(List.of("primary", "小学"), stages.subList(0, 2));
  }

  @Test
  void a_cell_with_a_form_is_a_text() throws IOException {
    RuleSet rules = rules("kr/class-size");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableSchemas.one(Objects.requireNonNull(rules.schema("school")), Language.ZH, out);
    JsonNode schema = JSON.readTree(out.toByteArray());
    assertEquals("string", field(schema, "classes").path("type").asText());
    assertEquals("integer", field(schema, "special_classes").path("type").asText());
  }

  @Test
  void a_table_within_another_refers_to_its_key() throws IOException {
    JsonNode tables = described("cn/class-size", Language.EN).path("resources");
    for (JsonNode table : tables) {
      if (table.path("name").asText().equals("class")) {
        JsonNode key = table.path("schema").path("foreignKeys").path(0);
        assertEquals(List.of("school_id"), texts(key.path("fields")));
        assertEquals("school", key.path("reference").path("resource").asText());
        return;
      }
    }
    throw new AssertionError("no table of classes");
  }

  private static JsonNode described(String book, Language language) throws IOException {
    RuleSet rules = rules(book);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RuleSet.Book named = rules.books().get(0);
    TableSchemas.all(named.id(), named.title(), rules.tables().values(), language, out);
    return JSON.readTree(out.toByteArray());
  }

  private static RuleSet rules(String book) {
    return Objects.requireNonNull(RuleBooks.read(List.of(book), List.of()).rules());
  }

  private static JsonNode field(JsonNode schema, String name) {
    for (JsonNode field : schema.path("fields")) {
      if (field.path("name").asText().equals(name)) {
        return field;
      }
    }
    throw new AssertionError("no field " + name);
  }

  private static List<String> texts(JsonNode list) {
    return JSON.convertValue(
        list, JSON.getTypeFactory().constructCollectionType(List.class, String.class));
  }

  private static JsonSchema profile() throws IOException {
    try (InputStream in =
        TableSchemasTest.class.getResourceAsStream("tabular-data-package.schema.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(in);
    }
  }
}
