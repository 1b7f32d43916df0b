package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders with a {@code datapackage.json}. */
class DataPackageTest {
  @TempDir private Path folder;

  @Test
  void a_package_says_which_files_are_data_and_how_they_are_written() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.write(
        folder.resolve("data/a.txt"), "school_id#name\n1#甲\n".getBytes(Charset.forName("GB18030")));
    Files.writeString(folder.resolve("data/b1.csv"), "school_id,class_no\n1,1\n");
    Files.writeString(folder.resolve("data/b2.csv"), "school_id,class_no\n1,2\n");
    Files.writeString(folder.resolve("school.csv"), "school_id,name\n9,not named\n");
    describe(
        """
        {"name": "county", "resources": [
          {"name": "学校", "path": "data/a.txt", "encoding": "gb18030", "dialect": {"delimiter": "#"},
           "schema": {"fields": [{"name": "school_id"}, {"name": "name"}]}},
          {"name": "class", "path": ["data/b1.csv", "data/b2.csv"]}
        ]}""");
    Loaded loaded = read();
    // What lies beside it and is called like a table is not read, but never without a word.
    assertTrue(Samples.problems(loaded).contains("school.csv: error: named like the table"));
    assertTrue(loaded.problems().get(0).forbidsPass());
    assertEquals("1 甲", Samples.shown(loaded, "school"));
    assertEquals("1 1\n1 2", Samples.shown(loaded, "class"));
    assertEquals("#", loaded.data().inputs().get(0).layout().delimiter());
    assertEquals("GB18030", loaded.data().inputs().get(0).layout().encoding());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "../school.csv; the path \"../school.csv\" leads out of this folder; name only files in it",
        "/etc/passwd; the path \"/etc/passwd\" leads out of this folder; name only files in it",
        "http://a.b/c.csv; the path \"http://a.b/c.csv\" leads out of this folder; name only files in it",
        "link.csv; the path \"link.csv\" leads out of this folder; name only files in it",
        "no.csv; there is no file \"no.csv\" in this folder; correct the path",
      })
  void paths_stay_in_their_folder(String path, String first, String second) throws IOException {
    Files.writeString(folder.resolve("secret"), "school_id\n1\n");
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.createSymbolicLink(own.resolve("link.csv"), folder.resolve("secret"));
    Files.writeString(
        own.resolve("datapackage.json"),
        "{\"resources\":[{\"name\":\"school\",\"path\":\"" + path + "\"}]}");
    Loaded loaded = read(own);
    assertFalse(loaded.usable());
    String words = first + (second == null ? "" : "; " + second);
    assertEquals("own/datapackage.json: error: " + words, Samples.problems(loaded));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|this describes no data package",
        "{\"resources\":3}|this describes no data package",
        "{\"resources\":[|this describes no data package",
        "{\"resources\":[{\"name\":\"x\",\"data\":[]}]}|the resource \"x\" names no file",
        "{\"resources\":[{\"path\":\"a.csv\",\"encoding\":\"klingon\"}]}|there is no encoding \"klingon\"",
        "{\"resources\":[{\"path\":\"a.csv\",\"dialect\":{\"delimiter\":\"::\"}}]}|\"::\" is no delimiter",
      })
  void a_package_that_cannot_be_followed_is_refused(String json, String words) throws IOException {
    Files.writeString(folder.resolve("a.csv"), "school_id\n1\n");
    describe(json);
    Loaded loaded = read();
    assertFalse(loaded.usable());
    String problem = Samples.problems(loaded);
    assertEquals(
        words, problem.substring(problem.indexOf("error: ") + 7).substring(0, words.length()));
  }

  private void describe(String json) throws IOException {
    Files.writeString(folder.resolve("datapackage.json"), json);
  }

  private Loaded read() {
    return read(folder);
  }

  private static Loaded read(Path of) {
    return DataReader.read(
        List.of(Source.of(of)),
        List.of(Samples.SCHOOL, Samples.CLASS),
        Needs.ALL,
        ReadOptions.DEFAULT);
  }
}
