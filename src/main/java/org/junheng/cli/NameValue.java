package org.junheng.cli;

/** A word of the command line that reads {@code name=value}. */
record NameValue(String name, String value) {
  static NameValue of(String word, String option) {
    int equals = word.indexOf('=');
    if (equals < 1) {
      throw new UsageException("usage.name-value", option, word);
    }
    return new NameValue(word.substring(0, equals).strip(), word.substring(equals + 1).strip());
  }
}
