package org.junheng.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.table.DataSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives, packed files, and what comes through standard input. */
class PackedTest {
  private static final String SCHOOLS = "school_id,name\n1,a\n2,b\n";
  private static final String CLASSES = "school_id,class_no,pupils\n1,1,40\n";

  @TempDir private Path folder;

  @Test
  void a_packed_file_is_read_like_a_plain_one() {
    for (String name : List.of("school.csv.gz", "学校.csv.gz", "SCHOOL.CSV.GZ")) {
      Loaded loaded = Samples.read(name, gzip(SCHOOLS.getBytes(UTF_8)));
      assertEquals("", Samples.problems(loaded));
      assertEquals("1 a\n2 b", Samples.shown(loaded, "school"));
      assertEquals(name, loaded.data().inputs().get(0).name());
    }
    byte[] ndjson = "{\"school_id\":\"1\"}\n{\"school_id\":\"2\"}\n".getBytes(UTF_8);
    assertEquals("1\n2", Samples.shown(Samples.read("school.ndjson.gz", gzip(ndjson)), "school"));
  }

  @Test
  void an_archive_is_read_like_a_folder() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("2024/学校.csv", SCHOOLS);
    files.put("2024/class.csv", CLASSES);
    files.put("2024/class-b.json", "[{\"school_id\":\"2\",\"class_no\":\"9\",\"pupils\":\"41\"}]");
    files.put("2024/说明.docx", "x");
    files.put("__MACOSX/2024/._class.csv", "x");
    Files.write(folder.resolve("all.zip"), Workbooks.zip(files));
    Loaded loaded = read(Source.of(folder.resolve("all.zip")));
    assertEquals("1 a\n2 b", Samples.shown(loaded, "school"));
    assertEquals("2 9 41\n1 1 40", Samples.shown(loaded, "class"));
    assertEquals(
        "all.zip: note: not read, for they are no data files (1): 2024/说明.docx",
        Samples.problems(loaded));
    assertEquals(
        List.of("all.zip/2024/class-b.json", "all.zip/2024/class.csv", "all.zip/2024/学校.csv"),
        loaded.data().inputs().stream().map(DataSet.Input::name).toList());
    assertEquals(
        Samples.shown(loaded, "class"),
        Samples.shown(Samples.read("x.zip", Workbooks.zip(files)), "class"));
  }

  @Test
  void names_in_gbk_are_understood_though_some_are_valid_as_utf_8() throws IOException {
    // The bytes of both in GBK are those of ѧУ and of two other letters in UTF-8.
    assertEquals("ѧУ", new String("学校".getBytes(Charset.forName("GBK")), UTF_8));
    for (List<String> names :
        List.of(List.of("学校.csv"), List.of("学校.csv", "班级.csv"), List.of("2024/学校.csv"))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
        for (String name : names) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write((name.contains("学校") ? SCHOOLS : CLASSES).getBytes(UTF_8));
        }
      }
      Loaded loaded = Samples.read("all.zip", bytes.toByteArray());
      assertEquals("", Samples.problems(loaded));
      assertEquals("1 a\n2 b", Samples.shown(loaded, "school"));
      assertEquals(
          names.stream().map("all.zip/"::concat).sorted().toList(),
          loaded.data().inputs().stream().map(DataSet.Input::name).sorted().toList());
    }
  }

  @Test
  void names_that_older_windows_wrote_are_understood() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
      zip.putNextEntry(new ZipEntry("平安县\\班级.csv"));
      zip.write(CLASSES.getBytes(Charset.forName("GBK")));
    }
    Loaded loaded = Samples.read("a.zip", bytes.toByteArray());
    assertEquals("1 1 40", Samples.shown(loaded, "class"));
    assertEquals("a.zip/平安县/班级.csv", loaded.data().inputs().get(0).name());
  }

  @Test
  void the_lists_of_many_schools_are_one_table_and_a_repeated_key_is_told_with_both_places() {
    Map<String, String> files = new LinkedHashMap<>();
    for (int school = 1; school <= 20; school++) {
      files.put("班级（%02d校）.csv".formatted(school), CLASSES.replace("\n1,", "\n" + school + ","));
    }
    files.put("班级（20校）副本.csv", CLASSES.replace("\n1,", "\n20,"));
    Loaded loaded = Samples.read("a.zip", Workbooks.zip(files));
    assertEquals(20, loaded.data().tables().get("class").rows());
    assertEquals(
        "a.zip/班级（20校）副本.csv:2: warning: copies of another row, which counts once: 1 "
            + "(a.zip/班级（20校）副本.csv:2 = a.zip/班级（20校）.csv:2)",
        Samples.problems(loaded));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../school.csv",
        "a/../../school.csv",
        "/etc/school.csv",
        "C:\\school.csv",
        "..\\school.csv",
        "school\n.csv"
      })
  void names_that_lead_out_of_an_archive_are_refused(String name) {
    Loaded loaded =
        Samples.read("a.zip", Workbooks.zip(Map.of(name, SCHOOLS, "class.csv", CLASSES)));
    assertFalse(loaded.usable());
    assertTrue(loaded.data().tables().isEmpty());
    assertTrue(
        Samples.problems(loaded).startsWith("a.zip: error: the packed file holds \""),
        Samples.problems(loaded));
  }

  @Test
  void what_unpacks_without_end_is_refused() {
    String words =
        "error: the file unpacks to more than 50 times its size, which no table does; "
            + "fetch it again from where it was made";
    String lines = "school_id,name\n" + ("1," + "a".repeat(1000) + "\n").repeat(20_000);
    ReadOptions fifty =
        ReadOptions.DEFAULT
            .withListed(9)
            .withLimits(new Limits(1 << 30, 99_999, 9, 9999, 9, 9, 50));
    Loaded loaded = Samples.read("school.csv.gz", gzip(lines.getBytes(UTF_8)), fifty);
    assertFalse(loaded.usable());
    assertTrue(Samples.problems(loaded).endsWith(words), Samples.problems(loaded));
    assertTrue(loaded.data().tables().isEmpty());
    ReadOptions few =
        ReadOptions.DEFAULT.withListed(9).withLimits(new Limits(999, 9, 9, 999, 9, 9, 9));
    assertEquals(
        "school.csv.gz: error: the file unpacks to more than 999 bytes; split it",
        Samples.problems(Samples.read("school.csv.gz", gzip(new byte[5000]), few)));
    byte[] zip = Workbooks.zipped(Map.of("school.csv", new byte[5000]));
    assertEquals(
        "a.zip: error: the file unpacks to more than 999 bytes; split it",
        Samples.problems(Samples.read("a.zip", zip, few)));
  }

  @Test
  void the_files_of_an_archive_unpack_to_no_more_together_than_one_may() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int number = 0; number < 3; number++) {
      files.put("class" + number + ".csv", new byte[400]);
    }
    ReadOptions limits =
        ReadOptions.DEFAULT.withListed(9).withLimits(new Limits(1199, 9, 9, 999, 9, 9, 9));
    assertEquals(
        "a.zip: error: the file unpacks to more than 1199 bytes; split it",
        Samples.problems(Samples.read("a.zip", Workbooks.zipped(files), limits)));
    // Each is below what is harmless alone.
    for (int number = 0; number < 3; number++) {
      files.put("class" + number + ".csv", new byte[10 << 20]);
    }
    ReadOptions ratio =
        ReadOptions.DEFAULT.withListed(9).withLimits(new Limits(1L << 40, 9, 9, 999, 9, 9, 500));
    assertTrue(
        Samples.problems(Samples.read("a.zip", Workbooks.zipped(files), ratio))
            .startsWith("a.zip: error: the file unpacks to more than 500 times its size"));
  }

  @Test
  void files_that_share_bytes_are_refused() {
    String rows = "school_id,class_no,pupils\n" + "1,1,40\n".repeat(500);
    byte[] zip = Workbooks.zip(new LinkedHashMap<>(Map.of("class1.csv", rows)));
    byte[] two = Workbooks.zip(ordered("class1.csv", rows, "class2.csv", rows));
    assertTrue(Samples.read("a.zip", zip).usable());
    assertFalse(Samples.problems(Samples.read("a.zip", two)).contains("are those of another"));
    int second = directory(two, 1);
    for (int shift : List.of(0, 1, 30)) { // the first file itself, or what lies within it
      byte[] shared = two.clone();
      ByteBuffer.wrap(shared).order(ByteOrder.LITTLE_ENDIAN).putInt(second + 42, shift);
      if (shift == 0) {
        assertEquals(
            "a.zip: error: the packed file holds \"class2.csv\" in bytes that are those of another"
                + " file, too; nothing of it was read. Pack it anew",
            Samples.problems(Samples.read("a.zip", shared)));
      }
      assertNothing(Samples.read("a.zip", shared));
    }
    // The first one reaches into the second, as it does in archives that quote one in another.
    byte[] quoted = two.clone();
    ByteBuffer words = ByteBuffer.wrap(quoted).order(ByteOrder.LITTLE_ENDIAN);
    words.putInt(directory(two, 0) + 20, words.getInt(directory(two, 0) + 20) + 20);
    assertTrue(
        Samples.problems(Samples.read("a.zip", quoted)).contains("\"class2.csv\" in bytes that"));
  }

  @Test
  void a_file_that_unpacks_to_more_than_it_says_is_refused() {
    byte[] zip = Workbooks.zip(Map.of("class.csv", CLASSES));
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(directory(zip, 0) + 24, 30);
    assertNothing(Samples.read("a.zip", zip));
  }

  private static Map<String, String> ordered(String one, String its, String other, String others) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(one, its);
    files.put(other, others);
    return files;
  }

  /** Where an entry of an archive's directory begins. */
  private static int directory(byte[] zip, int entry) {
    int found = -1;
    for (int at = 0; at + 4 <= zip.length; at++) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        found++;
        if (found == entry) {
          return at;
        }
      }
    }
    throw new IllegalArgumentException("no such entry");
  }

  @Test
  void what_is_packed_twice_is_refused() {
    byte[] once = gzip(SCHOOLS.getBytes(UTF_8));
    assertEquals(
        "school.csv.gz: error: this is packed within a packed file; unpack it once",
        Samples.problems(Samples.read("school.csv.gz", gzip(once))));
    assertTrue(
        Samples.problems(Samples.read("a.zip", Workbooks.zipped(Map.of("school.csv.gz", once))))
            .startsWith("a.zip/school.csv.gz: error: this is packed within a packed file"));
  }

  @Test
  void a_packed_file_that_is_damaged_anywhere_is_refused_whole() {
    byte[] gzip = gzip(SCHOOLS.repeat(50).getBytes(UTF_8));
    byte[] zip = Workbooks.zip(Map.of("school.csv", SCHOOLS.repeat(50)));
    for (int cut = 1; cut < gzip.length; cut += 7) {
      assertNothing(Samples.read("school.csv.gz", Arrays.copyOf(gzip, cut)));
    }
    for (int cut = 4; cut < zip.length; cut += 11) {
      assertNothing(Samples.read("a.zip", Arrays.copyOf(zip, cut)));
    }
    int data =
        30 + "school.csv".length() + zip[28]; // behind the header, its name and its extra field
    for (int at = data; at < data + 20; at++) {
      byte[] flipped = zip.clone();
      flipped[at] ^= 4;
      assertNothing(Samples.read("a.zip", flipped));
    }
  }

  private static void assertNothing(Loaded loaded) {
    assertFalse(loaded.usable(), Samples.problems(loaded));
    assertTrue(loaded.data().tables().isEmpty());
    assertFalse(loaded.problems().isEmpty());
  }

  @Test
  void standard_input_may_be_anything_and_larger_than_memory_allows() throws IOException {
    assertEquals(
        "1 a\n2 b",
        Samples.shown(Samples.read("学校.zip", Workbooks.zip(Map.of("学校.csv", SCHOOLS))), "school"));
    byte[] row = ("," + "a".repeat(507) + "\n").getBytes(UTF_8);
    int rows = 40_000;
    InputStream large =
        new SequenceInputStream(
            new ByteArrayInputStream("school_id,name\n".getBytes(UTF_8)),
            new InputStream() {
              private long left = (long) rows * row.length;

              @Override
              public int read() {
                return left-- > 0 ? row[(int) (row.length - 1 - left % row.length)] : -1;
              }
            });
    Loaded loaded =
        DataReader.read(
            List.of(Source.of(large, "school.csv")),
            List.of(Samples.SCHOOL),
            new Needs(Map.of("school", java.util.Set.of("name"))),
            ReadOptions.DEFAULT.withListed(1));
    assertEquals(rows, loaded.data().tables().get("school").rows());
    try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertTrue(
          left.noneMatch(path -> path.getFileName().toString().matches("junheng\\d+\\.data")));
    }
  }

  @Test
  void standard_input_needs_a_name_where_nothing_else_tells_its_table() {
    assertEquals(
        "-: error: name what comes through standard input after its table: --stdin-name TABLE.csv; "
            + "the tables are school, class",
        Samples.problems(Samples.read("-", SCHOOLS)));
    assertEquals(
        "1", Samples.shown(Samples.read("-", "{\"school\":[{\"school_id\":1}]}"), "school"));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static Loaded read(Source... sources) {
    return DataReader.read(
        List.of(sources), List.of(Samples.SCHOOL, Samples.CLASS), Needs.ALL, ReadOptions.DEFAULT);
  }
}
