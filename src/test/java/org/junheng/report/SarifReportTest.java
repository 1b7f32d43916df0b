package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The published schema comes out of a library that is there for the tests alone. */
  private static final JsonSchema SCHEMA = schema();

  private static JsonSchema schema() {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertNotNull(in);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the published schema has against a report. */
  static Set<ValidationMessage> faults(String sarif) throws IOException {
    return SCHEMA.validate(JSON.readTree(sarif));
  }

  static Stream<Result> results() {
    return JsonReportTest.results();
  }

  private static JsonNode sarif(Result result, Language language) throws IOException {
    ReportOptions options = ReportOptions.of(language);
    return JSON.readTree(ReportContractTest.bytes(ReportFormat.SARIF, result, options));
  }

  private static JsonNode run(Result result) throws IOException {
    return sarif(result, Language.EN).get("runs").get(0);
  }

  @ParameterizedTest
  @MethodSource("results")
  void it_is_valid(Result result) throws IOException {
    for (Language language : Language.values()) {
      assertEquals(Set.of(), faults(sarif(result, language).toString()));
    }
  }

  @Test
  void what_is_not_sarif_is_not_valid() throws IOException {
    String good = sarif(SampleResults.one(), Language.EN).toString();
    for (String[] fault :
        new String[][] {
          {"\"level\":\"error\"", "\"level\":\"grave\""},
          {"\"startLine\":21", "\"startLine\":0"},
          {"\"kind\":\"fail\"", "\"kind\":\"failed\""},
          {"\"version\":\"2.1.0\"", "\"version\":\"2.2\""}
        }) {
      assertTrue(good.contains(fault[0]), fault[0]);
      assertFalse(faults(good.replace(fault[0], fault[1])).isEmpty());
    }
  }

  @Test
  void a_finding_has_its_place_and_whose_it_is() throws IOException {
    JsonNode result = run(SampleResults.one()).get("results").get(0);
    JsonNode location = result.get("locations").get(0);
    JsonNode physical = location.get("physicalLocation");
    assertEquals("class.csv", physical.at("/artifactLocation/uri").asText());
    assertEquals(21, physical.at("/region/startLine").asInt());
    assertEquals("cell 4 of the line", physical.at("/region/message/text").asText());
    assertEquals("class/S001 2.2", location.at("/logicalLocations/0/fullyQualifiedName").asText());
    assertEquals("school", location.at("/logicalLocations/1/kind").asText());
    assertEquals("Pupils = 52", result.at("/relatedLocations/0/message/text").asText());
  }

  @ParameterizedTest
  @MethodSource("results")
  void only_what_fails_has_a_level(Result result) throws IOException {
    for (JsonNode finding : run(result).get("results")) {
      boolean fails = finding.get("kind").asText().equals("fail");
      assertEquals(!fails, finding.get("level").asText().equals("none"), finding.toString());
      assertFalse(finding.at("/partialFingerprints/primaryLocationLineHash").asText().isEmpty());
      assertFalse(finding.get("locations").isEmpty());
    }
  }

  @Test
  void what_could_not_be_decided_is_open_and_the_run_no_success() throws IOException {
    JsonNode run = run(SampleResults.undecided());
    assertEquals("open", run.at("/results/0/kind").asText());
    assertFalse(run.at("/invocations/0/executionSuccessful").asBoolean());
    assertTrue(run(SampleResults.one()).at("/invocations/0/executionSuccessful").asBoolean());
  }

  @Test
  void a_broken_rule_and_a_broken_file_are_notified() throws IOException {
    Set<String> levels = new TreeSet<>();
    for (JsonNode notice :
        run(SampleResults.error()).at("/invocations/0/toolExecutionNotifications")) {
      levels.add(notice.get("level").asText() + (notice.has("associatedRule") ? " rule" : ""));
    }
    assertTrue(levels.containsAll(Set.of("error", "error rule")), levels.toString());
  }

  @Test
  void more_than_code_hosts_accept_is_cut_and_said() throws IOException {
    JsonNode run = run(ReportContractTest.many(SarifResults.MOST + 7));
    assertEquals(SarifResults.MOST, run.get("results").size());
    assertTrue(
        run.at("/invocations/0/toolExecutionNotifications").toString().contains("7 more findings"));
  }

  @ParameterizedTest
  @CsvSource({
    "a/b c.csv, a/b%20c.csv, false",
    "学校.csv, %E5%AD%A6%E6%A0%A1.csv, false",
    "a:b.csv, a%3Ab.csv, false",
    "/data/x.csv, file:///data/x.csv, true",
    "C:\\data\\x.csv, file:///C:/data/x.csv, true",
    "100%.csv, 100%25.csv, false"
  })
  void a_file_has_an_address(String file, String uri, boolean absolute) {
    assertEquals(uri, FileUri.of(file));
    assertEquals(absolute, FileUri.isAbsolute(file));
  }
}
