package org.junheng.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.text.Text;

/**
 * A book's title, read off its lines: to list the library, its books need not be understood. Only
 * the forms that the library uses are known.
 */
final class BookTitle {
  private static final String KEY = "title:";
  private static final Pattern LANGUAGE =
      Pattern.compile("(zh|en):\\s*(?:\"([^\"]*)\"|'([^']*)'|([^,}]*))");

  private BookTitle() {}

  static Text of(List<String> lines) {
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith(KEY)) {
        String value = lines.get(at).substring(KEY.length()).strip();
        return value.isEmpty() ? block(lines, at + 1) : parse(value);
      }
    }
    return Text.NONE;
  }

  // One language a line, indented.
  private static Text block(List<String> lines, int start) {
    StringBuilder inline = new StringBuilder("{");
    for (int at = start; at < lines.size() && lines.get(at).startsWith(" "); at++) {
      inline.append(lines.get(at).strip()).append(',');
    }
    return parse(inline.append('}').toString());
  }

  private static Text parse(String value) {
    if (!value.startsWith("{")) {
      return Text.same(value.replaceAll("^[\"']|[\"']$", ""));
    }
    String zh = "";
    String en = "";
    Matcher language = LANGUAGE.matcher(value);
    while (language.find()) {
      String words = first(language.group(2), language.group(3), language.group(4));
      if (language.group(1).equals("zh")) {
        zh = words;
      } else {
        en = words;
      }
    }
    return new Text(zh, en);
  }

  private static String first(String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null) {
        return candidate.strip();
      }
    }
    return "";
  }
}
