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
