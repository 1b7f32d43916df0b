package org.junheng.report;

/** What is said of a finding where every finding is one row of a table. */
enum FindingColumn {
  RULE,
  TITLE,
  OUTCOME,
  SEVERITY,
  PATH,
  AREA,
  PLACE,
  PLACE_KEY,
  ROW,
  ROW_KEY,
  ACTUAL,
  REQUIRED,
  SHORTFALL,
  UNIT,
  REMEDY,
  REASON,
  DATA,
  CLAUSE,
  BASIS,
  FILE,
  LINE,
  CELL,
  FINGERPRINT,
  AGREED,
  LAST_DAY,
  ASKED,
  MARK,
  DECLARED;

  /** How wide its column is in a sheet, in characters. */
  double width() {
    return switch (this) {
      case LINE, CELL, ACTUAL, SHORTFALL, SEVERITY, UNIT, BASIS -> 10;
      case LAST_DAY, ASKED -> 14;
      case RULE, AREA, PLACE_KEY, PATH, OUTCOME, MARK -> 16;
      case TITLE, PLACE, ROW, ROW_KEY, REQUIRED, REMEDY, CLAUSE, FILE -> 24;
      case REASON, DATA, FINGERPRINT, AGREED, DECLARED -> 36;
    };
  }

  /** How its column is headed. */
  String heading(Phrases phrases) {
    return phrases.say("column." + JsonWords.of(this));
  }
}
