package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junheng.table.DataSet;
import org.junheng.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "，"})
  void the_delimiter_is_found(String delimiter) {
    String table = "学校代码,学校名称,在校生数\n3201,城关小学,1200\n3202,青松一中,\n";
    Loaded loaded = Samples.read("school.csv", table.replace(",", delimiter));
    assertEquals("", Samples.problems(loaded));
    assertEquals("3201 城关小学 1200\n3202 青松一中 ·", Samples.shown(loaded, "school"));
    assertEquals(delimiter, loaded.data().inputs().get(0).layout().delimiter());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id;name;area\n1;First;1,5\n2;Second;2,5\n",
        "id;name;lat;lon\n1;First;1,5;7,1\n2;Second;2,5;7,2\n",
        "id;name;pupils;area\n1;First;100;250,5\n2;Second;120;300,75\n"
      })
  void decimal_commas_are_no_delimiters_where_no_table_is_known(String text) {
    Loaded loaded =
        DataReader.read(
            List.of(
                Source.of(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x.csv")),
            List.of(),
            Needs.ALL,
            ReadOptions.DEFAULT);
    DataSet.Input input = loaded.data().inputs().get(0);
    assertEquals("", Samples.problems(loaded));
    assertEquals(";", input.layout().delimiter());
    assertEquals(",", input.layout().decimal());
    assertEquals(1, input.layout().header());
  }

  @Test
  void headers_that_are_known_count_more_than_delimiters() {
    Loaded loaded =
        Samples.read("school.csv", "school_id;name;a,b,c,d,e\n1;x;1,2,3,4,5\n2;y;1,2,3,4,5\n");
    assertEquals("1 x\n2 y", Samples.shown(loaded, "school"));
  }

  @Test
  void a_table_of_one_column_is_read() {
    assertEquals("1\n2", Samples.shown(Samples.read("school.csv", "school_id\n1\n2\n"), "school"));
  }

  @Test
  void the_user_may_name_the_delimiter() {
    byte[] bytes = "school_id:name\n1:a,b\n".getBytes(StandardCharsets.UTF_8);
    ReadOptions colon = ReadOptions.DEFAULT.withDelimiter(':');
    assertEquals("1 a,b", Samples.shown(Samples.read("school.csv", bytes, colon), "school"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lines_may_end_in_every_way_and_are_counted_the_same(String end) {
    String table = "\n学校代码,学校名称\n3201,\"城关\n小学\"\n\n,,\n3202,青松一中\n3203,红星";
    Loaded loaded = Samples.read("school.csv", table.replace("\n", end));
    assertEquals("", Samples.problems(loaded));
    Table school = loaded.data().tables().get("school");
    assertEquals("school.csv:3", school.origin().of(0).toString());
    assertEquals("school.csv:7:2", school.origin().of(1, "name").toString());
    assertEquals("school.csv:8", school.origin().of(2).toString());
    assertEquals("城关" + end + "小学", school.columns().get("name").value(0));
  }

  @Test
  void quotes_within_a_cell_are_doubled_or_plain() {
    Loaded loaded =
        Samples.read("school.csv", "school_id,name\n1,\"the \"\"first\"\"\"\n2,the \"first\"\n");
    assertEquals("1 the \"first\"\n2 the \"first\"", Samples.shown(loaded, "school"));
  }

  @Test
  void cells_past_the_header_that_are_blank_do_not_matter() {
    Loaded loaded = Samples.read("school.csv", "school_id,name,\n1,a,,,\n2,b, \n");
    assertEquals("", Samples.problems(loaded));
    assertEquals("1 a\n2 b", Samples.shown(loaded, "school"));
  }

  @Test
  void a_header_is_known_however_it_is_typed() {
    Loaded loaded =
        Samples.read(
            "school.csv",
            "\" ＳＣＨＯＯＬ_ID \",\"学校\n名称\",　在 校 生 数,SCHOOL  NAME,degreeRate\n1,a,2,b,95%\n");
    assertEquals("1 a 2 0.95", Samples.shown(loaded, "school"));
    assertTrue(Samples.problems(loaded).contains("left out (1): \"SCHOOL NAME\""));
  }

  @Test
  void rows_of_titles_above_the_header_are_passed_over() {
    Loaded loaded = Samples.read("school.csv", "附件1\n平安县学校情况统计表,,,\n\n学校代码,学校名称\n1,a\n");
    assertEquals("1 a", Samples.shown(loaded, "school"));
    assertEquals(2, loaded.notes());
    assertEquals("school.csv:5", loaded.data().tables().get("school").origin().of(0).toString());
  }

  @Test
  void a_unit_in_a_title_is_not_applied_without_a_word() {
    Loaded loaded = Samples.read("school.csv", "学校情况,单位：万元\n学校代码,学校名称\n1,a\n");
    String said = Samples.problems(loaded);
    assertTrue(said.contains("school.csv:1: warning"), said);
    assertTrue(said.contains("its unit \"万元\" is not applied"), said);
  }

  @Test
  void a_row_with_one_word_of_a_header_is_no_header() {
    Loaded loaded = Samples.read("school.csv", "学校代码,名\n学校名称,x\n");
    assertEquals("学校名称", Samples.shown(loaded, "school"));
  }
}
