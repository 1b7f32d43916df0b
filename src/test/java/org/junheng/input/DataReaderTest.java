package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DataReaderTest {
  @Test
  void a_table_is_read_by_its_headers() {
    Loaded loaded =
        Samples.read(
            "school.csv",
            """
            学校代码,学校名称,学段,在校生数,校舍面积,学历合格率,有无图书馆,建校日期
            3201,城关小学,小学,1200,4500.25,95%,是,1956年9月1日
            3202,"青松, 一中",31,８００,"12,500.5",90%,无,2001-09-01
            """);
    assertEquals("", Samples.problems(loaded));
    assertTrue(loaded.usable());
    assertEquals(
        """
        3201 城关小学 primary 1200 4500.25 0.95 true 1956-09-01
        3202 青松, 一中 junior 800 12500.5 0.9 false 2001-09-01""",
        Samples.shown(loaded, "school"));
  }
}
