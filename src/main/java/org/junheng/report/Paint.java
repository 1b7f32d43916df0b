package org.junheng.report;

import org.junheng.rule.Outcome;

/** Colours beside words, where a terminal takes them. */
final class Paint {
  private static final String ESCAPE = "\u001b[";
  private static final String PLAIN = ESCAPE + "0m";

  private final boolean on;

  Paint(boolean on) {
    this.on = on;
  }

  String outcome(Outcome outcome, String words) {
    String color =
        switch (outcome) {
          case PASS -> "32";
          case FAIL -> "1;31";
          case ERROR -> "1;35";
          case UNDECIDED -> "33";
          case NOT_APPLICABLE, NOT_CHECKED -> "2";
        };
    return paint(color, words);
  }

  String strong(String words) {
    return paint("1", words);
  }

  private String paint(String color, String words) {
    return on ? ESCAPE + color + "m" + words + PLAIN : words;
  }
}
