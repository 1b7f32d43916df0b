package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void nothing_steers_the_terminal() {
    assertEquals("a?[31mb\n\tc?d", Lines.clean("a\u001b[31mb\n\tc\rd"));
    assertEquals("学校 ?", Lines.clean("学校 \u009b"));
  }
}
