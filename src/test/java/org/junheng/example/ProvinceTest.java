package org.junheng.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.cli.InProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many counties at once: enough findings of a rule for several threads to explain. */
class ProvinceTest {
  private static final long MOST_BYTES = 4_000_000;

  @TempDir private Path folder;

  @Test
  void a_province_is_the_same_on_any_number_of_threads_and_its_page_can_be_opened()
      throws IOException {
    Path data = folder.resolve("province");
    NationalGenerator.main(new String[] {data.toString(), "3000", "50000", "30"});
    Map<String, String> one = written(data, "1");
    assertEquals(one, written(data, "4"));
    assertTrue(one.get("r.json").contains("\"omitted\""));
    long size = Files.size(folder.resolve("r.html"));
    assertTrue(size < MOST_BYTES, size + " bytes");
  }

  private Map<String, String> written(Path data, String threads) throws IOException {
    Map<String, String> written = new TreeMap<>();
    Path json = folder.resolve("r.json");
    Path html = folder.resolve("r.html");
    InProcess.Ran ran =
        new InProcess()
            .run(
                "check",
                data.toString(),
                "-r",
                "cn/quality-balance",
                "--only",
                "QB-GOV-05,QB-RES*",
                "--threads",
                threads,
                "-q",
                "-f",
                "json=" + json,
                "-f",
                "html=" + html);
    assertEquals(1, ran.code(), ran.err());
    written.put("r.json", Files.readString(json));
    written.put("r.html", Files.readString(html));
    return written;
  }
}
