package org.junheng.agreement;

/** The words that an agreement cannot do without. */
final class Words {
  private Words() {}

  static void required(String name, String word) {
    if (word.isBlank()) {
      throw new IllegalArgumentException("no " + name);
    }
  }
}
