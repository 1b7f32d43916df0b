package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.cli.Program.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is three times as large as the heap: only the columns that are needed must fit. */
class LargeFileIT {
  private static final int ROWS = 200_000;
  private static final int OTHERS = 44;
  private static final long HEAP_MIB = 64;
  private static final String BOOK =
      """
      rulebook: test/large
      title: {zh: 大文件, en: Large}
      source: {document: test, issuer: test, dated: 2026-01-01, basis: official}
      tables:
        school:
          title: {zh: 学校, en: School}
          key: school_id
          fields:
            school_id: {type: code, title: {zh: 学校代码, en: School code}}
            pupils: {type: count, title: {zh: 在校生数, en: Pupils}}
      rules:
        L1: {title: {zh: 学校规模过大, en: A school too large}, of: school, measure: pupils, at-most: 2000}
      """;

  @TempDir private Path folder;

  @Test
  void is_judged_where_the_columns_that_are_needed_fit_the_heap() throws IOException {
    Files.writeString(folder.resolve("book.yaml"), BOOK);
    Path file = folder.resolve("school.csv");
    write(file);
    assertTrue(Files.size(file) > 3 * (HEAP_MIB << 20), Files.size(file) + " bytes");
    Run run =
        Program.start(
            folder,
            Map.of(),
            List.of(
                Program.JAVA.toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-jar",
                Program.HOME.resolve("junheng.jar").toString(),
                "check",
                "school.csv",
                "--rules",
                "book.yaml",
                "--threads",
                "2",
                "--lang",
                "en"));
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("199,800 pass + 200 fail"), run.out());
  }

  // One school of a thousand is too large; the other columns are nobody's.
  private static void write(Path file) throws IOException {
    String others = ",12345.25 and some words".repeat(OTHERS);
    try (BufferedWriter text = Files.newBufferedWriter(file)) {
      text.write("school_id,pupils");
      for (int other = 0; other < OTHERS; other++) {
        text.write(",other_" + other);
      }
      text.newLine();
      for (int row = 0; row < ROWS; row++) {
        text.write((1_100_000_000 + row) + "," + (row % 1000 == 0 ? 2001 : 400) + others);
        text.newLine();
      }
    }
  }
}
