package org.junheng.report;

import org.junheng.rule.Outcome;

/** Colours behind words; never the only sign. */
final class XlsxColors {
  private static final String RED = "F8CBAD";
  private static final String YELLOW = "FFE699";
  private static final String GREEN = "C6E0B4";
  private static final String BLUE = "DDEBF7";
  private static final String GRAY = "EDEDED";

  private XlsxColors() {}

  static String of(Outcome outcome) {
    return switch (outcome) {
      case PASS -> GREEN;
      case FAIL, ERROR -> RED;
      case UNDECIDED -> YELLOW;
      case NOT_APPLICABLE, NOT_CHECKED -> GRAY;
    };
  }

  static String of(Group.Kind kind) {
    return switch (kind) {
      case FAIL, COMPOSITE, ERROR -> RED;
      case UNDECIDED, QUERY -> YELLOW;
      case TOLERATED, ADVISORY, WAIVED, ANSWERED, LET_THROUGH -> BLUE;
      case NONE -> GRAY;
    };
  }
}
