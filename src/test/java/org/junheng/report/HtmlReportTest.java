package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
  private static String page(Result result, Language language) throws IOException {
    return ReportContractTest.text(ReportFormat.HTML, result, ReportOptions.of(language));
  }

  static Stream<Result> results() {
    return ReportContractTest.samples().values().stream();
  }

  @ParameterizedTest
  @MethodSource("results")
  void tags_nest_and_ids_are_unique_and_links_lead_somewhere(Result result) throws IOException {
    Markup page = new Markup(page(result, Language.ZH));
    Set<String> ids = new HashSet<>();
    for (Markup.Tag tag : page.tags()) {
      String id = tag.attribute("id");
      assertTrue(id.isEmpty() || ids.add(id), id);
    }
    for (Markup.Tag tag : page.tags()) {
      String link = tag.attribute("href");
      assertTrue(link.isEmpty() || ids.contains(link.substring(1)), link);
      String label = tag.attribute("aria-labelledby");
      assertTrue(label.isEmpty() || ids.contains(label), label);
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void nothing_is_fetched_and_nothing_runs_but_its_own_script(Result result) throws Exception {
    String html = page(result, Language.EN);
    Markup page = new Markup(html);
    Set<String> harmless =
        Set.of(
            "a",
            "b",
            "body",
            "caption",
            "circle",
            "code",
            "dd",
            "defs",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "head",
            "header",
            "html",
            "i",
            "li",
            "line",
            "main",
            "mark",
            "meta",
            "nav",
            "ol",
            "p",
            "pattern",
            "rect",
            "script",
            "section",
            "span",
            "strong",
            "style",
            "input",
            "label",
            "summary",
            "polyline",
            "svg",
            "table",
            "tbody",
            "td",
            "text",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "ul");
    for (Markup.Tag tag : page.tags()) {
      assertTrue(harmless.contains(tag.name()), tag.name());
      assertFalse(
          tag.attributes().matches(".*\\s(on\\w+|style|src|srcset|xlink:href)=.*"),
          tag.attributes());
      assertTrue(tag.attribute("href").isEmpty() || tag.attribute("href").startsWith("#"));
    }
    String style = inlined(html, "style");
    String script = inlined(html, "script");
    String policy = page.tags("meta").get(1).attribute("content").replace("&#39;", "'");
    assertEquals(
        "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
            .formatted(hash(style), hash(script)),
        policy);
    assertFalse(style.contains("@import") || style.matches("(?s).*url\\((?!#).*"));
    assertFalse(script.matches("(?s).*(eval|innerHTML|fetch|XMLHttp|import|cookie|storage).*"));
  }

  private static String inlined(String html, String tag) {
    Matcher found = Pattern.compile("(?s)<%s>(.*?)</%s>".formatted(tag, tag)).matcher(html);
    assertTrue(found.find());
    String text = found.group(1);
    assertFalse(found.find(), "one " + tag);
    return text;
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  @ParameterizedTest
  @MethodSource("results")
  void a_screen_reader_finds_its_way(Result result) throws IOException {
    Markup page = new Markup(page(result, Language.ZH));
    assertEquals("zh-CN", page.tags("html").get(0).attribute("lang"));
    for (String landmark : List.of("header", "main", "nav", "footer", "h1")) {
      assertEquals(1, page.tags(landmark).size(), landmark);
    }
    int level = 0;
    for (Markup.Tag tag : page.tags()) {
      if (tag.name().matches("h[1-6]")) {
        int next = tag.name().charAt(1) - '0';
        assertTrue(next <= level + 1, "h" + next + " after h" + level);
        level = next;
      }
      if (tag.name().equals("th")) {
        assertTrue(Set.of("col", "row", "rowgroup").contains(tag.attribute("scope")));
      }
      if (tag.name().equals("svg")) {
        boolean named =
            !tag.attribute("aria-label").isEmpty() || !tag.attribute("aria-labelledby").isEmpty();
        assertNotEquals(named, tag.attribute("aria-hidden").equals("true"));
      }
      if (tag.attribute("role").equals("group")) {
        assertFalse(tag.attribute("aria-label").isEmpty());
      }
    }
  }

  @Test
  void it_is_wholly_in_its_language() throws IOException {
    String english = new Markup(page(SampleCounty.of(20), Language.EN)).text();
    // Clauses, documents, the texts of files and what inspectors wrote stay as they are.
    Set<String> quoted = Set.of("教", "督", "第");
    Matcher chinese =
        Pattern.compile("\\p{IsHan}+").matcher(english.replaceAll("第.条(（.{1,3}）)?", ""));
    Set<String> left = new HashSet<>();
    while (chinese.find()) {
      left.add(chinese.group());
    }
    left.removeIf(word -> quoted.contains(word.substring(0, 1)));
    left.removeAll(Set.of("号", "备注", "约", "柳河小学", "学校代码"));
    left.removeAll(Set.of("王督学", "实地查看", "所学校", "见督导记录第"));
    assertEquals(Set.of(), left);
  }

  @Test
  void hostile_text_is_shown_and_not_obeyed() throws IOException {
    String page = page(SampleResults.hostile(), Language.ZH);
    assertTrue(
        page.contains(
            "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;${1+1}&lt;#stop&gt;[=x]"));
    assertEquals(1, page.split("<script", -1).length - 1);
  }

  @Test
  void a_county_of_a_hundred_schools_is_small() throws IOException {
    for (Language language : Language.values()) {
      int size = page(SampleCounty.of(100), language).getBytes(StandardCharsets.UTF_8).length;
      assertTrue(size < 1_500_000, language + ": " + size);
    }
  }

  @Test
  void every_school_that_fails_has_a_section() throws IOException {
    Result result = SampleCounty.of(40);
    Markup page = new Markup(page(result, Language.EN));
    long schools = Group.of(new Digest(result)).stream().filter(group -> group.fails() > 0).count();
    long sections =
        page.tags("section").stream()
            .filter(tag -> tag.attribute("class").equals("school"))
            .count();
    assertTrue(sections >= schools, sections + " for " + schools);
  }

  @Test
  void every_spread_is_drawn() throws IOException {
    Markup page = new Markup(page(SampleCounty.of(40), Language.EN));
    long plots =
        page.tags("svg").stream().filter(tag -> tag.attribute("class").equals("plot")).count();
    assertEquals(14, plots);
  }
}
