package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColourTest {
  private static final Map<String, String> XTERM = Map.of("TERM", "xterm");

  private static World world(boolean terminal, Map<String, String> env) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new World(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        env,
        Locale.ROOT,
        terminal,
        Path.of(""),
        InstantSource.system());
  }

  @Test
  void auto_means_a_terminal_that_understands_colours() {
    assertEquals(true, Colour.AUTO.allows(world(true, XTERM)));
    assertEquals(false, Colour.AUTO.allows(world(false, XTERM)));
    assertEquals(false, Colour.AUTO.allows(world(true, Map.of("TERM", "dumb"))));
  }

  @Test
  void the_old_windows_console_gets_none_and_the_new_terminal_gets_them() {
    assertEquals(false, Colour.AUTO.allows(world(true, Map.of())));
    assertEquals(true, Colour.AUTO.allows(world(true, Map.of("WT_SESSION", "0"))));
  }

  @Test
  void no_color_holds_over_the_terminal_and_the_option_over_no_color() {
    Map<String, String> env = Map.of("TERM", "xterm", "NO_COLOR", "1");
    assertEquals(false, Colour.AUTO.allows(world(true, env)));
    assertEquals(true, Colour.ALWAYS.allows(world(false, env)));
    assertEquals(false, Colour.NEVER.allows(world(true, XTERM)));
  }

  @Test
  void an_empty_no_color_says_nothing() {
    assertEquals(true, Colour.AUTO.allows(world(true, Map.of("TERM", "xterm", "NO_COLOR", ""))));
  }
}
