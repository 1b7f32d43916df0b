package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.table.Column;
import org.junheng.table.DateColumn;
import org.junheng.table.FieldType;
import org.junheng.table.FlagColumn;
import org.junheng.table.Gaps;
import org.junheng.table.NumberColumn;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.table.TextColumn;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row takes in memory once it is read, as the measurements state it. */
class BytesPerRowTest {
  private static final int ROWS = 100_000;

  @ParameterizedTest
  @CsvSource({
    "COUNT, 42, 8",
    "QUANTITY, 12.5, 8",
    "MONEY, 1234567.89, 8",
    "PERCENT, 35%, 8",
    "CODE, 110101, 4",
    "TEXT, 城关小学, 4",
    "FLAG, 是, 1",
    "DATE, 2024-09-01, 4"
  })
  void of_each_type(FieldType type, String written, int bytes) {
    assertEquals((long) bytes * ROWS, bytes(column(type, written)));
  }

  @Test
  void the_line_of_a_row_takes_four() {
    assertEquals(ROWS, table(FieldType.COUNT, "1").origin().lines().length);
  }

  @Test
  void a_text_is_kept_once_however_many_rows_and_chunks_it_is_in() {
    assertEquals(1, ((TextColumn) column(FieldType.CODE, "110101")).dictionary().length);
  }

  private static Column column(FieldType type, String written) {
    return Objects.requireNonNull(table(type, written).column("x"));
  }

  private static Table table(FieldType type, String written) {
    Schema schema =
        Samples.schema(
            "t",
            new Text("表", "Table"),
            List.of(),
            List.of(),
            null,
            Samples.field("x", type, "", ""));
    String text = "x\n" + (written + "\n").repeat(ROWS);
    Loaded loaded =
        DataReader.read(
            List.of(
                Source.of(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "t.csv")),
            List.of(schema),
            Needs.ALL,
            ReadOptions.DEFAULT.withChunkBytes(1 << 16));
    return Objects.requireNonNull(loaded.data().table("t"));
  }

  // All that a column holds for its rows; a dictionary belongs to its texts.
  private static long bytes(Column column) {
    assertSame(Gaps.ORDINARY, column.gaps());
    if (column instanceof NumberColumn numbers) {
      assertEquals(Map.of(), numbers.exact());
      return (long) Double.BYTES * numbers.values().length;
    } else if (column instanceof TextColumn texts) {
      return (long) Integer.BYTES * texts.codes().length;
    } else if (column instanceof DateColumn dates) {
      return (long) Integer.BYTES * dates.days().length;
    }
    return ((FlagColumn) column).values().length;
  }
}
