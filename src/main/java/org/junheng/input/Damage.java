package org.junheng.input;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens to codes and names on their way through programs, and what of it can be undone. */
final class Damage {
  private static final char LOST = '\uFFFD';
  // What is left of two such signs where UTF-8 was taken for GBK.
  private static final String LOST_TWICE = "\u951F\u65A4\u62F7";
  private static final String MONTH =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
          .collect(Collectors.joining("|", "(?:", ")"));
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{4}([-/])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])"
              + "|(?:0?[1-9]|[12]\\d|3[01])([-/])(?:0?[1-9]|[12]\\d|3[01])\\2(?:19|20)\\d{2}"
              + "|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?"
              + "|(?i:"
              + MONTH
              + "-\\d{1,4}|\\d{1,2}-"
              + MONTH
              + "(?:-\\d{2,4})?))(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?");
  private static final Pattern SHORTENED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d+");
  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.0+");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:(?:,\\d{3})+|(?: \\d{3})+)");
  private static final String QUOTES = "\"'`´‘’‚‛“”„‟＇＂";

  private static final Set<String> NOTHING = Set.of("nan", "NaN", "NaT", "<NA>", "None");

  private Damage() {}

  /** Why a code cannot be what was entered, as the name of a message; null where it may be. */
  static @Nullable String ofCode(String code) {
    if (isLost(code) || code.indexOf('?') >= 0) {
      return "lost-characters";
    }
    if (code.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029')) {
      return "broken-code";
    }
    if (code.indexOf('+') > 0 && SHORTENED.matcher(code).matches()) {
      return "shortened-code";
    }
    return isDate(code) ? "date-for-code" : null;
  }

  /** Whether a code is what programs write where there is none. */
  static boolean isNothing(String code) {
    return NOTHING.contains(code);
  }

  private static boolean isDate(String code) {
    boolean mayBe = code.indexOf('-') > 0 || code.indexOf('/') > 0 || code.indexOf('月') > 0;
    return mayBe && DATE.matcher(code).matches();
  }

  /** Whether characters of a text were lost, so that nobody knows what they were. */
  static boolean isLost(String text) {
    return text.indexOf(LOST) >= 0 || text.contains(LOST_TWICE);
  }

  /** A code without what programs have put into it; the same where there is nothing of the kind. */
  static String mended(String code) {
    String mended = withoutOddities(code);
    int start = 0;
    int end = mended.length();
    while (start < end && QUOTES.indexOf(mended.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && QUOTES.indexOf(mended.charAt(end - 1)) >= 0) {
      end--;
    }
    mended = mended.substring(start, end);
    if (DECIMAL.matcher(mended).matches()) {
      return mended.substring(0, mended.indexOf('.'));
    }
    return GROUPED.matcher(mended).matches() ? mended.replaceAll("[, ]", "") : mended;
  }

  private static String withoutOddities(String code) {
    boolean isPlain = code.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    return isPlain ? code : look(withoutInvisible(code, true));
  }

  // Characters that look like others, and blanks and dashes of every width.
  private static String look(String code) {
    StringBuilder plain = new StringBuilder();
    code.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR) {
                plain.append(' ');
              } else if (type == Character.DASH_PUNCTUATION) {
                plain.append('-');
              } else if (isLookAlike(c)) {
                plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
              } else {
                plain.appendCodePoint(c);
              }
            });
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  // Radicals and doubles of Han characters.
  private static boolean isLookAlike(int c) {
    return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF);
  }

  /**
   * A text without characters that nobody sees.
   *
   * @param all whether those go, too, that some languages need between letters
   */
  static String withoutInvisible(String text, boolean all) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (mayBeInvisible(c)) {
        StringBuilder seen = new StringBuilder();
        text.codePoints().filter(each -> !isInvisible(each, all)).forEach(seen::appendCodePoint);
        return seen.toString();
      }
    }
    return text;
  }

  private static boolean mayBeInvisible(char c) {
    return c >= 0x7F && (c < 0x4E00 || c > 0x9FFF) && !(c >= 0xAC00 && c <= 0xD7A3);
  }

  private static boolean isInvisible(int c, boolean all) {
    boolean joins = c == 0x200C || c == 0x200D;
    boolean selects = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
    boolean isHidden = Character.getType(c) == Character.FORMAT || c == 0x7F;
    return isHidden ? all || !joins : all && selects;
  }
}
