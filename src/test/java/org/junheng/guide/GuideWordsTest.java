package org.junheng.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.junheng.expr.Function;
import org.junheng.rule.Basis;
import org.junheng.rule.Comparison;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.FieldType;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuideWordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/junheng/guide");

  private static Properties words(Language language) throws IOException {
    Properties words = new Properties();
    String file = "messages_" + language.tag() + ".properties";
    try (Reader in = Files.newBufferedReader(RESOURCES.resolve(file))) {
      words.load(in);
    }
    return words;
  }

  @Test
  void both_languages_have_the_same_keys() throws IOException {
    assertEquals(
        new TreeSet<>(words(Language.ZH).stringPropertyNames()),
        new TreeSet<>(words(Language.EN).stringPropertyNames()));
  }

  /** Whoever adds a function adds the words by which people read it. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_function_outcome_and_type_has_words(Language language) {
    for (Function function : Function.values()) {
      if (function.isScalar()) {
        assertSaid("function." + function.word(), language);
      }
      if (function.isAggregate()) {
        assertSaid("aggregate." + function.word(), language);
      }
    }
    for (Comparison comparison : Comparison.values()) {
      assertSaid("comparison." + comparison.word(), language);
    }
    for (Outcome outcome : Outcome.values()) {
      assertSaid("outcome." + outcome.word(), language);
    }
    for (Severity severity : Severity.values()) {
      assertSaid("severity." + severity.word(), language);
    }
    for (Basis basis : Basis.values()) {
      assertSaid("basis." + basis.word(), language);
    }
    for (FieldType type : FieldType.values()) {
      assertSaid("type." + type.word(), language);
    }
  }

  private static void assertSaid(String key, Language language) {
    String said = Message.of("guide." + key, "x", "y", "z").in(language);
    assertFalse(said.isBlank(), key);
  }
}
