package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.check.Result;
import org.junheng.report.ReportOptions.Detail;
import org.junheng.text.Language;
import org.junheng.text.Width;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
  private static final ReportOptions ZH = ReportOptions.of(Language.ZH);
  private static final ReportOptions EN = ReportOptions.of(Language.EN);

  private static String report(Result result, ReportOptions options) throws IOException {
    return ReportContractTest.text(ReportFormat.TEXT, result, options);
  }

  static Stream<Result> results() {
    return ReportContractTest.samples().values().stream();
  }

  @ParameterizedTest
  @MethodSource("results")
  void no_line_is_too_wide(Result result) throws IOException {
    for (ReportOptions options : List.of(ZH, EN)) {
      for (int width : new int[] {40, 80, 133}) {
        for (Detail detail : Detail.values()) {
          report(result, options.withWidth(width).withDetail(detail))
              .lines()
              .forEach(line -> assertTrue(Width.of(line) <= width, () -> width + ": " + line));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void colour_is_never_the_only_sign(Result result) throws IOException {
    for (Detail detail : Detail.values()) {
      String plain = report(result, EN.withDetail(detail));
      String painted = report(result, EN.withDetail(detail).withColor(true));
      assertFalse(plain.contains("\u001b"));
      assertEquals(plain, painted.replaceAll("\u001b\\[[0-9;]*m", ""));
    }
    assertTrue(report(result, EN.withColor(true)).startsWith("\u001b["));
  }

  @ParameterizedTest
  @MethodSource("results")
  void quiet_is_one_line(Result result) throws IOException {
    assertEquals(1, report(result, ZH.withDetail(Detail.QUIET)).lines().count());
  }

  @Test
  void it_leads_with_the_verdict() throws IOException {
    assertTrue(report(SampleCounty.of(20), ZH).startsWith("不通过  临江县（样例）\n不通过：资源配置"));
    assertTrue(report(SampleResults.passing(), ZH).startsWith("通过  "));
    assertTrue(report(SampleResults.undecided(), EN).startsWith("UNDECIDED  Linjiang"));
    assertTrue(report(SampleResults.empty(), EN).startsWith("NOT CHECKED  "));
  }

  @Test
  void a_shortfall_is_said_in_whole_things() throws IOException {
    assertTrue(
        report(SampleResults.one(), ZH)
            .contains("QB-GOV-05  班额超过规定（2年2班）：52，要求 ≤ 45 人；超出 7 人（在校生数）"));
    assertTrue(report(SampleResults.one(), EN.withWidth(120)).contains("7 too many (Pupils)"));
  }

  @Test
  void what_is_left_out_is_counted() throws IOException {
    String report = report(SampleCounty.of(60), ZH);
    assertTrue(report.contains("不通过 136 项（县 1、学校 47）"), report);
    assertTrue(report.contains("…… 另有 44 个单位，111 项不通过"), report);
    assertFalse(report(SampleCounty.of(60), ZH.withDetail(Detail.VERBOSE)).contains("另有"));
  }

  @Test
  void totals_add_up() throws IOException {
    String report = report(SampleCounty.of(60), EN.withWidth(200));
    assertTrue(
        report.contains("outcomes 1615 = 1354 pass + 193 fail + 7 undecided + 61 not checked"),
        report);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a bc def", "短句，不长。", "mixed 中文 and English，标点。", "x"})
  void wrapping_loses_nothing(String text) {
    for (int width = 2; width < 30; width++) {
      List<String> pieces = Lines.wrap(text, width);
      assertEquals(text.replace(" ", ""), String.join("", pieces).replace(" ", ""));
      for (String piece : pieces) {
        assertTrue(Width.of(piece) <= width, piece + " in " + width);
      }
    }
  }

  @Test
  void lines_break_between_words_and_not_before_a_full_stop() {
    assertEquals(List.of("one two", "three"), Lines.wrap("one two three", 8));
    assertEquals(List.of("一二三四", "五。"), Lines.wrap("一二三四五。", 10));
    assertEquals(List.of("一二", "（三四"), Lines.wrap("一二（三四", 7));
  }

  @Test
  void wide_characters_that_end_exactly_at_the_margin_fit() {
    assertEquals(List.of("一二三四"), Lines.wrap("一二三四", 8));
    assertEquals(List.of("一二三", "四"), Lines.wrap("一二三四", 7));
  }
}
