package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Progress progress(boolean terminal, @Nullable Boolean wanted) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    World world =
        new World(
            InputStream.nullInputStream(),
            stream,
            stream,
            Map.of(),
            Locale.ROOT,
            terminal,
            Path.of(""),
            InstantSource.system());
    return new Progress(
        new Session(world, Language.EN, new GeneralOptions(), new Inputs()), wanted);
  }

  private static int slow(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return milliseconds;
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_slow_step_is_shown_on_a_terminal_and_wiped_out_at_its_end() {
    assertEquals(1600, progress(true, null).during("progress.check", () -> slow(1600)));
    assertTrue(said().startsWith("\rchecking ... 1 s"), said());
    assertTrue(said().matches("(?s).*\r +\r"), said());
  }

  @Test
  void a_quick_step_is_not_shown() {
    progress(true, null).during("progress.check", () -> slow(1));
    assertEquals("", said());
  }

  @Test
  void no_terminal_or_no_wish_means_silence() {
    progress(false, null).during("progress.check", () -> slow(1));
    progress(true, false).during("progress.check", () -> slow(1300));
    assertEquals("", said());
  }

  @Test
  void elsewhere_it_is_a_line_a_step_where_it_is_asked_for() {
    progress(false, true).during("progress.check", () -> slow(1));
    assertEquals("checking ...\n", said());
  }
}
