package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Foreign files are read without being rewritten: --map. */
class HeaderMapTest {
  private static final String FOREIGN = "学校,班,在册,借读,教师\nA,1,40,5,2\nA,2,40,6,1\n";

  @TempDir private Path folder;
  private Classes classes;
  private String data;

  @BeforeEach
  void files() {
    classes = new Classes(folder);
    data = classes.file("class.csv", FOREIGN);
  }

  @Test
  void headers_are_tied_to_fields_and_figures_computed_from_several() {
    Ran ran =
        check(
            """
            class:
              school: 学校
              class_no: 班
              teachers: 教师
              pupils: {value: own + others, headers: {own: 在册, others: 借读}}
            """);
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("46"), ran.out());
  }

  @Test
  void rows_that_are_none_are_named() {
    String some =
        classes.file("class.csv", "school,class_no,pupils\nA,1,40\nA,2,40\n东片,片区,80\nB,停办,99\n");
    Ran silent = check(some, "class: {}\n");
    assertEquals(1, silent.code(), silent.err());
    Ran told = check(some, "class: {totals: [片区], leave-out: 停办}\n");
    assertEquals(0, told.code(), told.out() + told.err());
    assertTrue(told.out().contains("2 rows"), told.out());
  }

  @Test
  void every_row_is_one_where_the_map_says_so() {
    String some = classes.file("class.csv", "school,class_no,pupils\nA,1,20\nA,2,21\nA,合计,41\n");
    assertTrue(check(some, "class: {}\n").out().contains("2 rows"));
    Ran all = check(some, "class: {totals: none}\n");
    assertTrue(all.out().contains("3 rows"), all.out());
  }

  @Test
  void a_tied_header_means_its_field_whatever_else_it_could_mean() {
    String swapped =
        classes.file("class.csv", "school,class_no,teachers,pupils\nA,1,45,2\nA,2,46,1\n");
    Ran ran = check(swapped, "class: {pupils: teachers, teachers: pupils}\n");
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("46"), ran.out());
  }

  @Test
  void figures_in_another_unit_are_converted() {
    String file = classes.file("school.csv", "学校代码,县,设备\n1,9,1.5\n");
    String map =
        classes.file(
            "map.yaml", "school: {equipment_value: {header: 设备, unit: 万元}, county_id: 县}\n");
    String[] words = {"inspect", file, "-r", "cn/statistics", "--map", map};
    Ran ran = new InProcess().run(words);
    assertTrue(ran.out().contains("15000"), ran.out() + ran.err());
    classes.file("map.yaml", "school: {equipment_value: {header: 设备, unit: 斤}}\n");
    Ran wrong = new InProcess().run(words);
    assertEquals(4, wrong.code());
    assertTrue(wrong.out().contains("the unit \"斤\""), wrong.out());
  }

  @Test
  void a_header_that_is_tied_and_not_there_is_told() {
    Ran ran = check("class: {pupils: 学生数, school: 学校}\n");
    assertTrue(ran.err().contains("the header \"学生数\""), ran.err());
  }

  @Test
  void every_fault_of_the_file_is_told_with_its_place() {
    Ran ran =
        check(
            """
            clas: {school: 学校}
            class:
              pupil: 在册
              school: {value: x, headers: {x: 学校}}
              pupils: {value: own + other, headers: {own: 在册}}
              teachers: {value: t}
            """);
    assertEquals(3, ran.code());
    for (String place : new String[] {":1:1", ":3:3", ":4:3", ":5:25", ":6:3"}) {
      assertTrue(ran.err().contains("map.yaml" + place), place + " in " + ran.err());
    }
    assertTrue(ran.err().contains("did you mean \"class\"?"), ran.err());
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    Ran ran = classes.check(data, "--map", folder.resolve("none.yaml").toString());
    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("none.yaml"), ran.err());
  }

  private Ran check(String map) {
    return check(data, map);
  }

  private Ran check(String file, String map) {
    return classes.check(file, "--map", classes.file("map.yaml", map));
  }
}
