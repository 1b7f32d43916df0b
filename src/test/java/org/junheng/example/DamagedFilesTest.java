package org.junheng.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.cli.InProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that were cut off or changed on their way. Whatever a file holds, the program ends with a
 * code that is documented and says what is wrong: never with a trace of its own, and a packed file
 * that is not whole is never judged. {@code -Ddamaged.seeds=N} tries N changes of each file; {@code
 * -Ddamaged.first=S} begins with seed S.
 */
class DamagedFilesTest {
  private static final int SEEDS = Integer.getInteger("damaged.seeds", 1);
  private static final int FIRST = Integer.getInteger("damaged.first", 1);
  private static final int SCHOOLS = 49;
  private static final List<Integer> DOCUMENTED = List.of(0, 1, 4, 5);
  private static final Map<String, byte[]> FILES = new TreeMap<>();

  @TempDir private static Path made;
  @TempDir private Path folder;

  @BeforeAll
  static void files() throws IOException {
    for (String example : List.of("county-fails", "county-fails-gb18030", "county-fails-json")) {
      try (Stream<Path> found = Files.list(Path.of("examples", example))) {
        for (Path file : found.filter(each -> !each.toString().endsWith(".md")).toList()) {
          FILES.put(example + "-" + file.getFileName(), Files.readAllBytes(file));
        }
      }
    }
    byte[] school = Files.readAllBytes(Path.of("examples/county-fails/school.csv"));
    Path zip = made.resolve("school.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("school.csv"));
      out.write(school);
    }
    FILES.put("school.zip", Files.readAllBytes(zip));
    Path gzip = made.resolve("school.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(school);
    }
    FILES.put("school.csv.gz", Files.readAllBytes(gzip));
    Path workbook = made.resolve("school.xlsx");
    try (OutputStream out = Files.newOutputStream(workbook);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("school");
      String text = new String(school, UTF_8).substring(1);
      int row = 0;
      for (CSVRecord record : CSVFormat.DEFAULT.parse(new StringReader(text))) {
        for (int column = 0; column < record.size(); column++) {
          sheet.value(row, column, record.get(column));
        }
        row++;
      }
    }
    FILES.put("school.xlsx", Files.readAllBytes(workbook));
  }

  @Test
  void a_damaged_file_is_told_and_never_breaks_the_program() throws IOException {
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
        Random random = new Random(seed * 31L + file.getKey().hashCode());
        byte[] damaged = damaged(file.getValue(), random);
        check(file.getKey(), damaged, Arrays.equals(damaged, file.getValue()), seed);
      }
    }
  }

  private void check(String name, byte[] bytes, boolean isWhole, int seed) throws IOException {
    boolean isPacked = name.startsWith("school.");
    String plain = isPacked ? name : name.substring(name.lastIndexOf('-') + 1);
    Path file = folder.resolve(plain);
    Files.write(file, bytes);
    InProcess.Ran ran =
        new InProcess().run("check", file.toString(), "-r", "cn/quality-balance", "-f", "json");
    Files.delete(file);
    String which = name + ", seed " + seed + ": " + ran.err();
    assertTrue(DOCUMENTED.contains(ran.code()), () -> "code " + ran.code() + " of " + which);
    assertTrue(!ran.err().contains("Exception") && !ran.err().contains("\tat "), which);
    if (ran.code() == 4) {
      assertTrue(ran.err().contains("error: ") || ran.err().contains("错误"), which);
      assertEquals("", ran.out(), which);
    }
    // What is packed has a sum to be held against; only what no reader looks at may differ.
    assertTrue(!isPacked || isWhole || ran.code() == 4 || isUntouched(ran), which);
  }

  /** Whether every row of the school was read, none of its cells damaged. */
  private static boolean isUntouched(InProcess.Ran ran) {
    return ran.out().contains("\"rows\":" + SCHOOLS) && !ran.err().contains("error: ");
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] damaged = whole.clone();
    switch (random.nextInt(4)) {
      case 0 -> damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
      case 1 -> damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      case 2 -> {
        for (int change = 0; change < 20; change++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
      }
      default -> {
        int from = random.nextInt(whole.length);
        int length = Math.min(random.nextInt(64), whole.length - from);
        System.arraycopy(whole, from + length, damaged, from, whole.length - from - length);
        damaged = Arrays.copyOf(damaged, whole.length - length);
      }
    }
    return damaged;
  }
}
