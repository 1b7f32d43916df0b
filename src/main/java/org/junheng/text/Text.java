package org.junheng.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A short text in each language. A text written once for every language holds the same words twice.
 *
 * @param zh the Chinese words
 * @param en the English words
 */
public record Text(String zh, String en) {
  /** No words in any language. */
  public static final Text NONE = same("");

  /** The same words in every language. */
  public static Text same(String words) {
    return new Text(words, words);
  }

  /** The words in a language; where that language has none, the other's. */
  public String in(Language language) {
    String own = language == Language.ZH ? zh : en;
    String other = language == Language.ZH ? en : zh;
    return own.isEmpty() ? other : own;
  }

  /** Whether there are no words in any language. */
  public boolean isEmpty() {
    return zh.isEmpty() && en.isEmpty();
  }

  // Written out, for the reason that Expr gives.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Text that && zh.equals(that.zh) && en.equals(that.en);
  }

  @Override
  public int hashCode() {
    return Objects.hash(zh, en);
  }
}
