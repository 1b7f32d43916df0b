package org.junheng.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The two worked examples: the coefficient over five schools, and a nine-year school's split. */
class WorkedFiguresTest {

  @Test
  void five_schools_give_the_published_coefficient() {
    Checked result =
        Checked.of(
            "examples/five-schools/basic-five-schools-books.csv",
            "examples/five-schools/books.yaml");
    assertEquals(1, result.code());
    assertEquals("fail", result.outcome("FIVE-CV", "五校"));
    assertEquals("0.515257", result.actual("FIVE-CV", "五校"));
    assertEquals("6.334437", result.actual("FIVE-MEAN", "五校"));
    assertEquals("3.263861", result.actual("FIVE-DEVIATION", "五校"));
    assertEquals("pass", result.outcome("FIVE-CV-UNWEIGHTED", "五校"));
    assertEquals("0.488771", result.actual("FIVE-CV-UNWEIGHTED", "五校"));
    assertEquals("0.546462", result.actual("FIVE-CV-SAMPLE", "五校"));
    result.assertTotalsAddUp();
  }

  @Test
  void each_of_the_five_schools_adds_its_part() {
    JsonNode spread =
        Checked.of(
                "examples/five-schools/basic-five-schools-books.csv",
                "examples/five-schools/books.yaml")
            .spread("FIVE-CV", "五校");
    double[] contributions = {0.002693, 0.848553, 5.127446, 4.501090, 0.173004};
    for (int i = 0; i < contributions.length; i++) {
      double share = spread.path("contributions").get(i).path("share").asDouble();
      assertEquals(contributions[i] / 10.652787, share, 1e-6);
    }
  }

  @Test
  void a_nine_year_school_is_split_by_weighted_pupils() {
    Checked result =
        Checked.of("examples/nine-year-split/school.csv", "examples/nine-year-split/split.yaml");
    assertEquals(1, result.code());
    assertEquals("9711.63", result.actual("SPLIT-BOOKS", "九年一贯制学校（示例） primary"));
    assertEquals("13514.37", result.actual("SPLIT-BOOKS", "九年一贯制学校（示例） junior"));
    assertEquals("0 of 2", result.failed("SPLIT-PER-PUPIL"));
    assertEquals("0 of 1", result.failed("SPLIT-SUM"));
    result.assertTotalsAddUp();
  }
}
