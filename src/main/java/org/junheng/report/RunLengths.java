package org.junheng.report;

/** Letters that repeat, written as how often and which: {@code 12p3f}. */
final class RunLengths {
  // As long as a number that is read may be; more rows than that no table has.
  private static final int MOST_DIGITS = 9;

  private RunLengths() {}

  static String of(String letters) {
    StringBuilder runs = new StringBuilder();
    for (int at = 0, end; at < letters.length(); at = end) {
      end = at;
      while (end < letters.length() && letters.charAt(end) == letters.charAt(at)) {
        end++;
      }
      runs.append(end - at).append(letters.charAt(at));
    }
    return runs.toString();
  }

  /**
   * The letters again; cut off where there are more than {@code most}, or where what is written is
   * no run.
   */
  static String read(String runs, int most) {
    StringBuilder letters = new StringBuilder();
    int start = 0;
    for (int at = 0; at < runs.length(); at++) {
      char c = runs.charAt(at);
      if (c >= '0' && c <= '9') {
        continue;
      }
      if (at == start || at - start > MOST_DIGITS) {
        return "";
      }
      int count = Integer.parseInt(runs.substring(start, at));
      letters.append(String.valueOf(c).repeat(Math.min(count, most + 1 - letters.length())));
      start = at + 1;
    }
    return start == runs.length() ? letters.toString() : "";
  }
}
