package org.junheng.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.check.Result;
import org.junheng.page.Style;
import org.junheng.page.Templates;

/**
 * One self-contained page, to be read, printed and handed over. It fetches nothing, runs nothing
 * but its own small script, without which it is as complete, and a browser is told to hold it to
 * that.
 */
final class HtmlReportWriter implements ReportWriter {
  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    Digest digest = new Digest(result);
    Phrases phrases = new Phrases(options.language(), digest.folder());
    HtmlPage page = HtmlPage.of(digest, phrases);
    Style style = Style.of("report/report.css", "report/report.js").withWords(words(phrases));
    Map<String, Object> model =
        Map.of("page", page, "style", style, "say", Templates.say(phrases::say));
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Templates.process("report/report.ftlh", model, writer);
    writer.flush();
  }

  // The heads of columns, where a narrow screen shows a row as lines.
  private static Map<String, String> words(Phrases phrases) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String column : List.of("actual", "required", "short", "cells")) {
      words.put("word-" + column, phrases.say("html." + column));
    }
    words.put("word-open", phrases.say("html.leaves-open"));
    return words;
  }
}
