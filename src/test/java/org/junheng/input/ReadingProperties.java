package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junheng.table.FieldType;
import org.junheng.table.NumberColumn;
import org.junheng.table.RowMarks;
import org.junheng.table.Schema;
import org.junheng.table.Table;

/** What holds of every table, however it was written. */
class ReadingProperties {
  private static final List<String> FIELDS = List.copyOf(Samples.SCHOOL.fields().keySet());
  private static final List<Schema> TABLES =
      List.of(Samples.SCHOOL.withNoRows(new RowMarks(false, List.of(), List.of())), Samples.CLASS);
  private static final String[][] CELLS = {
    {"3201", "0007", "Ａ１", "-", ""},
    {"城关小学", "a, b", "say \"yes\"", "two\nlines", "", "-"},
    {"小学", "junior", "21", "高中", ""},
    {"0", "1200", "125.0", "1,200", "-3", "12x", "不适用", ""},
    {"4500.25", "0.1", "１２", "-999", "1e3", ""},
    {"95%", "0.95", "95", "", "不详"},
    {"是", "N", "√", "2", ""},
    {"2024-09-01", "2024年9月1日", "1/2/2024", ""},
  };

  @Property(tries = 200)
  void neither_the_order_of_rows_nor_that_of_columns_matters(@ForAll Random random) {
    List<List<String>> rows = rows(random);
    List<String> expected =
        shown("school.csv", csv(FIELDS, rows, ',').getBytes(StandardCharsets.UTF_8));
    Collections.sort(expected);
    List<String> fields = new ArrayList<>(FIELDS);
    Collections.shuffle(fields, random);
    Collections.shuffle(rows, random);
    List<String> read =
        shown("school.csv", csv(fields, rows, ',').getBytes(StandardCharsets.UTF_8));
    Collections.sort(read);
    assertEquals(expected, read);
  }

  @Property(tries = 200)
  void no_table_tells_how_it_was_written(@ForAll Random random) throws IOException {
    List<List<String>> rows = rows(random);
    String csv = csv(FIELDS, rows, ',');
    List<String> expected = shown("school.csv", csv.getBytes(StandardCharsets.UTF_8));
    assertEquals(expected, shown("学校.csv", ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        expected, shown("school.csv", ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE)));
    ReadOptions gb = ReadOptions.DEFAULT.withEncoding(Charset.forName("GB18030"));
    byte[] chinese = csv.getBytes(Charset.forName("GB18030"));
    assertEquals(expected, rows(read("school.csv", chinese, gb)));
    for (char delimiter : new char[] {';', '\t', '|'}) {
      byte[] other = csv(FIELDS, rows, delimiter).getBytes(StandardCharsets.UTF_8);
      assertEquals(expected, shown("school.csv", other));
    }
    assertEquals(expected, shown("school.json", json(rows).getBytes(StandardCharsets.UTF_8)));
  }

  @Property(tries = 100)
  void rows_of_several_files_are_the_rows_of_one(@ForAll Random random) {
    List<List<String>> rows = rows(random);
    rows.addAll(rows(random));
    // What shares without a sign are, each file tells by itself.
    rows.forEach(row -> row.set(FIELDS.indexOf("degree_rate"), "95%"));
    int cut = random.nextInt(rows.size() - 1) + 1;
    List<Source> parts = new ArrayList<>();
    for (List<List<String>> part : List.of(rows.subList(0, cut), rows.subList(cut, rows.size()))) {
      byte[] bytes = csv(FIELDS, part, ',').getBytes(StandardCharsets.UTF_8);
      parts.add(Source.of(new ByteArrayInputStream(bytes), "school-" + parts.size() + ".csv"));
    }
    Loaded joined = DataReader.read(parts, TABLES, Needs.ALL, ReadOptions.DEFAULT);
    byte[] whole = csv(FIELDS, rows, ',').getBytes(StandardCharsets.UTF_8);
    assertEquals(shown("school.csv", whole), rows(joined));
  }

  @Property
  void a_figure_is_the_figure_that_was_written(
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long digits,
      @ForAll @IntRange(max = 12) int scale) {
    BigDecimal figure = BigDecimal.valueOf(digits, scale);
    if (Decimals.isInReach(figure)) {
      Cells cells =
          Cells.of(
              Samples.field("x", FieldType.QUANTITY, "", "").make(), FigureStyle.PLAIN, none -> {});
      cells.read(new CharView().of(figure.toPlainString()));
      NumberColumn column = (NumberColumn) cells.column();
      assertEquals(0, figure.compareTo(column.value(0)), figure.toPlainString());
      assertEquals(figure.doubleValue(), column.values()[0]);
    }
  }

  @Property(tries = 500)
  void whatever_the_bytes_there_is_an_answer(@ForAll @StringLength(max = 300) String text) {
    for (String name : List.of("school.csv", "school.json")) {
      for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
        Loaded loaded = Samples.read(name, text.getBytes(charset));
        assertTrue(loaded.usable() || loaded.errors() > 0);
      }
    }
  }

  /** Bits flipped, bytes dropped, ends cut off: an answer and never a stack trace. */
  @Property(tries = 500)
  void damaged_files_have_an_answer(@ForAll Random random) throws IOException {
    List<List<String>> rows = rows(random);
    boolean isJson = random.nextBoolean();
    byte[] bytes = (isJson ? json(rows) : csv(FIELDS, rows, ',')).getBytes(StandardCharsets.UTF_8);
    for (int damage = random.nextInt(4); damage >= 0; damage--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    byte[] cut = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    Loaded loaded = Samples.read(isJson ? "school.json" : "school.csv", cut);
    assertTrue(loaded.usable() || loaded.errors() > 0);
    loaded.problems().forEach(problem -> problem.in(org.junheng.text.Language.ZH));
  }

  private static List<String> shown(String name, byte[] bytes) {
    return rows(read(name, bytes, ReadOptions.DEFAULT));
  }

  // What adds up depends on the order of rows; that is another matter.
  private static Loaded read(String name, byte[] bytes, ReadOptions options) {
    return DataReader.read(
        List.of(Source.of(new ByteArrayInputStream(bytes), name)), TABLES, Needs.ALL, options);
  }

  private static List<String> rows(Loaded loaded) {
    Table table = loaded.data().tables().get("school");
    return new ArrayList<>(Samples.rows(table));
  }

  private static List<List<String>> rows(Random random) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = random.nextInt(8); row >= 0; row--) {
      List<String> cells = new ArrayList<>();
      for (String[] choices : CELLS) {
        cells.add(choices[random.nextInt(choices.length)]);
      }
      if (cells.stream().allMatch(String::isEmpty)) {
        cells.set(0, "1");
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String csv(List<String> fields, List<List<String>> rows, char delimiter) {
    StringBuilder csv = new StringBuilder();
    csv.append(String.join(String.valueOf(delimiter), fields)).append('\n');
    for (List<String> row : rows) {
      csv.append(
          fields.stream()
              .map(field -> "\"" + row.get(FIELDS.indexOf(field)).replace("\"", "\"\"") + "\"")
              .collect(Collectors.joining(String.valueOf(delimiter))));
      csv.append('\n');
    }
    return csv.toString();
  }

  private static String json(List<List<String>> rows) throws IOException {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
      out.writeStartArray();
      for (List<String> row : rows) {
        out.writeStartObject();
        for (String field : FIELDS) {
          out.writeStringField(field, row.get(FIELDS.indexOf(field)));
        }
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    return json.toString();
  }
}
