package org.junheng.rulebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Nearest;

/** What single values say. */
final class Scalars {
  private static final int SHORT_LIST = 14;
  private static final int MOST_DIGITS = 40;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private Scalars() {}

  /**
   * Whether a word is one of those allowed; reported, with the one that was probably meant, where
   * it is not.
   */
  static boolean known(
      Node.Scalar word, Collection<String> allowed, String kind, Problems problems) {
    if (allowed.contains(word.text())) {
      return true;
    }
    problems.error(word.place(), "unknown-" + kind, word.text(), hint(word.text(), allowed));
    return false;
  }

  /**
   * What was probably meant, or what is allowed where that is a short list: the end of a sentence,
   * or nothing.
   */
  static Object hint(String word, Collection<String> allowed) {
    String nearest = Nearest.to(word, allowed);
    if (nearest != null) {
      return Problems.say("did-you-mean", nearest);
    }
    boolean tell = !allowed.isEmpty() && allowed.size() <= SHORT_LIST;
    return tell ? Problems.say("one-of", String.join(", ", allowed)) : "";
  }

  /** {@code true} or {@code false}; null for anything else. */
  static @Nullable Boolean flag(Node.Scalar scalar) {
    return scalar.text().equals("true")
        ? Boolean.TRUE
        : scalar.text().equals("false") ? Boolean.FALSE : null;
  }

  /** A decimal number or a percentage; null, with a problem, for anything else. */
  static @Nullable BigDecimal number(Node.Scalar scalar, Problems problems) {
    BigDecimal number = number(scalar.text());
    if (number == null) {
      problems.error(scalar.place(), "not-a-number", scalar.text());
    }
    return number;
  }

  /** A decimal number or a percentage; null for anything else. */
  static @Nullable BigDecimal number(String text) {
    boolean percent = isPercent(text);
    String digits = percent ? text.substring(0, text.length() - 1) : text;
    if (digits.length() > MOST_DIGITS || !NUMBER.matcher(digits).matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(digits);
    return percent ? number.movePointLeft(2) : number;
  }

  static boolean isPercent(String text) {
    return text.endsWith("%");
  }

  /** Several words as one list for a sentence. */
  static String list(Collection<String> words) {
    return String.join(", ", words);
  }

  /** Texts of single values. */
  static List<String> texts(List<Node.Scalar> scalars) {
    return scalars.stream().map(Node.Scalar::text).toList();
  }
}
