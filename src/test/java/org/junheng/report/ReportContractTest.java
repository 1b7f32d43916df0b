package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junheng.check.Result;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.rule.Outcome;
import org.junheng.text.Language;
import org.junheng.text.Text;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format holds to, whatever the result. */
class ReportContractTest {
  /** They hold everything as it is, in both languages. */
  private static final Set<ReportFormat> WHOLE = EnumSet.of(ReportFormat.JSON, ReportFormat.NDJSON);

  private static final Set<ReportFormat> FOR_PEOPLE =
      EnumSet.of(ReportFormat.TEXT, ReportFormat.HTML, ReportFormat.MARKDOWN, ReportFormat.GITHUB);

  static Map<String, Result> samples() {
    Map<String, Result> samples = new LinkedHashMap<>();
    samples.put("passing", SampleResults.passing());
    samples.put("empty", SampleResults.empty());
    samples.put("one", SampleResults.one());
    samples.put("undecided", SampleResults.undecided());
    samples.put("error", SampleResults.error());
    samples.put("hostile", SampleResults.hostile());
    samples.put("county", SampleCounty.of(12));
    samples.put("settled", SampleAgreed.settled());
    samples.put("unsettled", SampleAgreed.unsettled());
    samples.put("marked", SamplePast.marked());
    samples.put("years", SamplePast.years(12));
    samples.put("hostile-past", SamplePast.hostile());
    return samples;
  }

  static Stream<Arguments> reports() {
    List<Arguments> reports = new ArrayList<>();
    for (ReportFormat format : ReportFormat.values()) {
      for (Language language : Language.values()) {
        samples()
            .forEach((name, result) -> reports.add(Arguments.of(format, language, name, result)));
      }
    }
    return reports.stream();
  }

  static byte[] bytes(ReportFormat format, Result result, ReportOptions options)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writer().write(result, options, out);
    return out.toByteArray();
  }

  static String text(ReportFormat format, Result result, ReportOptions options) throws IOException {
    return strict(bytes(format, result, options));
  }

  private static String strict(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("reports")
  void it_is_utf8_with_plain_line_ends_and_no_control_characters(
      ReportFormat format, Language language, String name, Result result) throws IOException {
    Assumptions.assumeTrue(format.isText());
    String report = text(format, result, ReportOptions.of(language));
    assertTrue(report.endsWith("\n"), name);
    assertTrue(
        report.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), "control character");
    if (!WHOLE.contains(format)) {
      assertFalse(report.contains("\u202e"), "a mark that turns the direction of reading");
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("reports")
  void it_is_the_same_in_every_locale_and_time_zone(
      ReportFormat format, Language language, String name, Result result) throws IOException {
    byte[] here = bytes(format, result, ReportOptions.of(language));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String other : List.of("tr-TR", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(other));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertArrayEquals(here, bytes(format, result, ReportOptions.of(language)), name);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("reports")
  void it_is_the_same_from_the_stored_result(
      ReportFormat format, Language language, String name, Result result) throws IOException {
    Result stored = JsonReportTest.read(JsonReportTest.json(result));
    ReportOptions options = ReportOptions.of(language);
    assertArrayEquals(bytes(format, result, options), bytes(format, stored, options), name);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void the_stream_is_flushed_and_left_open(ReportFormat format) throws IOException {
    List<String> calls = new ArrayList<>();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            calls.add("write");
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            calls.add("write");
          }

          @Override
          public void flush() {
            calls.add("flush");
          }

          @Override
          public void close() {
            calls.add("close");
          }
        };
    format.writer().write(SampleResults.one(), ReportOptions.of(Language.EN), out);
    assertEquals("flush", calls.get(calls.size() - 1));
    assertFalse(calls.contains("close"));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void a_hundred_thousand_findings_are_no_burden(ReportFormat format) throws IOException {
    Result many = many(100_000);
    long[] size = {0};
    OutputStream counter =
        new OutputStream() {
          @Override
          public void write(int b) {
            size[0]++;
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            size[0] += length;
          }
        };
    format.writer().write(many, ReportOptions.of(Language.ZH), counter);
    assertTrue(size[0] > 500);
    if (FOR_PEOPLE.contains(format)) {
      assertTrue(size[0] < 4_000_000, "a report for people is no longer than people read");
    }
  }

  /** A full disk is never taken for a report that was written. */
  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void what_cannot_be_written_is_thrown(ReportFormat format) throws IOException {
    Result result = SampleCounty.of(12);
    int size = bytes(format, result, ReportOptions.of(Language.ZH)).length;
    for (int room : new int[] {0, size / 2, size - 1}) {
      OutputStream full =
          new OutputStream() {
            private int written;

            @Override
            public void write(int b) throws IOException {
              if (++written > room) {
                throw new IOException("no space left");
              }
            }
          };
      IOException e =
          assertThrows(
              IOException.class,
              () -> format.writer().write(result, ReportOptions.of(Language.ZH), full));
      assertEquals("no space left", e.getMessage());
    }
  }

  static Result many(int count) {
    SampleRules rule = SampleResults.pupilsRule();
    List<RowResult> rows = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      RowRef school = SampleResults.school(number / 20, Text.same("学校" + number / 20));
      RowRef row = SampleResults.classOf(number / 20, number % 20);
      rule.count(Outcome.FAIL);
      rows.add(
          SampleResults.finding(
              rule.id,
              row,
              List.of(school, SampleResults.county()),
              Outcome.FAIL,
              "52",
              "<=",
              "45"));
    }
    return SampleResults.result(
        List.of(rule),
        rows,
        List.of(),
        List.of(),
        SampleResults.rows(count / 20, count),
        Outcome.FAIL,
        1);
  }

  @Test
  void words_and_endings_name_one_format_each() {
    for (ReportFormat format : ReportFormat.values()) {
      assertEquals(format, ReportFormat.ofWord(format.word()).orElseThrow());
      for (String ending : format.endings()) {
        assertEquals(
            format,
            ReportFormat.ofFile(java.nio.file.Path.of("a/b.json/R." + ending)).orElseThrow());
      }
    }
    assertTrue(ReportFormat.ofWord("pdf").isEmpty());
    assertTrue(ReportFormat.ofFile(java.nio.file.Path.of("report")).isEmpty());
  }
}
