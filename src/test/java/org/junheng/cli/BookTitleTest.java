package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;

class BookTitleTest {
  private static Text title(String book) {
    return BookTitle.of(book.lines().toList());
  }

  @Test
  void every_form_that_books_use_is_read() {
    assertEquals(Text.same("Class sizes"), title("rulebook: x\ntitle: Class sizes\n"));
    assertEquals(Text.same("a: b"), title("title: \"a: b\""));
    assertEquals(new Text("班额", "Class sizes"), title("title: {zh: 班额, en: Class sizes}"));
    assertEquals(new Text("班额", "a, b"), title("title: {zh: 班额, en: \"a, b\"}"));
    assertEquals(new Text("班额", "it"), title("title:\n  zh: 班额\n  en: it\nsource: {}"));
    assertEquals(new Text("", "it"), title("title: {en: 'it'}"));
  }

  @Test
  void a_book_without_a_title_has_none() {
    assertEquals(Text.NONE, BookTitle.of(List.of("rulebook: x", "  title: of something else")));
  }
}
