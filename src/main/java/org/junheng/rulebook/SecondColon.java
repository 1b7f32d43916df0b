package org.junheng.rulebook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a line of YAML should be written that holds a colon too many. */
final class SecondColon {
  // Longer lines are told in words alone.
  private static final int LONGEST = 200;
  private static final Pattern ARGUMENT = Pattern.compile("([(,]\\s*[\\p{L}_][\\p{L}\\p{N}_]*): ");

  private SecondColon() {}

  /**
   * A line as it should be: names of arguments with an equals sign, any other text in quotes; null
   * where nothing that simple mends it.
   *
   * @param number the line, counted from 1
   */
  static @Nullable String mended(long number, String text) {
    String line = text.lines().skip(number - 1).findFirst().orElse("").strip();
    int colon = line.indexOf(": ");
    String value = colon < 0 ? "" : line.substring(colon + 2).strip();
    if (value.isEmpty() || "\"'{[|>".indexOf(value.charAt(0)) >= 0 || line.length() > LONGEST) {
      return null;
    }
    String named = ARGUMENT.matcher(value).replaceAll("$1 = ");
    if (!named.contains(": ")) {
      return line.substring(0, colon) + ": " + named;
    }
    char quote = value.indexOf('"') < 0 && value.indexOf('\\') < 0 ? '"' : '\'';
    return value.indexOf(quote) >= 0
        ? null
        : line.substring(0, colon) + ": " + quote + value + quote;
  }
}
