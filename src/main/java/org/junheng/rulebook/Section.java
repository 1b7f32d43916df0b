package org.junheng.rulebook;

/** The parts of a book that hold named things. */
enum Section {
  UNITS("units"),
  PATHS("paths"),
  TABLES("tables"),
  VIEWS("views"),
  PARAMETERS("parameters"),
  INDICATORS("indicators"),
  RULES("rules");

  private final String word;

  Section(String word) {
    this.word = word;
  }

  /** The key of a book. */
  String word() {
    return word;
  }
}
