package org.junheng.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of what an English unit names by many: {@code pupil} for {@code pupils}. */
final class Singular {
  private static final Pattern FIRST = Pattern.compile("([a-z]+)(.*)");
  private static final Pattern HISSED = Pattern.compile(".*(ss|ch|sh|x)es");

  private Singular() {}

  /** The unit with its first word for one; as it is where that word is no plural. */
  static String of(String unit) {
    Matcher first = FIRST.matcher(unit);
    return first.matches() ? word(first.group(1)) + first.group(2) : unit;
  }

  private static String word(String many) {
    if (many.equals("people")) {
      return "person";
    }
    if (many.endsWith("ies") && many.length() > 4) {
      return many.substring(0, many.length() - 3) + "y";
    }
    if (HISSED.matcher(many).matches()) {
      return many.substring(0, many.length() - 2);
    }
    return many.endsWith("s") && !many.endsWith("ss") ? many.substring(0, many.length() - 1) : many;
  }
}
