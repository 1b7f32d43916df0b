package org.junheng.report;

import java.util.regex.Pattern;

/** Keeps a spreadsheet from taking what somebody wrote for a formula. */
final class InertText {
  /** With these a formula begins; spreadsheets of East Asia take the wide forms, too. */
  private static final String STARTS = "=+-@＝＋－＠";

  private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?%?");

  private InertText() {}

  /** The text; with an apostrophe before it where it could be a formula and is no mere number. */
  static String of(String text) {
    if (text.isEmpty() || STARTS.indexOf(text.charAt(0)) < 0 || NUMBER.matcher(text).matches()) {
      return text;
    }
    return "'" + text;
  }
}
