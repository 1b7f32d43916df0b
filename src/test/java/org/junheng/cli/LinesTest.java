package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void nothing_steers_the_terminal_or_hides_in_it() {
    assertEquals("a[U+001B][31mb\n\tc[U+000D]d", Lines.clean("a\u001b[31mb\n\tc\rd"));
    assertEquals("学校 [U+009B]", Lines.clean("学校 \u009b"));
    assertEquals("a[U+202E]b[U+200B]", Lines.clean("a\u202Eb\u200B"));
    assertEquals("[U+E0041]x", Lines.clean("\uDB40\uDC41x"));
    assertEquals("é 😀 学校", Lines.clean("é 😀 学校"));
  }
}
