package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Delimited texts after the manner of csv-spectrum; {@code ¶} is a line feed, {@code ␍} a return.
 */
class DelimitedSuiteTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '‖',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '`',
      value = {
        "simple‖school_id,name¶1,a¶2,b¶‖1 a¶2 b",
        "no line end at the end‖school_id,name¶1,a¶2,b‖1 a¶2 b",
        "returns and line feeds‖school_id,name␍¶1,a␍¶2,b␍¶‖1 a¶2 b",
        "returns alone‖school_id,name␍1,a␍2,b␍‖1 a¶2 b",
        "comma in quotes‖school_id,name¶1,\"a,b\"¶‖1 a,b",
        "quotes in quotes‖school_id,name¶1,\"a \"\"b\"\" c\"¶‖1 a \"b\" c",
        "everything in quotes‖\"school_id\",\"name\"¶\"1\",\"a\"¶‖1 a",
        "empty cells‖school_id,name¶1,¶2,\"\"¶‖1 ·¶2 ·",
        "line feed in quotes‖school_id,name¶1,\"a¶b\"¶2,c¶‖1 a¶b¶2 c",
        "return and line feed in quotes‖school_id,name¶1,\"a␍¶b\"¶‖1 a␍¶b",
        "json in quotes‖school_id,name¶1,\"{\"\"x\"\": [1, 2]}\"¶‖1 {\"x\": [1, 2]}",
        "empty rows‖school_id,name¶¶1,a¶,¶¶2,b¶¶‖1 a¶2 b",
        "blanks around‖ school_id , name ¶ 1 , a ¶‖1 a",
        "unicode‖school_id,name¶1,ʤ学校𠀋¶‖1 ʤ学校𠀋",
        "header only twice wide‖school_id,name,,¶1,a,,¶‖1 a",
      })
  void it_is_read(String name, String text, String rows) {
    Loaded loaded = Samples.read("school.csv", lines(text));
    assertEquals(0, loaded.errors(), Samples.problems(loaded));
    assertEquals(lines(rows), Samples.shown(loaded, "school"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '‖',
      quoteCharacter = '`',
      value = {
        "quote never closed‖school_id,name¶1,\"a¶2,b¶‖school.csv:2",
        "text after a quote‖school_id,name¶1,\"a\"b¶‖school.csv:2",
        "nothing‖¶‖school.csv",
      })
  void it_is_refused(String name, String text, String place) {
    Loaded loaded = Samples.read("school.csv", lines(text));
    assertTrue(!loaded.usable() && loaded.data().tables().isEmpty());
    assertTrue(Samples.problems(loaded).startsWith(place), Samples.problems(loaded));
  }

  private static String lines(String text) {
    return text.replace('¶', '\n').replace('␍', '\r');
  }
}
