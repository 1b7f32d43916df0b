package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junheng.input.RowWords.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowWordsTest {
  private final RowWords words = RowWords.with(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合计",
        "合 计",
        "计",
        "小计",
        "城关镇小计",
        "总计（不含民办）",
        "全县合计（公办）：",
        "合计：",
        "  總計 ",
        "本页小计",
        "合計",
        "総計",
        "합계",
        "총계",
        "계",
        "Total",
        "TOTAL",
        "Ｔｏｔａｌ",
        "Total:",
        "Sub-total",
        "Sub total",
        "Totals (3)",
        "Grand Total",
        "Manhattan total",
        "Total général",
        "TOTAL GENERAL",
        "Summe",
        "SUMMEN",
        "Insgesamt",
        "Totale",
        "Razem",
        "Ogółem",
        "Итого",
        "Итого по району",
        "Σύνολο",
        "ΣΎΝΟΛΟ",
        "รวม",
        "รวม อบ.",
        "รวมประถม",
        "รวมมัธยมต้น",
        "Jumlah",
        "Tổng cộng",
        "全县",
        "All schools",
        "*** Total ***",
        "Kabuuan",
        "कुल"
      })
  void sums_are_known_however_they_are_written(String text) {
    assertEquals(Kind.SUM, words.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "城关小学",
        "合计小学",
        "设计院小学",
        "说明书院小学",
        "审核小学：一部",
        "注溪小学：东校区",
        "说明书院小学：分部",
        "计算机学校",
        "0012",
        "12:1:1",
        "Totalschule",
        "Subtotalia",
        "Summerhill School",
        "Class 2",
        "一班",
        "P.S. 015 Roberto Clemente",
        "其他",
        "รวี",
        "平均小学",
        "Meaney Middle School",
        "Stand",
        "",
        " ",
        "1-6",
        "A",
        "中心小学（城东校区）",
        "注册小学"
      })
  void names_are_no_words(String text) {
    assertNull(words.of(text));
  }

  @Test
  void what_a_row_is_follows_from_the_word() {
    assertEquals(Kind.MEAN, words.of("全县平均"));
    assertEquals(Kind.MEAN, words.of("Average"));
    assertEquals(Kind.SPREAD, words.of("标准差"));
    assertEquals(Kind.COEFFICIENT, words.of("差异系数"));
    assertEquals(Kind.MOST, words.of("最大值"));
    assertEquals(Kind.LEAST, words.of("Minimum"));
    assertEquals(Kind.OTHER, words.of("中位数"));
    assertEquals(Kind.PART, words.of("其中：女"));
    assertEquals(Kind.PART, words.of("of which: girls"));
    assertEquals(Kind.NOTE, words.of("以下空白"));
    assertEquals(Kind.NOTE, words.of("注：含分校"));
    assertEquals(Kind.NOTE, words.of("注1：含分校"));
    assertEquals(Kind.NOTE, words.of("制表时间：2024年9月1日"));
    assertEquals(Kind.NOTE, words.of("Fuentes:"));
  }

  @Test
  void a_table_may_have_words_of_its_own() {
    assertNull(words.of("全片区"));
    assertEquals(Kind.SUM, RowWords.with(List.of("全片区")).of("全 片区："));
    assertEquals(Kind.SUM, RowWords.with(List.of("全片区")).of("合计"));
  }
}
