package org.junheng.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SentenceTest {
  private static String said(String pattern, Object... args) {
    return Sentence.of(pattern).say(Message.of("test.any", args), Language.EN);
  }

  @Test
  void arguments_stand_where_their_numbers_are() {
    assertEquals("b, a and b", said("{1}, {0} and {1}", "a", "b"));
    assertEquals("no argument", said("no argument", "a"));
    assertEquals("", said(""));
  }

  @Test
  void one_word_or_another_is_chosen_by_whether_an_argument_is_one() {
    assertEquals("1 row", said("{0} {0|row|rows}", 1));
    assertEquals("0 rows", said("{0} {0|row|rows}", 0));
    assertEquals("rule ", said("rule{1|s|} {0}", "", 2));
  }

  @Test
  void braces_around_anything_else_stand_as_they_are() {
    assertEquals("{a: 1} {} a {", said("{a: 1} {} {0} {", "a"));
  }

  @Test
  void an_argument_is_said_in_the_language_of_the_sentence() {
    Message within = Message.of("test.any", new Text("县", "county"));
    assertEquals("一县", Sentence.of("一{0}").say(within, Language.ZH));
  }
}
