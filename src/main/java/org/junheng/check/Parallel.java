package org.junheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junheng.expr.ColumnEvaluator;
import org.junheng.expr.Expr;
import org.junheng.table.Column;

/**
 * Cuts rows into chunks and works on several at once. What is computed does not depend on the
 * number of threads: every chunk writes its own stretch.
 */
final class Parallel implements AutoCloseable {
  private final int threads;
  private final int chunk;
  private final @org.jspecify.annotations.Nullable ExecutorService pool;

  /**
   * Workers.
   *
   * @param threads how many threads; 1 for the caller's own
   * @param chunk how many rows a chunk has
   */
  Parallel(int threads, int chunk) {
    this.threads = threads;
    this.chunk = chunk;
    this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads, Parallel::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "junheng-worker");
    thread.setDaemon(true);
    return thread;
  }

  /** Work on one stretch of rows. */
  interface Stretch {
    void run(int from, int to);
  }

  /** Does the work for every stretch of {@code rows} rows. */
  void forEach(int rows, Stretch work) {
    forEach(rows, chunk, work);
  }

  /** The same in stretches of at most so many rows: for rows that each take long. */
  void forEach(int rows, int chunk, Stretch work) {
    if (pool == null || rows <= chunk) {
      for (int from = 0; from < rows; from += chunk) {
        work.run(from, Math.min(rows, from + chunk));
      }
      return;
    }
    // Each worker takes a run of neighbouring chunks; a worker never waits for another worker's
    // task, so none can starve.
    List<Callable<Boolean>> tasks = new ArrayList<>();
    int chunks = (rows + chunk - 1) / chunk;
    int runs = Math.min(chunks, threads * 4);
    for (int r = 0; r < runs; r++) {
      int first = (int) ((long) chunks * r / runs) * chunk;
      int last = Math.min(rows, (int) ((long) chunks * (r + 1) / runs) * chunk);
      tasks.add(
          () -> {
            for (int from = first; from < last; from += chunk) {
              work.run(from, Math.min(last, from + chunk));
            }
            return true;
          });
    }
    await(pool, tasks);
  }

  private static void await(ExecutorService pool, List<Callable<Boolean>> tasks) {
    try {
      for (Future<Boolean> done : pool.invokeAll(tasks)) {
        done.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An expression about every row of a table. */
  Column evaluate(ColumnEvaluator evaluator, Expr expr, String table, int rows) {
    return evaluator.evaluate(expr, table, 0, rows);
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
