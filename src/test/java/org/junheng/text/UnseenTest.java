package org.junheng.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UnseenTest {
  @Test
  void controls_marks_of_direction_tags_and_blanks_of_no_width_are_not_seen() {
    int[] unseen = {
      0, 7, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x61C, 0x200B, 0x200F, 0x2028, 0x202A, 0x202E, 0x2060,
      0x2066, 0x2069, 0x3164, 0xD83D, 0xFEFF, 0xFFFE, 0xE0001, 0xE0041, 0xE007F, 0x1FFFF
    };
    for (int c : unseen) {
      assertTrue(Unseen.is(c), Integer.toHexString(c));
    }
  }

  @Test
  void letters_of_every_script_and_pictures_are_seen() {
    "aZ ~ \u00A0é ñ 学校 ％ ｱ ไทย हिन्दी العربية עברית 😀 𠮷 €"
        .codePoints()
        .forEach(c -> assertFalse(Unseen.is(c), Integer.toHexString(c)));
  }

  @Test
  void a_text_shows_them_by_their_number() {
    assertEquals("a[U+202E]b[U+000A]", Unseen.shown("a\u202Eb\n"));
    assertEquals("a[U+202E]b\n", Unseen.lines("a\u202Eb\n"));
  }
}
