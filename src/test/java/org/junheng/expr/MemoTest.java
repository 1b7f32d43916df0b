package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MemoTest {
  private final Memo<Integer, Integer> memo = new Memo<>();
  private final AtomicInteger worked = new AtomicInteger();

  /** The n-th Fibonacci number, worked out from those before it. */
  private int fibonacci(int n) {
    return memo.get(
        n,
        () -> {
          worked.incrementAndGet();
          return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
        });
  }

  @Test
  void a_value_that_needs_others_is_worked_out_once_by_many_threads_at_a_time() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          ExecutorService threads = Executors.newFixedThreadPool(8);
          List<Future<Integer>> found = new ArrayList<>();
          for (int i = 0; i < 40; i++) {
            int n = 40 - i % 7;
            found.add(threads.submit(() -> fibonacci(n) - fibonacci(n - 1) - fibonacci(n - 2)));
          }
          for (Future<Integer> difference : found) {
            assertEquals(0, difference.get());
          }
          threads.shutdown();
        });
    assertEquals(41, worked.get());
  }

  @Test
  void what_breaks_a_value_is_thrown_to_each_who_asks() {
    for (int i = 0; i < 2; i++) {
      assertThrows(
          ArithmeticException.class,
          () ->
              memo.get(
                  1,
                  () -> {
                    throw new ArithmeticException();
                  }));
    }
  }
}
