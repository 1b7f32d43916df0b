package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junheng.check.Result.RowResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {
  private static final List<RowResult> MANY =
      Collections.nCopies(50_000, SampleResults.one().results().get(0));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void pieces_come_in_the_order_of_their_rows_whatever_the_threads(int threads) throws IOException {
    List<RowResult> rows = numbered(MANY.size());
    StringBuilder expected = new StringBuilder();
    rows.forEach(row -> expected.append(row.fingerprint()).append('\n'));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pieces.write(rows, threads, PiecesTest::lines, out);
    assertEquals(expected.toString(), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_piece_that_cannot_be_made_ends_the_writing() {
    IOException broken =
        assertThrows(
            IOException.class,
            () ->
                Pieces.write(
                    MANY,
                    2,
                    rows -> {
                      throw new IOException("full");
                    },
                    new ByteArrayOutputStream()));
    assertEquals("full", broken.getMessage());
  }

  private static byte[] lines(List<RowResult> rows) {
    StringBuilder lines = new StringBuilder();
    rows.forEach(row -> lines.append(row.fingerprint()).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<RowResult> numbered(int count) {
    RowResult one = MANY.get(0);
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(
            number ->
                new RowResult(
                    one.rule(),
                    one.row(),
                    one.within(),
                    one.outcome(),
                    one.tolerated(),
                    one.waiver(),
                    one.answer(),
                    one.mark(),
                    "row " + number,
                    one.explanation()))
        .toList();
  }
}
