package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junheng.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionTest {

  @ParameterizedTest
  @EnumSource
  void every_function_says_what_it_does_in_every_language(Function function) {
    for (Language language : Language.values()) {
      boolean named = Function.words().contains(function.word());
      assertFalse(named && function.purpose().in(language).isEmpty());
    }
  }
}
