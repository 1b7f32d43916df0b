package org.junheng.cli;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Width;

/**
 * Says how far a run is: on a terminal in one line that changes, once it has taken more than a
 * second; where it is asked for elsewhere, one line a step.
 */
final class Progress {
  private static final long PATIENCE_MILLIS = 1_000;
  private static final long PERIOD_MILLIS = 250;

  private final long started = System.nanoTime();
  private final Session session;
  private final boolean changing;
  private final boolean lines;

  /**
   * How far a run is, from now on.
   *
   * @param wanted whether the user wants it or not; null where the user does not say
   */
  Progress(Session session, @Nullable Boolean wanted) {
    boolean terminal = session.world().terminal();
    this.session = session;
    this.changing =
        terminal && !Boolean.FALSE.equals(wanted) && (wanted != null || !session.general().quiet);
    this.lines = !terminal && Boolean.TRUE.equals(wanted);
  }

  /** Does one step of the run. */
  <T> T during(String key, Supplier<T> step) {
    String words = session.say(key);
    if (lines) {
      Lines.print(session.world().err(), words);
    }
    if (!changing) {
      return step.get();
    }
    Line line = new Line(words, session.world().err());
    try (line) {
      return step.get();
    }
  }

  /** A line on a terminal that tells the time; wiped out at its end. */
  private final class Line implements AutoCloseable {
    private final ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    private final String words;
    private final PrintStream err;
    private int width;

    Line(String words, PrintStream err) {
      this.words = words;
      this.err = err;
      long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
      long delay = Math.max(PERIOD_MILLIS, PATIENCE_MILLIS - waited);
      var unused =
          clock.scheduleAtFixedRate(this::show, delay, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void show() {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
      String line = words + " " + seconds + " s";
      width = Width.of(line);
      err.print("\r" + line);
      err.flush();
    }

    @Override
    public synchronized void close() {
      clock.shutdownNow();
      if (width > 0) {
        err.print("\r" + " ".repeat(width) + "\r");
        err.flush();
      }
    }
  }
}
