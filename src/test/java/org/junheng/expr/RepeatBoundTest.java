package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatBoundTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(((a{1000}){1000}){1000})",
        "(a{2}){501}",
        "((?:[0-9]{10}x){10}){11}",
        "(a{1,500}){3,}",
        "(\\p{Han}{100}){11}",
        "(\\{{100}){11}",
        "([]{]{100}){11}",
        "(abcdefghijklmnopqrstuvwxyz){1000}"
      })
  void repeats_that_come_to_too_much_are_refused(String pattern) {
    assertEquals(true, RepeatBound.isPassed(pattern), pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0-9]{17}[0-9X]",
        "(a{2}){500}",
        "a{1000}b{1000}c{1000}",
        "(a*)*{10}",
        "\\d{1000}",
        "[{(]{1000}",
        "\\Q({9999})\\E{10}",
        "x{",
        "([[:alpha:]]{10}){100}",
        ""
      })
  void others_are_not(String pattern) {
    assertEquals(false, RepeatBound.isPassed(pattern), pattern);
  }
}
