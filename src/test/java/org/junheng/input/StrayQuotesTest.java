package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A quote too many takes in rows, and nothing of what is left may be judged. */
class StrayQuotesTest {
  private static final String HEADER = "school_id,name,pupils,area\n";
  private static final String[] ROWS = {
    "0011,东关小学,41,310.5\n", "0012,城关小学,45,350.5\n", "0013,城东小学,55,1350.5\n", "0014,城西小学,65,450.5\n"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0012,\"城关小学,45,350.5~0013,城东小学,55,1350.5~0014,城西小学\",65,450.5|3:2|3 lines, down to line 5",
        "0012,\"城关小学,45,350.5~0013,城东小学\",55,1350.5|3:2|2 lines, down to line 4",
        "\"0012,城关小学,45,350.5~0013\",城东小学,55,1350.5|3:1|2 lines, down to line 4",
        "0012,城关小学,45,\"350.5~0013,城东小学,55,1350.5\"|3:4|2 lines, down to line 4",
        "0012,\"城关小学,45,350.5~0013,城东小学,55,\"|3:2|2 lines, down to line 4",
      })
  void rows_within_a_cell_are_told_where_the_quote_opens(String rows, String place, String said) {
    String lines = rows.replace("~", "\r\n");
    for (int chunk : new int[] {1 << 20, 90, 150}) {
      Loaded loaded = read(HEADER + ROWS[0] + lines + "\r\n" + ROWS[3].repeat(9), chunk);
      assertFalse(loaded.usable());
      assertTrue(
          Samples.problems(loaded).startsWith("school.csv:" + place + ": error: the quote opened"),
          Samples.problems(loaded));
      assertTrue(Samples.problems(loaded).contains(said), Samples.problems(loaded));
    }
  }

  @Test
  void a_quote_that_ends_where_text_follows_is_told_where_it_opens() {
    String rows = "\n0012,\"城关小学,45,1\n0013,城东小学,55,2\n0014,\"城西小学\",65,3\n";
    assertEquals(
        "school.csv:3:2: error: the quote opened here is closed only on line 5, where text follows"
            + " it, so the lines between stand in one cell; close it, or double it if it belongs to"
            + " the text",
        Samples.problems(read(HEADER + rows, 1 << 20)));
    assertTrue(
        Samples.problems(read(HEADER + "1,\"a\"b,1,2\n", 1 << 20)).contains("text follows a"));
  }

  @Test
  void a_quote_in_the_header_is_told_too() {
    String text = "school_id,\"name,pupils,area\n0012,城关小学,45,1\n0013,城东小学\",55,2\n";
    Loaded loaded = read(text + ROWS[0] + ROWS[1], 1 << 20);
    assertFalse(loaded.usable());
    assertTrue(Samples.problems(loaded).contains("school.csv:1:2: error: the quote opened here"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0012,\"城关小学\n（东校区, 西校区）\",45,350.5",
        "0012,\"one, two,\nthree, four\nfive\",45,350.5",
        "0012,\"Main St\nSpringfield, IL, USA\",45,350.5",
        "0012,\"a\n\n\nb\",45,350.5",
      })
  void texts_of_several_lines_are_texts(String row) {
    for (int chunk : new int[] {1 << 20, 90}) {
      Loaded loaded = read(HEADER + ROWS[0] + row + "\n" + ROWS[2] + ROWS[3], chunk);
      assertTrue(loaded.usable());
      assertEquals(4, loaded.data().table("school").rows());
    }
  }

  private static Loaded read(String text, int chunk) {
    ReadOptions options = ReadOptions.DEFAULT.withChunkBytes(chunk).withThreads(2);
    return Samples.read("school.csv", text.getBytes(StandardCharsets.UTF_8), options);
  }
}
