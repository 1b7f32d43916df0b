package org.junheng.check;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Answers worked out once and kept. The first thread that asks works the answer out, others wait
 * for it. Unlike {@link ConcurrentHashMap#computeIfAbsent} the work may ask the same memo for other
 * answers; the questions of a checked rule set form no circle, so no two threads wait for each
 * other.
 */
final class Memo<K, V> {
  private final ConcurrentHashMap<K, FutureTask<V>> tasks = new ConcurrentHashMap<>();

  V get(K key, Function<K, V> work) {
    FutureTask<V> task = tasks.get(key);
    if (task == null) {
      FutureTask<V> mine = new FutureTask<>(() -> work.apply(key));
      FutureTask<V> other = tasks.putIfAbsent(key, mine);
      task = other == null ? mine : other;
      if (other == null) {
        mine.run();
      }
    }
    try {
      return task.get();
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
}
