package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.browser.Browser;
import org.junheng.browser.Tab;
import org.junheng.comparison.Comparison;
import org.junheng.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of what became of findings, in a browser. */
class DiffBrowserIT {
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

  @ParameterizedTest
  @CsvSource({"ZH, light, 1280", "EN, dark, 390"})
  void it_shuts_nobody_out_and_fits(Language language, String scheme, int width) throws Exception {
    Tab tab = browser.open(width, 900);
    tab.prefer(scheme);
    Path page = page(language);
    tab.go(page);
    assertEquals(List.of(), tab.complaints());
    assertEquals(List.of(page.toUri().toString()), tab.requests());
    assertEquals(List.of(), tab.barriers());
    assertEquals(width, tab.ask("document.documentElement.scrollWidth").asInt());
  }

  // More schools a year later: findings that are new, that stayed, and that are gone.
  private static Path page(Language language) throws IOException {
    Path file = folder.resolve("diff-" + language.tag() + ".html");
    Comparison comparison = Comparison.of(SampleCounty.of(12), SampleCounty.of(30));
    try (OutputStream out = Files.newOutputStream(file)) {
      ComparisonReport.html(comparison, language, out);
    }
    return file;
  }
}
