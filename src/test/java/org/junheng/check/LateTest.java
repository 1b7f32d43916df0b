package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateTest {
  private final AtomicInteger done = new AtomicInteger();

  private Late<String> late() {
    return Late.from(
        () -> {
          done.incrementAndGet();
          return "why";
        });
  }

  @Test
  void nothing_is_worked_out_before_somebody_asks_and_then_it_is_kept() {
    Late<String> late = late();
    assertEquals(0, done.get());
    assertEquals("why", late.get());
    assertEquals("why", late.get());
    assertEquals(1, done.get());
  }

  @Test
  void what_is_asked_once_is_not_kept_where_it_was_not_known() {
    Late<String> late = late();
    assertEquals("why", late.unkept().get());
    late.get();
    assertEquals(2, done.get());
    late.unkept().get();
    assertEquals(2, done.get());
  }

  @Test
  void two_are_equal_where_they_hold_the_same() {
    assertEquals(Late.of("why"), late());
    assertEquals(Late.of("why").hashCode(), late().hashCode());
    assertNotEquals(Late.of("because"), late());
    assertEquals("why", late().toString());
  }
}
