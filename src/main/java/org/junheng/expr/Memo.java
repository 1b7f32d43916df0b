package org.junheng.expr;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Values worked out once and kept, by several threads. A value may need others of the same memo in
 * turn, which {@link ConcurrentHashMap#computeIfAbsent} forbids; since none needs itself, threads
 * that wait for each other's values never wait in a circle.
 */
public final class Memo<K, V> {
  private final ConcurrentMap<K, Work<V>> works = new ConcurrentHashMap<>();

  private static final class Work<V> extends FutureTask<V> {
    private final Thread owner = Thread.currentThread();

    Work(Supplier<V> compute) {
      super(compute::get);
    }
  }

  /**
   * The value of a key.
   *
   * @param compute works it out where nobody has; other threads that ask meanwhile wait for it
   */
  public V get(K key, Supplier<V> compute) {
    Work<V> work = works.get(key);
    if (work == null) {
      Work<V> own = new Work<>(compute);
      work = works.putIfAbsent(key, own);
      if (work == null) {
        own.run();
        return value(own);
      }
    }
    // A thread of a pool that took up other work while its own value waits may come here again.
    return work.owner == Thread.currentThread() && !work.isDone() ? compute.get() : value(work);
  }

  private static <V> V value(FutureTask<V> work) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return work.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
