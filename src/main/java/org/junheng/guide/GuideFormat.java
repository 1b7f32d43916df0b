package org.junheng.guide;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.rule.RuleSet;
import org.junheng.text.Language;

/** The forms in which rule books are read by people. */
public enum GuideFormat {
  /** For a web site, a wiki or a terminal. */
  MARKDOWN("markdown", List.of("md")) {
    @Override
    void write(Guide guide, Language language, Writer out) throws IOException {
      new MarkdownGuide(language, out).write(guide);
    }
  },
  /** One page that is read, printed and handed over. */
  HTML("html", List.of("html", "htm")) {
    @Override
    void write(Guide guide, Language language, Writer out) throws IOException {
      HtmlGuide.write(guide, language, out);
    }
  };

  private final String word;
  private final List<String> endings;

  GuideFormat(String word, List<String> endings) {
    this.word = word;
    this.endings = endings;
  }

  abstract void write(Guide guide, Language language, Writer out) throws IOException;

  /** The word users type. */
  public String word() {
    return word;
  }

  /** The format of a word, in any case. */
  public static Optional<GuideFormat> ofWord(String word) {
    return Stream.of(values()).filter(format -> format.word.equalsIgnoreCase(word)).findFirst();
  }

  /** The format that a file's ending implies. */
  public static Optional<GuideFormat> ofFile(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> format.endings.stream().anyMatch(end -> name.endsWith("." + end)))
        .findFirst();
  }

  /**
   * Writes rule books as a standard that people read. The same books give the same bytes, in UTF-8.
   *
   * @param out flushed, but not closed
   */
  public void write(RuleSet rules, Language language, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    write(Guide.of(rules, language), language, writer);
    writer.flush();
  }

  @Override
  public String toString() {
    return word;
  }
}
