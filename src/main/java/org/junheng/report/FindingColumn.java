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
  FINGERPRINT;

  /** How its column is headed. */
  String heading(Phrases phrases) {
    return phrases.say("column." + JsonWords.of(this));
  }
}
