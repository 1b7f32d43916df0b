package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junheng.text.Language;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingularTest {
  @ParameterizedTest
  @CsvSource({
    "pupils, pupil",
    "classes, class",
    "people, person",
    "pupils per teacher, pupil per teacher",
    "libraries, library",
    "boxes, box",
    "m² per pupil, m² per pupil",
    "yuan, yuan",
    "%, %"
  })
  void one_is_not_many(String many, String one) {
    assertEquals(one, Singular.of(many));
  }

  @Test
  void only_one_is_one() {
    Phrases en = new Phrases(Language.EN);
    Text unit = new Text("人", "pupils");
    assertEquals("1 pupil", en.withUnit("1", unit));
    assertEquals("≥ 1 pupil", en.withUnit("≥ 1", unit));
    assertEquals("11 pupils", en.withUnit("11", unit));
    assertEquals("0.1 pupils", en.withUnit("0.1", unit));
    assertEquals("1 row", en.rows(1));
    assertEquals("21 rows", en.rows(21));
    assertEquals("1 人", new Phrases(Language.ZH).withUnit("1", unit));
  }
}
