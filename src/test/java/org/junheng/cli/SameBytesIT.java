package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.cli.Program.Run;
import org.junheng.report.ReportFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packed program writes hangs on its input alone, once the time is given. */
class SameBytesIT {
  private static final List<String> CHINA =
      List.of("-Duser.language=zh", "-Duser.country=CN", "-Duser.timezone=Asia/Shanghai");

  /** Another small i, other digits, and a day ahead. */
  private static final List<String> ELSEWHERE =
      List.of(
          "-Duser.language=tr",
          "-Duser.country=TR",
          "-Duser.extensions=u-nu-arab",
          "-Duser.timezone=Pacific/Kiritimati");

  private static final Path HERE = Path.of("").toAbsolutePath();

  @TempDir private Path folder;
  private Path reports;

  private void run(List<String> java, String... words) {
    List<String> command = new ArrayList<>(List.of(Program.JAVA.toString()));
    command.addAll(java);
    command.addAll(List.of("-jar", Program.HOME.resolve("junheng.jar").toString()));
    command.addAll(List.of(words));
    Run run = Program.start(HERE, Map.of("SOURCE_DATE_EPOCH", "1790000000"), command);
    assertEquals(1, run.code(), run.err());
  }

  /** A report in every format, and the evidence, as they are found after a check. */
  private Map<String, byte[]> check(List<String> java, int threads, String language)
      throws IOException {
    reports = Files.createDirectories(folder.resolve("reports"));
    List<String> words =
        new ArrayList<>(List.of("check", "examples/county-fails", "-r", "cn/quality-balance"));
    words.addAll(List.of("--lang", language, "--threads", Integer.toString(threads)));
    words.addAll(List.of("--waivers", "examples/county-agreed/waivers.yaml"));
    words.addAll(List.of("--evidence", place("pack.zip")));
    for (ReportFormat format : ReportFormat.values()) {
      words.addAll(List.of("-f", format + "=" + place("report." + format)));
    }
    run(java, words.toArray(String[]::new));
    return taken();
  }

  private String place(String name) {
    return reports.resolve(name).toString();
  }

  // The next run writes to the same names, for reports and evidence tell them.
  private Map<String, byte[]> taken() throws IOException {
    Map<String, byte[]> files = Pack.ofFolder(reports).files();
    for (String name : files.keySet()) {
      Files.delete(reports.resolve(name));
    }
    return files;
  }

  /** Nothing is compared with nothing. */
  private static void assertFull(Map<String, byte[]> files) {
    assertEquals(ReportFormat.values().length + 1, files.size(), files.keySet().toString());
    files.forEach((name, bytes) -> assertTrue(bytes.length > 500, name));
  }

  private static void assertSame(Map<String, byte[]> first, Map<String, byte[]> second) {
    assertEquals(first.keySet(), second.keySet());
    first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void whatever_the_run_the_locale_the_time_zone_and_the_threads(String language)
      throws IOException {
    Map<String, byte[]> first = check(CHINA, 2, language);
    assertFull(first);
    assertSame(first, check(ELSEWHERE, 1, language));
  }
}
