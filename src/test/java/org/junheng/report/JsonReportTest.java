package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {
  static Stream<Result> results() {
    return Stream.of(
        SampleResults.passing(),
        SampleResults.one(),
        SampleResults.hanging(),
        SampleResults.undecided(),
        SampleResults.error(),
        SampleResults.empty(),
        SampleResults.hostile(),
        SampleAgreed.settled(),
        SampleAgreed.unsettled(),
        SampleCounty.of(30),
        SamplePast.marked(),
        SamplePast.years(12),
        SamplePast.hostile());
  }

  static byte[] json(Result result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.JSON.writer().write(result, ReportOptions.of(Language.EN), out);
    return out.toByteArray();
  }

  static Result read(byte[] json) throws IOException {
    return JsonReportReader.read("result.json", new ByteArrayInputStream(json));
  }

  @ParameterizedTest
  @MethodSource("results")
  void what_is_read_back_is_what_was_written(Result result) throws IOException {
    byte[] json = json(result);
    Result again = read(json);
    assertEquals(result, again);
    assertArrayEquals(json, json(again));
  }

  @Test
  void the_schema_comes_first() throws IOException {
    String json = new String(json(SampleResults.one()), StandardCharsets.UTF_8);
    assertTrue(
        json.startsWith(
            "{\n\"schema\":{\"id\":\"urn:junheng:schema:result:1\",\"version\":\"1.1\"},\n\"tool\":"),
        json.substring(0, 100));
    assertTrue(json.endsWith("}\n"));
  }

  @Test
  void what_cannot_be_seen_is_written_by_its_number_or_left_out() {
    assertEquals("a\\u202eb\\udb40\\udc41\\n\\\"", Plain.escaped("a\u202Eb\uDB40\uDC41\n\""));
    assertEquals("ab", Plain.line("a\u202Eb\uDB40\uDC41"));
  }

  @Test
  void a_half_surrogate_does_not_stop_the_writer() {
    assertEquals("a\uFFFDb😀", Plain.paired("a\uD83Db😀"));
  }

  private static String fault(String json) {
    ReportReadException e =
        assertThrows(ReportReadException.class, () -> read(json.getBytes(StandardCharsets.UTF_8)));
    return e.problem().in(Language.EN);
  }

  @Test
  void faults_are_problems_with_a_place() throws IOException {
    assertTrue(
        fault("{\"a\":").startsWith("result.json:1:6: error: this is not JSON"), fault("{\"a\":"));
    assertTrue(fault("[]").contains("this is not a result of junheng"));
    assertTrue(fault("{}").contains("this is not a result of junheng"));
    assertTrue(fault("").contains("not a result") || fault("").contains("not JSON"), fault(""));
    String good = new String(json(SampleResults.one()), StandardCharsets.UTF_8);
    assertTrue(fault(good.replace("result:1\"", "result:9\"")).contains("by a newer version"));
    assertEquals(
        "result.json:17:1: error: \"outcome\" cannot be \"failed\"",
        fault(good.replace("\"outcome\":\"fail\"", "\"outcome\":\"failed\""))
            .replaceAll(":\\d+:\\d+:", ":17:1:"));
    assertTrue(
        fault(good.replace("\"exitCode\":1", "\"exitCode\":1.5")).contains("must be a number"));
    assertTrue(fault(good.replace("\"omitted\":0,", "")).contains("the result has no \"omitted\""));
    assertTrue(fault(good.replace("2026-11-20T", "x")).contains("cannot be read"));
    for (String number :
        List.of("1e999999999", "-1E+2147483647", "1e-99999999999999999999", "0e999999999")) {
      String found = fault(good.replace("\"exitCode\":1", "\"exitCode\":" + number));
      assertTrue(found.contains(number + " is beyond every figure"), found);
      assertTrue(found.matches("(?s)result\\.json:\\d+:\\d+: .*"), found);
    }
    assertTrue(fault("[".repeat(5000)).contains("not"));
    assertTrue(fault("{\"schema\":" + "[".repeat(5000)).contains("not JSON"));
  }
}
