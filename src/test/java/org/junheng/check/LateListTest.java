package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateListTest {
  @Test
  void the_work_is_done_once_and_not_before_somebody_looks() {
    AtomicInteger done = new AtomicInteger();
    List<String> late =
        new LateList<>(
            () -> {
              done.incrementAndGet();
              return List.of("a", "b");
            });
    assertEquals(0, done.get());
    assertEquals(List.of("a", "b"), late);
    assertEquals(2, late.size());
    assertEquals(1, done.get());
  }
}
