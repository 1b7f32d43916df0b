package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junit.jupiter.api.Test;

class RowSearchTest {
  private static final String HEADER = "学校代码,学校名称,在校生数,校舍面积\n";

  /** The codes or names of the rows; {@code ?} where it is not known whether it is one. */
  private static String rows(String text) {
    Loaded loaded = Samples.read("school.csv", text);
    assertTrue(loaded.usable(), Samples.problems(loaded));
    Table school = loaded.data().tables().get("school");
    return Samples.rows(school).stream()
        .map(row -> row.contains("??") ? "?" : row.split(" ", 2)[0])
        .collect(Collectors.joining(" "));
  }

  private static String school(String... rows) {
    return rows(HEADER + String.join("\n", rows) + "\n");
  }

  @Test
  void a_row_of_sums_is_left_out_where_it_adds_up_in_two_columns() {
    assertEquals("1 2", school("1,甲校,40,400", "2,乙校,50,500", "合计,,90,900"));
    assertEquals("1 2", school("1,甲校,40,400", "2,乙校,50,500", ",合计,90,900"));
    assertEquals("1 2", school("1,甲校,40,400", "2,乙校,50,500", "-,合计,90,900"));
    assertEquals("1 2", school("1,甲校,40,400", "2,乙校,50,500", ",,90,900"));
  }

  @Test
  void a_label_alone_leaves_it_undecided() {
    assertEquals("1 2 ?", school("1,甲校,40,400", "2,乙校,50,500", "合计,,91,901"));
    assertEquals("1 2 ?", school("1,甲校,40,400", "2,乙校,50,500", "合计,,90,901"));
    assertEquals("1 2 ?", school("1,甲校,40,400", "2,乙校,50,500", "合计,,,"));
  }

  @Test
  void a_sum_alone_in_one_column_leaves_it_undecided() {
    assertEquals("1 2 ?", school("1,甲校,40,", "2,乙校,50,", ",丙校,90,"));
    assertEquals("1 2 ·", school("1,甲校,40,400", "2,乙校,50,500", ",丙校,90,901"));
  }

  @Test
  void a_sum_of_one_row_proves_nothing() {
    assertEquals("1 ?", school("1,甲校,40,400", "合计,,40,400"));
    assertEquals("1 ·", school("1,甲校,40,400", ",乙校,40,400"));
  }

  @Test
  void a_complete_key_is_a_row() {
    assertEquals(
        "12 13 14 15",
        school("12,合计小学,40,400", "13,总计（分校）,50,500", "14,说明书院小学：分部,7,70", "15,Total,8,80"));
    assertEquals("1 2 3", school("1,甲校,40,400", "2,乙校,50,500", "3,丙校,90,900"));
    assertEquals("总计小学 2", school("总计小学,甲校,40,400", "2,乙校,50,500"));
  }

  @Test
  void subtotals_and_the_grand_total_are_told_from_rows() {
    assertEquals(
        "1 2 3 4",
        school(
            "1,甲校,40,400",
            "2,乙校,50,500",
            "城关镇小计,,90,900",
            "3,丙校,30,300",
            "4,丁校,20,200",
            "城东镇小计,,50,500",
            "合计,,140,1400",
            "全县平均,,35,350"));
  }

  @Test
  void the_grand_total_settles_what_was_in_doubt() {
    // 城东镇小计 is the sum of one row only, but the grand total adds up without it.
    assertEquals(
        "1 2 3",
        school(
            "1,甲校,40,400",
            "2,乙校,50,500",
            "城关镇小计,,90,900",
            "3,丙校,30,300",
            "城东镇小计,,30,300",
            "合计,,120,1200"));
    // And with the school that has no code.
    assertEquals("1 2 ·", school("1,甲校,40,", "2,乙校,50,", ",丙校,90,", "合计,,180,"));
  }

  @Test
  void a_sum_may_stand_above_what_it_adds_up() {
    assertEquals("1 2 3", school("全县合计,,120,1200", "1,甲校,40,400", "2,乙校,50,500", "3,丙校,30,300"));
    assertEquals(
        "1 2 3 4",
        school(
            "全县,,140,1400",
            "城关镇小计,,90,900",
            "1,甲校,40,400",
            "2,乙校,50,500",
            "城东镇小计,,50,500",
            "3,丙校,30,300",
            "4,丁校,20,200"));
  }

  @Test
  void statistics_are_left_out_where_the_rows_give_them() {
    assertEquals(
        "1 2 3",
        school(
            "1,甲校,45,450",
            "2,乙校,55,550",
            "3,丙校,65,650",
            "平均值,,55,550",
            "标准差,,8.2,81.6",
            "差异系数,,0.15,0.148",
            "最大值,,65,650",
            "最小值,,45,450"));
    assertEquals("1 2 ?", school("1,甲校,45,450", "2,乙校,55,550", "平均值,,51,500"));
    assertEquals("1 2 ?", school("1,甲校,45,450", "2,乙校,55,550", "中位数,,50,500"));
  }

  @Test
  void columns_are_numbered_in_many_ways() {
    for (String numbers :
        List.of(
            "甲,乙,1,2",
            "1,2,3,4",
            "A,B,C,D",
            "L1,L2,L3,L4",
            "（1）,（2）,（3）,（4）",
            "①,②,③,④",
            "栏次,,1,2",
            "甲,乙,1,2=1*3")) {
      assertEquals("0012 0013", school(numbers, "0012,甲校,45,350", "0013,乙校,46,360"), numbers);
    }
  }

  @Test
  void small_figures_are_no_numbers_of_columns() {
    Loaded classes = Samples.read("class.csv", "学校代码,班号,学生数,级\n1,2,3,4\n1,3,40,5\n");
    assertEquals("1 2 3\n1 3 40", Samples.shown(classes, "class"));
    assertEquals("? 2", school("1,2,3,4", "2,乙校,46,360"));
    assertEquals("1 2", rows("学校代码,在校生数\n1,2\n2,46\n"));
    assertEquals("A", rows("学校代码,在校生数\nA,1\n"));
    assertEquals("1", rows("学校代码,学校名称\n1,A\n"));
  }

  @Test
  void parts_of_the_row_above_are_left_out() {
    assertEquals("1 2", school("1,甲校,45,450", "其中：女,,20,", "2,乙校,55,", ",其中：教学点,10,"));
    assertEquals("1 ?", school("1,甲校,45,450", "其中：女,,46,"));
  }

  @Test
  void notes_are_left_out_and_notes_with_figures_are_undecided() {
    assertEquals("1", school("1,甲校,45,450", "以下空白", "制表时间：2024年9月1日,,,", "填表人：张三,审核人：李四,,"));
    assertEquals("1 ?", school("1,甲校,45,450", "注：含分校,,120,"));
    assertEquals("1", school("1,甲校,45,450", "", "以上数据来自各校上报的基层报表，经县教育局核对，截至九月一日,,,"));
  }

  @Test
  void a_row_may_be_a_sum_of_the_fields_that_no_rule_reads() {
    Schema schema = Samples.SCHOOL;
    Needs names = new Needs(java.util.Map.of(schema.name(), java.util.Set.of("name")));
    String text = HEADER + "1,甲校,40,400\n2,乙校,50,500\n,合计,90,900\n";
    Loaded few =
        DataReader.read(
            List.of(
                Source.of(
                    new java.io.ByteArrayInputStream(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    "school.csv")),
            List.of(schema),
            names,
            ReadOptions.DEFAULT);
    assertEquals(2, few.data().tables().get("school").rows());
  }
}
