package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.browser.Browser;
import org.junheng.browser.Printed;
import org.junheng.browser.Tab;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a browser: looked at, used and printed. */
class HtmlBrowserIT {
  private static final String SHOWN =
      "[...document.querySelectorAll('.schools tbody tr')].filter(row => row.offsetParent)";

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page(String name, Result result, Language language) throws IOException {
    Path file = folder.resolve(name + "-" + language.tag() + ".html");
    if (!Files.exists(file)) {
      Files.write(
          file, ReportContractTest.bytes(ReportFormat.HTML, result, ReportOptions.of(language)));
    }
    return file;
  }

  private static Path county(Language language) throws IOException {
    return page("county", SampleCounty.of(30), language);
  }

  private static Tab open(Path page) throws InterruptedException {
    Tab tab = browser.open(1280, 900);
    tab.go(page);
    return tab;
  }

  private static List<String> texts(Tab tab, String elements) {
    List<String> texts = new ArrayList<>();
    tab.ask(elements + ".map(e => e.textContent.trim())").forEach(e -> texts.add(e.asText()));
    return texts;
  }

  private static List<String> names(Tab tab) {
    return texts(tab, SHOWN + ".map(row => row.cells[0])");
  }

  private static List<Integer> column(Tab tab, int column) {
    return texts(tab, SHOWN + ".map(row => row.cells[" + column + "])").stream()
        .map(Integer::valueOf)
        .toList();
  }

  @Test
  void it_says_nothing_to_the_console_and_asks_for_nothing_whatever_the_result() throws Exception {
    Tab tab = browser.open(1280, 900);
    Map<String, Result> samples = new TreeMap<>(ReportContractTest.samples());
    for (Map.Entry<String, Result> sample : samples.entrySet()) {
      Path page = page(sample.getKey(), sample.getValue(), Language.ZH);
      tab.go(page);
      assertEquals(List.of(), tab.complaints(), sample.getKey());
      assertEquals(List.of(page.toUri().toString()), tab.requests(), sample.getKey());
    }
  }

  @Test
  void the_policy_stops_what_is_not_its_own() throws Exception {
    Tab tab = open(county(Language.EN));
    tab.ask(
        "document.body.append(Object.assign(document.createElement('script'), {text: '1'})); 0");
    tab.ask("new Image().src = 'https://example.invalid/x.png'; 0");
    assertEquals(2, tab.complaints().size(), tab.complaints().toString());
  }

