package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that hold more than one plain value, in the form that the rule book gives. */
class WrittenCellsTest {
  private static final Schema CLASSES = schema("{classes}({special})", "{classes}", "约{classes}班");

  private static Schema schema(String... forms) {
    return Samples.schema(
        "school",
        new Text("学校", "School"),
        List.of(),
        List.of(),
        null,
        Samples.field("classes", FieldType.COUNT, "班级数", "Classes").written(forms),
        Samples.field("special", FieldType.COUNT, "特殊班", "Special"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25(1)|25 1",
        "' 25 ( 1 ) '|25 1",
        "２５（１）|25 1",
        "25()|25 ·",
        "25|25 ·",
        "约25班|25 ·",
        "-|· ·",
        "不适用|n/a n/a",
      })
  void a_cell_is_taken_apart(String cell, String read) {
    Loaded loaded = csv(CLASSES, "classes\n\"" + cell + "\"\n\"1(0)\"\n");
    assertEquals(read + "\n1 0", Samples.shown(loaded, "school"));
    assertEquals("", Samples.problems(loaded));
  }

  @Test
  void a_cell_that_is_not_so_written_is_told_once() {
    Loaded loaded = csv(schema("{classes}({special})"), "班级数,other\n25[1],\n\"9(1)\",\n");
    assertEquals("?25[1]? ?25[1]?\n9 1", Samples.shown(loaded, "school"));
    assertEquals(
        "school.csv: note: columns that are not known and were left out (1): \"other\"\n"
            + "school.csv:2:1: error: Classes: \"25[1]\" is not written as Classes(Special);"
            + " correct it",
        Samples.problems(loaded));
  }

  @Test
  void each_value_is_held_to_its_own_field() {
    Loaded loaded = csv(CLASSES, "classes\n25(-1)\n25.5(1)\n");
    assertEquals("25 !-1!\n?25.5? 1", Samples.shown(loaded, "school"));
    assertEquals(2, loaded.errors());
  }

  @Test
  void a_cell_that_fits_no_form_is_told_the_forms() {
    Loaded loaded = csv(CLASSES, "classes\n25[1]\n25(x)\n");
    assertEquals("?25[1]? ?25[1]?\n?25(x)? ?25(x)?", Samples.shown(loaded, "school"));
    assertEquals(
        "school.csv:2:1: error: Classes: \"25[1]\" is not written as Classes(Special) or Classes"
            + " or 约Classes班; correct it; likewise \"25(x)\" (in 2 places; also school.csv:3:1)",
        loaded.problems().get(0).toString());
  }

  @Test
  void a_field_may_have_a_column_of_its_own_beside() {
    Loaded apart = csv(CLASSES, "special,classes\n1,25\n,7\n");
    assertEquals("25 1\n7 ·", Samples.shown(apart, "school"));
    assertEquals("", Samples.problems(apart));
    Loaded both = csv(CLASSES, "special,classes\n1,25(2)\n");
    assertEquals("25 ?2?", Samples.shown(both, "school"));
    assertEquals(
        "school.csv:2:2: error: Special is given twice in this record; keep one",
        Samples.problems(both));
  }

  @Test
  void a_field_is_read_where_only_the_other_is_wanted() {
    Loaded loaded =
        DataReader.read(
            List.of(source("school.csv", "classes\n25(1)\n")),
            List.of(CLASSES),
            new Needs(Map.of("school", Set.of("special"))),
            ReadOptions.DEFAULT);
    assertEquals("1", Samples.shown(loaded.data().table("school").column("special"), 0));
  }

  @Test
  void json_is_read_alike() {
    Loaded loaded =
        read(CLASSES, "school.json", "[{\"classes\": \"25(1)\"}, {\"classes\": 7}, {}]");
    assertEquals("25 1\n7 ·\n· ·", Samples.shown(loaded, "school"));
    Loaded twice = read(CLASSES, "school.json", "[{\"classes\": \"5(1)\", \"班级数\": \"6(1)\"}]");
    assertEquals("?6(1)? ?6(1)?", Samples.shown(twice, "school"));
    Loaded nested = read(CLASSES, "school.json", "[{\"classes\": [5]}]");
    assertEquals("?[…]? ?[…]?", Samples.shown(nested, "school"));
  }

  @Test
  void a_required_field_is_there_where_another_holds_it() {
    Schema required =
        Samples.schema(
            "school",
            new Text("学校", "School"),
            List.of(),
            List.of(),
            null,
            Samples.field("classes", FieldType.COUNT, "", "").written("{classes}({special})"),
            Samples.field("special", FieldType.COUNT, "", "").required());
    assertEquals(0, csv(required, "classes\n25(1)\n").errors());
    assertEquals(1, csv(required, "classes(n)\n25(1)\n").errors());
  }

  @Test
  void a_date_may_be_written_with_its_year_last() {
    Field since =
        Samples.field("since", FieldType.DATE, "", "Since").written("{month}/{day}/{year}").make();
    Schema dated = CLASSES.withFields(java.util.Map.of("since", since));
    Loaded loaded =
        csv(dated, "since\n3/11/1996\n12/05/2017 5:35:01 AM\n2001-02-03\n13/1/1996\n1/1/96\n");
    assertEquals(
        "1996-03-11\n2017-12-05\n2001-02-03\n?13/1/1996?\n?1/1/96?",
        Samples.shown(loaded, "school"));
    assertEquals(1, loaded.problems().size());
    Field plain = Samples.field("since", FieldType.DATE, "", "Since").make();
    Loaded told =
        csv(CLASSES.withFields(java.util.Map.of("since", plain)), "since\n3/11/1996\n4/12/1996\n");
    assertEquals(1, told.problems().size());
    assertTrue(Samples.problems(told).contains("written: \"{month}/{day}/{year}\""));
  }

  private static Loaded csv(Schema schema, String text) {
    return read(schema, "school.csv", text);
  }

  private static Loaded read(Schema schema, String name, String text) {
    return DataReader.read(
        List.of(source(name, text)), List.of(schema), Needs.ALL, ReadOptions.DEFAULT);
  }

  private static Source source(String name, String text) {
    return Source.of(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
  }
}
