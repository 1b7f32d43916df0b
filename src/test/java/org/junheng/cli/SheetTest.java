package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junheng.text.Width;
import org.junit.jupiter.api.Test;

class SheetTest {
  @Test
  void words_are_broken_at_spaces() {
    assertEquals(List.of("one two", "three"), Sheet.wrap("one two three", 9));
    assertEquals(List.of("unbreaka", "ble"), Sheet.wrap("unbreakable", 8));
    assertEquals(List.of("", ""), List.of(Sheet.wrap("", 8).get(0), ""));
  }

  @Test
  void wide_characters_are_broken_anywhere_but_before_a_closing_mark() {
    assertEquals(List.of("每班不超", "过五十人"), Sheet.wrap("每班不超过五十人", 8));
    assertEquals(List.of("每班不", "超。过"), Sheet.wrap("每班不超。过", 8));
  }

  @Test
  void labels_stand_in_a_column_and_empty_paragraphs_are_left_out() {
    Sheet sheet = new Sheet("A");
    sheet.add("级别", "必须");
    sheet.add("note", "");
    sheet.add("b", List.of("first", "second"));
    assertEquals("A\n  级别  必须\n  b     first\n        second\n", sheet.toString());
  }

  @Property(tries = 200)
  void nothing_is_lost_and_no_line_is_too_wide(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 60) int width) {
    String words = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
    List<String> lines = Sheet.wrap(words, width);
    assertEquals(words.replaceAll("(?U)\\s", ""), String.join("", lines).replaceAll("(?U)\\s", ""));
    assertTrue(lines.stream().allMatch(line -> Width.of(line) <= width), lines.toString());
  }
}