  @ParameterizedTest
  @CsvSource({"ZH, light", "EN, dark"})
  void it_shuts_nobody_out(Language language, String scheme) throws Exception {
    Tab tab = browser.open(1280, 900);
    tab.prefer(scheme);
    tab.go(page("small", SampleCounty.of(6), language));
    assertEquals(List.of(), tab.barriers());
    // A notice is hidden till then, and what is hidden is not looked at.
    tab.ask("location.hash = '#n2'; 0");
    assertEquals(List.of(), tab.barriers());
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 768, 390})
  void it_fits_every_screen(int width) throws Exception {
    Tab tab = browser.open(width, 900);
    for (Language language : Language.values()) {
      tab.go(county(language));
      for (String part : List.of("", "#n3")) {
        tab.ask("location.hash = '" + part + "'; 0");
        assertEquals(width, tab.ask("document.documentElement.scrollWidth").asInt(), part);
      }
    }
  }

  @Test
  void the_mouse_sorts() throws Exception {
    Tab tab = open(county(Language.ZH));
    List<String> before = names(tab);
    tab.click(".schools th:nth-child(3) button");
    List<Integer> down = column(tab, 2);
    assertEquals(down.stream().sorted((a, b) -> b - a).toList(), down);
    assertEquals("descending", sorted(tab, 3));
    tab.click(".schools th:nth-child(3) button");
    List<Integer> up = column(tab, 2);
    assertEquals(up.stream().sorted().toList(), up);
    assertEquals("ascending", sorted(tab, 3));
    tab.click(".schools th:nth-child(2) button");
    List<String> keys = texts(tab, SHOWN + ".map(row => row.cells[1])");
    assertEquals(keys.stream().sorted().toList(), keys);
    assertEquals("", sorted(tab, 3));
    assertNotEquals(before, names(tab));
    assertEquals(before.stream().sorted().toList(), names(tab).stream().sorted().toList());
  }

  private static String sorted(Tab tab, int column) {
    return tab.ask(
            "document.querySelector('.schools th:nth-child(%d)').getAttribute('aria-sort') || ''"
                .formatted(column))
        .asText();
  }

  @Test
  void the_keyboard_filters_and_sorts() throws Exception {
    Tab tab = open(county(Language.EN));
    int all = names(tab).size();
    // From the last link before the table, as a reader goes who has no mouse.
    tab.ask("document.querySelector('a[href=\"#schools\"]').focus(); 0");
    tab.press("Enter");
    tab.press("Tab");
    tab.type("QB-GOV-05");
    List<String> found = names(tab);
    assertTrue(!found.isEmpty() && found.size() < all, found.toString());
    String sections = "[...document.querySelectorAll('.school')].filter(s => s.offsetParent)";
    List<String> findings = texts(tab, sections + ".map(s => s.querySelector('.findings'))");
    assertEquals(found.size(), findings.size());
    assertTrue(findings.stream().allMatch(text -> text.contains("QB-GOV-05")));
    assertEquals(
        found.size() + " of " + all + " shown",
        tab.ask(
                "document.activeElement.closest('.filter').querySelector('[role=status]').textContent")
            .asText());
    for (int tabs = 0; tabs < 4; tabs++) {
      tab.press("Tab");
    }
    assertEquals("Code", tab.ask("document.activeElement.textContent").asText());
    tab.press("Enter");
    assertEquals("ascending", sorted(tab, 2));
    tab.ask("document.querySelector('#schools ~ .filter input').focus(); 0");
    tab.press("Escape");
    assertEquals(all, names(tab).size());
  }

  @Test
  void one_kind_of_finding_can_be_picked() throws Exception {
    Tab tab = open(county(Language.ZH));
    tab.ask(
        "const s = document.querySelector('#schools ~ .filter select'); s.selectedIndex = 2; s.dispatchEvent(new Event('change')); 0");
    int column =
        tab.ask("Number(document.querySelector('#schools ~ .filter select').value)").asInt();
    List<Integer> counts = column(tab, column);
    assertTrue(!counts.isEmpty() && counts.stream().allMatch(count -> count > 0));
  }

  @Test
  void without_scripts_it_is_whole_and_offers_nothing_that_does_nothing() throws Exception {
    Tab with = open(county(Language.ZH));
    Tab without = browser.open(1280, 900);
    without.scripts(false);
    without.go(county(Language.ZH));
    String words =
        "['h2', 'h3', 'tbody th', 'tbody td', 'p:not(.alone-hint)'].flatMap(t => [...document.querySelectorAll(t)])";
    assertEquals(texts(with, words), texts(without, words));
    assertTrue(texts(without, "[...document.querySelectorAll('button, input, select')]").isEmpty());
    JsonNode hidden =
        without.ask(
            "[...document.querySelectorAll('main h2')].filter(h => !h.offsetParent).length");
    assertEquals(0, hidden.asInt());
  }

  @Test
  void a_school_is_shown_and_printed_by_itself_without_scripts_too() throws Exception {
    Tab tab = browser.open(1280, 900);
    tab.scripts(false);
    tab.go(county(Language.ZH));
    // The worst come first; what the last lacks has room on one page.
    String link = tab.ask("[...document.querySelectorAll('.to-notice')].at(-1).hash").asText();
    String name =
        tab.ask("document.querySelector('" + link + " h3').firstChild.textContent").asText();
    tab.click("a[href='" + link + "']");
    List<String> heads =
        texts(tab, "[...document.querySelectorAll('h1, h2, h3')].filter(h => h.offsetParent)");
    assertEquals(1, heads.size(), heads.toString());
    assertTrue(heads.get(0).startsWith(name.strip()));
    Printed printed = Printed.of(tab.print());
    assertEquals(1, printed.pages().size());
    String page = printed.pages().get(0);
    assertTrue(page.contains("整改通知单") && page.contains(name.strip()) && page.contains("责任人"), page);
    tab.click(link + " .alone-hint a");
    assertTrue(
        texts(tab, "[...document.querySelectorAll('h1')].filter(h => h.offsetParent)").size() == 1);
  }

  @Test
  void printed_it_is_A4_numbered_and_no_row_is_cut() throws Exception {
    for (Language language : Language.values()) {
      Printed printed = Printed.of(open(county(language)).print());
      int all = printed.pages().size();
      assertTrue(all >= 8 && all <= 40, all + " pages");
      for (int number = 1; number <= all; number++) {
        String page = printed.pages().get(number - 1);
        assertTrue(page.lines().anyMatch((number + " / " + all)::equals), page);
        assertTrue(page.length() > 100, "page " + number + " is all but empty");
        assertEquals(595, printed.sizes().get(number - 1).getWidth(), 1);
        assertEquals(842, printed.sizes().get(number - 1).getHeight(), 1);
      }
      assertTrue(printed.rows() > 100, printed.rows() + " rows");
      assertEquals(List.of(), printed.cut());
    }
  }
}
