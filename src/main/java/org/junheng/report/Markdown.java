package org.junheng.report;

import java.util.List;
import org.junheng.text.Width;

/** Markdown as GitHub understands it, in which text stays text. */
final class Markdown {
  private static final String MARKUP = "\\`*_[]|~$";
  private static final int LONGEST = 300;

  private Markdown() {}

  /** Text after a sign or a word: nothing in it is markup or a link, or calls for somebody. */
  static String text(String words) {
    String inert = html(words);
    StringBuilder text = new StringBuilder(inert.length() + 16);
    for (int at = 0; at < inert.length(); at++) {
      char c = inert.charAt(at);
      if (MARKUP.indexOf(c) >= 0) {
        text.append('\\');
      }
      text.append(c);
    }
    return text.toString();
  }

  /**
   * Text inside a tag. After {@code @} and {@code #} GitHub looks for a person or an issue, and in
   * an address for a link, so they are broken up by what cannot be seen.
   */
  static String html(String words) {
    return Width.cut(words, LONGEST)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "@<!-- -->")
        .replace("#", "#<!-- -->")
        .replace("://", ":<!-- -->//")
        .replaceAll("(?i)www\\.", "$0<!-- -->");
  }

  /** A row of a table. */
  static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** The head of a table. */
  static String head(List<String> cells) {
    return row(cells) + row(cells.stream().map(cell -> "---").toList());
  }
}
