package org.junheng.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The words that stand for constants. */
final class JsonWords {
  private JsonWords() {}

  /** {@code not-given} for {@code NOT_GIVEN}: the same words as every other constant's. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of a word. */
  static <E extends Enum<E>> Optional<E> find(E[] all, Function<E, String> word, String wanted) {
    return Arrays.stream(all).filter(constant -> word.apply(constant).equals(wanted)).findFirst();
  }
}
