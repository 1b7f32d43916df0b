package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.check.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResultSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode schemaText() throws IOException {
    try (InputStream in = ReportWriter.class.getResourceAsStream("result.schema.json")) {
      return JSON.readTree(Objects.requireNonNull(in));
    }
  }

  private static Set<ValidationMessage> faults(String json) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaText());
    return schema.validate(JSON.readTree(json));
  }

  private static String json(Result result) throws IOException {
    return new String(JsonReportTest.json(result), StandardCharsets.UTF_8);
  }

  static Stream<Result> results() {
    return JsonReportTest.results();
  }

  @ParameterizedTest
  @MethodSource("results")
  void what_is_written_is_valid(Result result) throws IOException {
    assertEquals(Set.of(), faults(json(result)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"outcome\":\"fail\"          | \"outcome\":\"failed\"",
        "\"severity\":\"required\"     | \"severity\":\"must\"",
        "\"tolerated\":false           | \"tolerated\":\"no\"",
        "\"tolerated\":false           | \"tolerated\":false,\"extra\":1",
        "\"tolerated\":false,          | ``",
        "\"operator\":\"<=\"           | \"operator\":\"=<\"",
        "\"exitCode\":1                | \"exitCode\":-1",
        "\"omitted\":0,                | ``",
        "\"basis\":\"secondary\"       | \"basis\":\"sure\"",
        "\"table\":\"class\",\"key\"   | \"row\":\"class\",\"key\"",
        "\"file\":\"class.csv\",\"line\":21, | \"line\":21,",
        "\"id\":\"urn:junheng:schema:result:1\" | \"id\":\"urn:junheng:schema:result:2\"",
        "\"asOf\":\"2026-09-01\"       | \"asOf\":\"1.9.2026\"",
        "\"change\":-7                 | \"change\":\"-7\"",
      })
  void what_is_wrong_is_not_valid(String right, String wrong) throws IOException {
    String good = json(SampleResults.one());
    assertTrue(good.contains(right), right);
    assertFalse(faults(good.replaceFirst(quote(right), wrong == null ? "" : wrong)).isEmpty());
  }

  private static String quote(String words) {
    return java.util.regex.Pattern.quote(words);
  }

  /** A shape lets no unknown key pass, and says which it needs. */
  @Test
  void every_object_is_closed() throws IOException {
    closed(schemaText(), "#");
  }

  private static void closed(JsonNode node, String at) {
    boolean open = at.endsWith("/place") || at.endsWith("Keys") || at.endsWith("/if");
    if (node.has("properties") && !open) {
      assertTrue(
          node.has("additionalProperties") || node.has("unevaluatedProperties"), at + " is open");
    }
    if (node.path("type").asText().equals("object") && !open) {
      assertTrue(node.has("required"), at + " requires nothing");
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      closed(node.get(name), at + "/" + name);
    }
  }
}
