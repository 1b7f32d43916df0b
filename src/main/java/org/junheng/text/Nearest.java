package org.junheng.text;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the word that someone probably meant. */
public final class Nearest {
  private static final int MAX_LENGTH = 100;

  private Nearest() {}

  /**
   * The candidate nearest to a word; null where none is near. Near is: the same but for upper and
   * lower case, or at most one slip in three characters, a slip being one character too many, too
   * few, wrong, or swapped with its neighbour. Of equally near ones the first in order.
   */
  public static @Nullable String to(String word, Collection<String> candidates) {
    if (word.length() > MAX_LENGTH) {
      return null;
    }
    String nearest = null;
    int least = slips(word) + 1;
    for (String candidate : new TreeSet<>(candidates)) {
      int distance = candidate.equalsIgnoreCase(word) ? 0 : distance(word, candidate, least);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  private static int slips(String word) {
    int length = word.codePointCount(0, word.length());
    return length < 2 ? 0 : Math.max(1, Math.min(3, length / 3));
  }

  /**
   * The slips between two words (optimal string alignment), or any number from {@code enough} on.
   */
  private static int distance(String first, String second, int enough) {
    int[] a = first.toLowerCase(Locale.ROOT).codePoints().toArray();
    int[] b = second.toLowerCase(Locale.ROOT).codePoints().toArray();
    if (Math.abs(a.length - b.length) >= enough) {
      return enough;
    }
    int[][] slips = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        slips[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : least(slips, a, b, i, j);
      }
    }
    return slips[a.length][b.length];
  }

  private static int least(int[][] slips, int[] a, int[] b, int i, int j) {
    int wrong = slips[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
    int least = Math.min(wrong, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
    return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
  }
}
