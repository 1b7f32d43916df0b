package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junheng.check.Result.RowResult;

/**
 * Writes many rows in pieces, which several threads put together side by side: so long as one is
 * written, others are made, and no more are held than are needed for that.
 */
final class Pieces {
  private static final int ROWS = 1_024;

  private Pieces() {}

  /** What is written of some rows; called on several threads. */
  interface Piece {
    byte[] of(List<RowResult> rows) throws IOException;
  }

  /** Writes what there is to say of all rows, in their order. */
  static void write(List<RowResult> rows, int threads, Piece piece, OutputStream out)
      throws IOException {
    if (threads == 1 || rows.size() <= ROWS) {
      for (int from = 0; from < rows.size(); from += ROWS) {
        out.write(piece.of(next(rows, from)));
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads, Pieces::worker);
    try {
      Deque<Future<byte[]>> ahead = new ArrayDeque<>();
      for (int from = 0; from < rows.size(); from += ROWS) {
        List<RowResult> some = next(rows, from);
        ahead.add(pool.submit(() -> piece.of(some)));
        if (ahead.size() > 2 * threads) {
          out.write(made(ahead.remove()));
        }
      }
      while (!ahead.isEmpty()) {
        out.write(made(ahead.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<RowResult> next(List<RowResult> rows, int from) {
    return rows.subList(from, Math.min(rows.size(), from + ROWS));
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "junheng-writer");
    thread.setDaemon(true);
    return thread;
  }

  private static byte[] made(Future<byte[]> piece) throws IOException {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
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
}
