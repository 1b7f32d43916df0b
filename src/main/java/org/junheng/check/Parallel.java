package org.junheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
  // Null where there is but one thread, and once they are dismissed: what is asked for afterwards
  // is done by who asks.
  private volatile @Nullable ExecutorService pool;

  /**
   * Workers.
   *
   * @param threads how many threads; 1 for the caller's own
   * @param chunk how many rows a chunk has
   */
  Parallel(int threads, int chunk) {
    this.threads = threads;
    this.chunk = chunk;
    this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads, Worker::new);
  }

  /**
   * A thread of this pool: it does what it is asked itself, for one that waited would starve
   * others.
   */
  private static final class Worker extends Thread {
    Worker(Runnable work) {
      super(work, "junheng-worker");
      setDaemon(true);
    }
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
    ExecutorService workers = pool;
    if (workers == null || rows <= chunk || Thread.currentThread() instanceof Worker) {
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
    await(workers, tasks);
  }

  /**
   * Does each of several works, side by side where there are enough of them to keep all threads
   * busy; else one after the other, each free to cut its own rows into stretches.
   *
   * @param rows how many rows the longest of them goes over; few are not worth a thread
   */
  <T, R> List<R> each(List<T> all, int rows, Function<T, R> work) {
    ExecutorService workers = pool;
    if (workers == null || rows <= chunk || all.size() < 2 * threads) {
      return all.stream().map(work).toList();
    }
    return await(workers, all.stream().<Callable<R>>map(one -> () -> work.apply(one)).toList());
  }

  private static <R> List<R> await(ExecutorService pool, List<Callable<R>> tasks) {
    try {
      List<R> results = new ArrayList<>();
      for (Future<R> done : pool.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
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
    ExecutorService workers = pool;
    if (workers != null) {
      pool = null;
      workers.shutdownNow();
    }
  }
}
