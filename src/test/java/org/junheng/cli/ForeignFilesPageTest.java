package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map on the page about foreign files is one that works. */
class ForeignFilesPageTest {
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"foreign-files.md", "foreign-files_zh.md"})
  void the_map_of_the_page_reads_such_a_file(String page) throws IOException {
    String text = Files.readString(Path.of("src/site/markdown", page)).replace("\r\n", "\n");
    Matcher map = YAML.matcher(text);
    assertTrue(map.find(), page);
    Path file = Files.writeString(folder.resolve("map.yaml"), map.group(1));
    Path data =
        Files.writeString(
            folder.resolve("school.csv"),
            "学校编码,县代码,小学在校生总数,设备总值,专任教师,兼职教师,办学形式,办学类型\n1,990001,90,1.5,6,2,寄宿制,小学\n");
    Ran ran =
        new InProcess()
            .run(
                "inspect",
                data.toString(),
                "-r",
                "cn/statistics",
                "--map",
                file.toString(),
                "-f",
                "json");
    assertEquals(0, ran.code(), ran.err() + ran.out());
    JsonNode columns = new ObjectMapper().readTree(ran.out()).path("files").path(0).path("columns");
    StringBuilder read = new StringBuilder();
    for (JsonNode column : columns) {
      read.append(column.path("field").asText("?")).append('=');
      read.append(column.path("example").asText()).append(' ');
    }
    assertEquals(
        "school_id=1 county_id=990001 primary_pupils=90 equipment_value=15000 "
            + "full_time=6 part_time=2 kind=寄宿制 school_type=primary ",
        read.toString());
  }
}
