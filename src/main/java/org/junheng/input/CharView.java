package org.junheng.input;

/**
 * What a cell says: a stretch of a character array, read without making a string of it. One view
 * shows one cell after the other, so it is only good until its owner shows the next.
 */
final class CharView implements CharSequence {
  // No blank, and no mark of an error, begins with a later one in ASCII.
  private static final char LAST_ODD = '#';

  private char[] chars = new char[0];
  private int from;
  private int length;
  private char[] own = new char[0];

  /** Shows another stretch. */
  CharView of(char[] array, int start, int count) {
    chars = array;
    from = start;
    length = count;
    return this;
  }

  /** Shows a text. */
  CharView of(String text) {
    if (own.length < text.length()) {
      own = new char[text.length() + 16];
    }
    text.getChars(0, text.length(), own, 0);
    return of(own, 0, text.length());
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public boolean isEmpty() {
    return length == 0;
  }

  @Override
  public char charAt(int index) {
    return chars[from + index];
  }

  /** Whether its first character neither is an ASCII blank nor begins a mark of an error. */
  boolean beginsAsUsual() {
    return length > 0 && beginsAsUsual(chars[from]);
  }

  /** Whether a text that begins with a character does so. */
  static boolean beginsAsUsual(char first) {
    return first > LAST_ODD;
  }

  /** The figure that up to 15 digits and nothing else write, else {@link Decimals#NOT_WHOLE}. */
  long whole() {
    return Decimals.whole(chars, from, length);
  }

  /** Whether it says the same as the beginning of an array. */
  boolean says(char[] other, int count) {
    if (count != length) {
      return false;
    }
    for (int at = 0; at < count; at++) {
      if (chars[from + at] != other[at]) {
        return false;
      }
    }
    return true;
  }

  /** Whether it says a text. */
  boolean says(String text) {
    if (text.length() != length) {
      return false;
    }
    for (int at = 0; at < length; at++) {
      if (chars[from + at] != text.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  /** Copies it to the beginning of an array, a longer one where that is too short. */
  char[] copyTo(char[] array) {
    char[] copy = array.length < length ? new char[length + 16] : array;
    System.arraycopy(chars, from, copy, 0, length);
    return copy;
  }

  /** A hash of it that begins with a seed. */
  int hash(long seed) {
    long hash = seed;
    for (int at = 0; at < length; at++) {
      hash = (hash ^ chars[from + at]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash ^ (hash >>> 32));
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, from + start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, from, length);
  }
}
