package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.Schema;
import org.junheng.table.Table;

/** A file says the same, however it is cut and however many threads read it. */
class SideBySideProperties {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String[] PIECES = {
    "\n", "\n", "\r\n", "\r", ",", ",", ",", ",", "\"", "\"\"", " ", "1", "42", "x", "学", "小学", "是"
  };
  private static final ReadOptions WHOLE = ReadOptions.DEFAULT.withChunkBytes(1 << 21);

  @Property(tries = 300)
  void whatever_the_chunks_there_is_the_same_table_with_the_same_faults(
      @ForAll Random random,
      @ForAll @IntRange(min = 40, max = 600) int chunk,
      @ForAll @IntRange(min = 1, max = 3) int threads) {
    String text = "school_id,name,stage,pupils,library\n" + records(random);
    Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : GB18030;
    ReadOptions whole = WHOLE.withEncoding(charset).withListed(random.nextInt(12));
    ReadOptions cut = whole.withChunkBytes(chunk).withThreads(threads);
    byte[] bytes = text.getBytes(charset);
    assertEquals(
        told(Samples.read("school.csv", bytes, whole)),
        told(Samples.read("school.csv", bytes, cut)));
  }

  @Property(tries = 1000)
  void both_decoders_find_the_same_records_or_one_leaves_them_to_the_other(@ForAll Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    List<String> fast = fast(text.toString());
    if (!fast.contains("not taken")) {
      assertEquals(commons(text.toString()), fast);
    }
  }

  /** Without this, a decoder that takes nothing would be as good as any. */
  @Example
  void text_that_is_well_formed_is_taken() {
    String text = "a,\"b, \"\"c\"\"\",\"two\r\nlines\"\r\n\n\"\",5\" wide\n";
    assertEquals(List.of("1 [a, b, \"c\", two\r\nlines]", "4 [, 5\" wide]"), fast(text));
  }

  @Example
  void chunks_are_whole_records_and_lose_nothing() throws IOException {
    byte[] text = "a,b\r\n\"1\n2\",3\r4,\"5\"\"\n\"\n6,7".getBytes(StandardCharsets.UTF_8);
    Chunks chunks = new Chunks(new ByteArrayInputStream(text), 13, ',');
    List<String> all = new ArrayList<>();
    for (Chunks.Chunk next = chunks.next(); next != null; next = chunks.next()) {
      String part = new String(next.bytes(), 0, next.length(), StandardCharsets.UTF_8);
      all.add(next.line() + " " + part);
    }
    assertEquals(List.of("1 a,b\r\n", "2 \"1\n2\",3\r", "4 4,\"5\"\"\n\"\n6,7"), all);
  }

  @Example
  void published_and_broken_files_say_the_same_in_chunks() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("examples", "src/test/resources/org/junheng/input/data/broken")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
      }
    }
    assertTrue(files.size() > 20, files.toString());
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      String name = String.valueOf(file.getFileName());
      Map<String, Object> expected = told(open(name, bytes, WHOLE));
      int usual = Math.max(300, bytes.length / 7);
      assertEquals(expected, told(open(name, bytes, WHOLE.withChunkBytes(usual))), name);
    }
  }

  private static Loaded open(String name, byte[] bytes, ReadOptions options) {
    Source source = Source.of(new ByteArrayInputStream(bytes), name);
    return DataReader.read(List.of(source), List.<Schema>of(), Needs.ALL, options);
  }

  private static String records(Random random) {
    StringBuilder text = new StringBuilder();
    String[] breaks = {"\n", "\r\n", "\r", "\n\n"};
    boolean isWild = random.nextInt(8) == 0;
    for (int rows = random.nextInt(60); rows > 0; rows--) {
      text.append(random.nextInt(90)).append(',').append(cell(random)).append(',');
      text.append(random.nextInt(5) == 0 ? "高中" : "小学").append(',');
      text.append(random.nextInt(6) == 0 ? "12x" : "300").append(',').append("是");
      text.append(random.nextInt(9) == 0 ? ",more" : "");
      text.append(isWild && random.nextInt(9) == 0 ? "\"a\"b" : "");
      text.append(breaks[random.nextInt(breaks.length)]);
      text.append(random.nextInt(12) == 0 ? "合计,,,300,\n" : "");
    }
    return text.toString();
  }

  private static String cell(Random random) {
    String[] cells = {"城关小学", "", "5\" wide", "\"a, b\"", "\"two\nlines\"", "\"a \"\"b\"\"\"", "-"};
    return cells[random.nextInt(cells.length)];
  }

  private static List<String> fast(String text) {
    Records records = new Records();
    try {
      FastDecoder.decode(text, ',', records);
    } catch (FastDecoder.NotTaken e) {
      records.all.add("not taken");
    } catch (IOException e) {
      records.all.add(String.valueOf(e.getMessage()));
    }
    return records.all;
  }

  private static List<String> commons(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StrictReader reader =
        new StrictReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, 0, 1 << 20);
    Records records = new Records();
    try {
      CommonsDecoder.decode(reader, ',', records);
    } catch (IOException e) {
      records.all.add(String.valueOf(e.getMessage()));
    }
    return records.all;
  }

  /** Each record with its line. */
  private static final class Records implements RecordSink {
    final List<String> all = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private int line;

    @Override
    public void begin(int onLine) {
      line = onLine;
      cells.clear();
    }

    @Override
    public void cell(int cell, CharView text) {
      assertEquals(cells.size(), cell);
      cells.add(text.toString());
    }

    @Override
    public void merged(int cell, CharView text, Shown shown, Merged with) {
      throw new AssertionError("no text has merged cells");
    }

    @Override
    public void shown(int cell, Shown shown) {
      throw new AssertionError("no text has number formats");
    }

    @Override
    public void end(int count) {
      assertEquals(cells.size(), count);
      all.add(line + " " + cells);
    }
  }

  private static Map<String, Object> told(Loaded loaded) {
    return Map.of(
        "usable", loaded.usable(),
        "errors", loaded.errors(),
        "warnings", loaded.warnings(),
        "notes", loaded.notes(),
        "problems",
            loaded.problems().stream()
                .map(each -> each + " " + each.count() + " " + each.also())
                .toList(),
        "inputs", loaded.data().inputs(),
        "tables",
            loaded.data().tables().values().stream()
                .collect(
                    Collectors.toMap(table -> table.schema().name(), SideBySideProperties::rows)));
  }

  private static List<String> rows(Table table) {
    List<String> rows = new ArrayList<>();
    for (int at = 0; at < table.rows(); at++) {
      int row = at;
      StringBuilder text = new StringBuilder(table.origin().of(row).toString());
      table.columns().forEach((field, column) -> text.append(" | ").append(cell(column, row)));
      rows.add(text.toString());
    }
    return rows;
  }

  private static @Nullable Object cell(Column column, int row) {
    return column.isMissing(row)
        ? column.gaps().at(row) + " " + column.gaps().written(row)
        : column.value(row);
  }
}
