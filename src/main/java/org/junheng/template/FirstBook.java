package org.junheng.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junheng.text.Language;

/**
 * A first rule book to start from: one table and one rule with its cases, and a word on each line.
 */
public final class FirstBook {
  private static final String USUAL_ID = "my-first-book";

  private FirstBook() {}

  /**
   * The book's text, with comments in a language.
   *
   * @param name what its file is called, without the ending; the book's id where that can be one
   */
  public static String text(String name, Language language) {
    String small = name.toLowerCase(Locale.ROOT);
    String id = small.matches("[a-z0-9]+(-[a-z0-9]+)*") ? small : USUAL_ID;
    String resource = "first-book_" + language.tag() + ".yaml";
    try (InputStream in = FirstBook.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      String book = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return book.replace("\r\n", "\n").replace("{id}", id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
