package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeMatchTest {
  private static final List<String> PATTERNS =
      List.of(
          "[0-9]{10}",
          "\\d{3}[A-Za-z]x",
          "[0-9A-F]{2}[a-c7]",
          "ab{2}c",
          "a{0}b",
          "[0-9]{2,3}",
          "a+",
          "(a|b)c",
          "a.c",
          "",
          "[^a]",
          "\\p{Han}{2}",
          "(?i)abc");
  private static final List<String> TEXTS =
      List.of(
          "",
          "1",
          "0123456789",
          "01234567890",
          "123Ax",
          "１２３４５６７８９０",
          "A7a",
          "FFb",
          "abbc",
          "abbc\n",
          "b",
          "ab",
          "12",
          "123",
          "1234",
          "aaa",
          "ac",
          "bc",
          "a\nc",
          "学校",
          "ABC",
          "𠮷");

  @Test
  void says_what_re2_says() {
    for (String pattern : PATTERNS) {
      for (String text : TEXTS) {
        assertEquals(
            com.google.re2j.Pattern.matches(pattern, text),
            WholeMatch.of(pattern).test(text),
            pattern + " on " + text);
      }
    }
  }

  @Test
  void no_pattern_takes_long() {
    String text = "a".repeat(5000) + "!";
    for (String pattern :
        List.of("(a+)+", "(a|a)*b", "[a-z]{999}".repeat(6) + "x", "a".repeat(9000))) {
      assertTimeout(Duration.ofSeconds(20), () -> WholeMatch.of(pattern).test(text));
    }
  }
}
