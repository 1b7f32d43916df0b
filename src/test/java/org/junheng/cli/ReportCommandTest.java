package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.cli.InProcess.Ran;
import org.junheng.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stored result gives the reports that check would have written. */
class ReportCommandTest {
  @TempDir private Path folder;

  private InProcess program() {
    return new InProcess().env("SOURCE_DATE_EPOCH", "1790000000");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private Ran report(String result, String... options) {
    List<String> words = new ArrayList<>(List.of("report", result));
    words.addAll(List.of(options));
    return program().run(words.toArray(String[]::new));
  }

  private Ran check(String lang, String threads, String prefix) {
    List<String> words =
        new ArrayList<>(
            List.of("check", "examples/county-fails", "-r", "cn/quality-balance", "--lang", lang));
    words.addAll(List.of("--threads", threads));
    for (ReportFormat format : ReportFormat.values()) {
      words.addAll(List.of("-f", format.word() + "=" + file(prefix + format.word())));
    }
    return program().run(words.toArray(String[]::new));
  }

  @Test
  void it_is_byte_for_byte_what_check_writes_in_either_language() throws IOException {
    assertEquals(1, check("zh", "1", "zh-").code());
    assertEquals(1, check("en", "2", "en-").code());
    for (ReportFormat format : ReportFormat.values()) {
      for (String lang : List.of("zh", "en")) {
        String again = file("again");
        Ran ran = report(file("zh-json"), "--lang", lang, "-f", format.word() + "=" + again);
        assertEquals(0, ran.code(), ran.err());
        byte[] direct = Files.readAllBytes(folder.resolve(lang + "-" + format.word()));
        assertArrayEquals(direct, Files.readAllBytes(Path.of(again)), format + " " + lang);
      }
    }
  }

  private String small() {
    Classes classes = new Classes(folder);
    classes.check(classes.file("class.csv", Classes.FAILING), "-f", "json=" + file("r.json"));
    return file("r.json");
  }

  @Test
  void without_a_format_it_is_the_text_report() {
    Ran ran = report(small());
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("FAIL"), ran.out());
  }

  @Test
  void a_result_may_come_from_standard_input() throws IOException {
    String json = Files.readString(Path.of(small()));
    Ran ran = program().stdin(json).run("report", "-", "-f", "csv");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("\uFEFF\"Rule\""), ran.out());
  }

  @Test
  void a_workbook_is_not_shown_on_a_terminal() {
    Ran ran = program().onTerminal().run("report", small(), "-f", "xlsx");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("-f xlsx=report.xlsx"), ran.err());
    assertEquals("", ran.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "result:1\"; result:2\"; a newer version",
        "result:1\"; result:0\"; an older version",
        "urn:junheng:schema:result:1; urn:other; is not understood",
        "\"problemCount\"; \"problems2\"; problemCount"
      })
  void what_is_no_result_of_this_form_is_said(String good, String bad, String said)
      throws IOException {
    Path result = Path.of(small());
    Files.writeString(result, Files.readString(result).replace(good, bad));
    Ran ran = report(result.toString(), "-f", file("r.html"));
    assertEquals(4, ran.code(), ran.err());
    assertTrue(ran.err().contains(said), ran.err());
    assertFalse(Files.exists(folder.resolve("r.html")));
  }

  @Test
  void a_missing_file_is_said() {
    Ran ran = report(file("none.json"));
    assertEquals(4, ran.code());
    assertTrue(ran.err().contains("none.json"), ran.err());
  }

  @Test
  void exit_code_ends_as_the_check_did() {
    Classes files = new Classes(folder);
    for (var each :
        Map.of(Classes.FAILING, 1, Classes.PASSING, 0, Classes.UNDECIDED, 5).entrySet()) {
      String stored = folder.resolve("r.json").toString();
      files.check(files.file("class.csv", each.getKey()), "-f", "json=" + stored);
      assertEquals(each.getValue(), new InProcess().run("report", stored, "--exit-code").code());
      assertEquals(0, new InProcess().run("report", stored).code());
    }
  }
}
