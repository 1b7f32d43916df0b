package org.junheng.input;

/** A stretch of a character array that is read without making a string of it. */
final class CharView implements CharSequence {
  private char[] chars = new char[0];
  private int from;
  private int length;

  /** Shows another stretch. */
  CharView of(char[] array, int start, int count) {
    chars = array;
    from = start;
    length = count;
    return this;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[from + index];
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
