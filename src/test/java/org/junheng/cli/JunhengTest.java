package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JunhengTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Junheng.run(args, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void version_goes_to_stdout() {
    assertEquals(0, run("--version"));
    assertEquals("junheng 0.1.0\n", out.toString().replace("\r\n", "\n"));
    assertEquals("", err.toString());
  }

  @Test
  void no_verb_is_wrong_usage() {
    assertEquals(2, run());
    assertEquals("", out.toString());
    assertTrue(err.toString().startsWith("say what to do"));
  }
}
