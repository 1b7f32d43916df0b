package org.junheng.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void one_slip_in_three_characters_is_near() {
    List<String> words = List.of("pupils", "teachers", "area", "学段", "在校生数");
    assertEquals("pupils", Nearest.to("pupil", words));
    assertEquals("pupils", Nearest.to("PUPILS", words));
    assertEquals("teachers", Nearest.to("taechers", words));
    assertEquals("area", Nearest.to("aera", words));
    assertEquals("学段", Nearest.to("学断", words));
    assertNull(Nearest.to("rooms", words));
    assertNull(Nearest.to("x", words));
    assertNull(Nearest.to("pupils".repeat(50), words));
  }

  @Test
  void of_equally_near_words_the_first_in_order_is_taken() {
    assertEquals("bat", Nearest.to("bot", List.of("cot", "bit", "bat")));
  }
}
