package org.junheng.template;

import java.util.regex.Pattern;

/** Names that Excel takes for a sheet, and every system for a file. */
final class SheetNames {
  private static final int LONGEST = 31;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\[\\]'\\p{Cntrl}]+");

  private SheetNames() {}

  /** The name without what it may not hold; another where nothing is left of it. */
  static String of(String wanted, String otherwise) {
    String allowed = FORBIDDEN.matcher(wanted).replaceAll(" ").strip();
    String name = allowed.isEmpty() ? otherwise : allowed;
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST).strip();
  }
}
