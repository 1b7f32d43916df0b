package org.junheng.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a catalogue, taken apart once: what stands as it is, and the arguments between.
 *
 * @param parts in order
 */
record Sentence(List<Part> parts) {
  private static final Pattern CHOICE = Pattern.compile("\\d+\\|[^|]*\\|[^|]*");

  Sentence {
    parts = List.copyOf(parts);
  }

  /**
   * A piece of a sentence: words, an argument, or one word or another as an argument is one or not.
   *
   * @param arg which argument; −1 for words that stand as they are
   * @param one the words, or those for one; null for an argument as it is
   * @param many the words for any other number
   */
  private record Part(int arg, @Nullable String one, @Nullable String many) {}

  /** The parts of {@code {0} of {1|row|rows}}; braces around anything else stand as they are. */
  static Sentence of(String pattern) {
    List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      words.append(pattern, at, open);
      Part arg = arg(pattern.substring(open + 1, close));
      if (arg == null) {
        words.append(pattern, open, close + 1);
      } else {
        add(parts, words);
        parts.add(arg);
      }
      at = close + 1;
    }
    add(parts, words.append(pattern, at, pattern.length()));
    return new Sentence(parts);
  }

  private static void add(List<Part> parts, StringBuilder words) {
    if (!words.isEmpty()) {
      parts.add(new Part(-1, words.toString(), null));
      words.setLength(0);
    }
  }

  private static @Nullable Part arg(String between) {
    if (between.indexOf('|') > 0 && CHOICE.matcher(between).matches()) {
      String[] choice = between.split("\\|", -1);
      return new Part(Integer.parseInt(choice[0]), choice[1], choice[2]);
    }
    return isNumber(between) ? new Part(Integer.parseInt(between), null, null) : null;
  }

  private static boolean isNumber(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The sentence with the arguments of a message. */
  String say(Message message, Language language) {
    StringBuilder said = new StringBuilder(64);
    for (Part part : parts) {
      said.append(
          part.arg < 0 ? part.one : words(part, word(message.args().get(part.arg), language)));
    }
    return said.toString();
  }

  private static @Nullable String words(Part part, String arg) {
    if (part.many == null) {
      return arg;
    }
    return arg.equals("1") ? part.one : part.many;
  }

  private static String word(Object arg, Language language) {
    if (arg instanceof Text text) {
      return text.in(language);
    }
    return arg instanceof Message message ? Catalogue.say(message, language) : arg.toString();
  }
}
