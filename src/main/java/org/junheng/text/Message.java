package org.junheng.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the program, kept as its id and arguments so that it can be said in any language,
 * now or from a stored result.
 *
 * <p>An id reads {@code package.name}; the words are in that package's {@code
 * messages_zh.properties} and {@code messages_en.properties}, with {@code {0}}, {@code {1}} … for
 * the arguments, and {@code {0|row|rows}} for the one word or the other as argument 0 is 1 or not.
 *
 * @param id the catalogue's key, {@code package.name}
 * @param args the arguments: a {@link Text} or {@link Message} is said in the chosen language,
 *     anything else as it prints
 */
public record Message(String id, List<Object> args) {
  public Message {
    args = List.copyOf(args);
    if (id.indexOf('.') < 1) {
      throw new IllegalArgumentException("a message id reads package.name, not " + id);
    }
  }

  /** A message by its id and arguments. */
  public static Message of(String id, Object... args) {
    return new Message(id, List.of(args));
  }

  /** The sentence in a language. */
  public String in(Language language) {
    return Catalogue.say(this, language);
  }

  // Written out, for the reason that Expr gives.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Message that && id.equals(that.id) && args.equals(that.args);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, args);
  }

  /** The English sentence, for logs and tests. */
  @Override
  public String toString() {
    return in(Language.EN);
  }
}
