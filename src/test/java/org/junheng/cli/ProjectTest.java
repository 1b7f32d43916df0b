package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
  @TempDir private Path folder;

  @BeforeEach
  void book() {
    new Classes(folder).file("class.csv", Classes.UNDECIDED);
  }

  @Test
  void what_the_project_file_says_need_not_be_said() {
    Ran ran = check("rules: classes.yaml\ndata: [class.csv]\nlang: zh\n");
    assertEquals(5, ran.code(), ran.err());
    assertTrue(ran.out().contains("无法判定"), ran.out());
  }

  // "data" is an option like any other, --data, but one that only a project file needs.
  @Test
  void a_flag_can_be_set() {
    assertEquals(0, check("rules: classes.yaml\ndata: class.csv\nallow-undecided: true\n").code());
    assertEquals(5, check("rules: classes.yaml\ndata: class.csv\nallow-undecided: false\n").code());
  }

  @Test
  void a_mapping_sets_an_option_of_pairs() {
    Ran ran = check("rules: classes.yaml\ntable: {class: class.csv}\n");
    assertEquals(5, ran.code(), ran.err());
  }

  @Test
  void the_command_line_holds_instead_of_the_file() {
    String failing = new Classes(folder).file("class-2024.csv", Classes.FAILING);
    Ran ran = check("rules: classes.yaml\ndata: class.csv\n", failing);
    assertEquals(1, ran.code(), ran.err());
  }

  @Test
  void every_fault_of_the_file_is_told_with_its_place() {
    Ran ran = check("rule: classes.yaml\nrules: {a: [b]}\n");
    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("junheng.yaml:1:1"), ran.err());
    assertTrue(ran.err().contains("did you mean \"rules\"?"), ran.err());
    assertTrue(ran.err().contains("junheng.yaml:2:"), ran.err());
  }

  @Test
  void a_value_that_the_option_does_not_take_is_a_fault_of_the_file() {
    Ran ran = check("rules: classes.yaml\ndata: class.csv\nas-of: soon\n");
    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("project file"), ran.err());
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    Ran ran = new InProcess().run("check", "--config", folder.resolve("none.yaml").toString());
    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("none.yaml"), ran.err());
  }

  @Test
  void a_project_found_from_the_working_folder_is_in_force_and_told() {
    write("rules: classes.yaml\ndata: class.csv\n");
    Ran ran = new InProcess().in(folder).run("check", "-q");
    assertEquals(5, ran.code(), ran.err());
    assertTrue(ran.err().contains("project file in force: "), ran.err());
    assertTrue(ran.err().contains("junheng.yaml; it sets data, rules"), ran.err());
  }

  @Test
  void a_project_in_or_around_the_data_that_is_named_is_not_in_force() {
    write("rules: classes.yaml\nallow-undecided: true\n");
    String book = folder.resolve("classes.yaml").toString();
    for (String data : List.of(folder.toString(), folder.resolve("class.csv").toString())) {
      Ran ran = new InProcess().in(folder).run("check", data, "-r", book);
      assertEquals(5, ran.code(), ran.err());
      assertTrue(ran.err().contains("project file not in force: "), ran.err());
      Ran noBook = new InProcess().in(folder).run("check", data);
      assertEquals(2, noBook.code(), noBook.err());
      assertTrue(noBook.err().contains("--config"), noBook.err());
    }
    String table = "class=" + folder.resolve("class.csv");
    Ran ran = new InProcess().in(folder).run("check", "--table", table, "-r", book);
    assertEquals(5, ran.code(), ran.err());
  }

  @Test
  void a_project_elsewhere_is_in_force_for_data_that_is_named(@TempDir Path elsewhere) {
    write("rules: classes.yaml\nallow-undecided: true\n");
    String data = new Classes(elsewhere).file("class.csv", Classes.UNDECIDED);
    Ran ran = new InProcess().in(folder).run("check", data);
    assertEquals(0, ran.code(), ran.err());
  }

  @Test
  void the_result_says_what_the_project_sets() {
    Ran ran = check("rules: classes.yaml\ndata: class.csv\nformat: json\n");
    assertTrue(ran.out().contains("\"sets\":[\"data: class.csv\",\"format: json\""), ran.out());
  }

  @Test
  void its_formats_write_nothing_outside_its_folder() {
    for (String format : List.of("../out.html", "html=../out", "json=/tmp/junheng-out.json")) {
      Ran ran = check("rules: classes.yaml\ndata: class.csv\nformat: " + format + "\n");
      assertEquals(3, ran.code(), format);
      assertTrue(ran.err().contains("only have files written in its own folder"), ran.err());
    }
    assertTrue(Files.notExists(folder.resolveSibling("out.html")));
  }

  private void write(String project) {
    try {
      Files.writeString(folder.resolve("junheng.yaml"), project);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Ran check(String project, String... words) {
    Path file = folder.resolve("junheng.yaml");
    try {
      Files.writeString(file, project);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List<String> all = new ArrayList<>(List.of("check", "--config", file.toString()));
    all.addAll(List.of(words));
    return new InProcess().run(all.toArray(String[]::new));
  }
}
