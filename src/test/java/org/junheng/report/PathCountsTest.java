package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junheng.check.Result;
import org.junit.jupiter.api.Test;

class PathCountsTest {
  @Test
  void every_rule_is_counted_once() {
    for (Result result :
        List.of(
            SampleCounty.of(12),
            SampleResults.passing(),
            SampleResults.undecided(),
            SampleResults.error(),
            SampleResults.hostile())) {
      long rules = 0;
      for (PathCounts counts : PathCounts.of(result).values()) {
        long[] row = counts.row();
        assertEquals(row[0], Arrays.stream(row).skip(1).sum());
        rules += row[0];
      }
      assertEquals(result.rules().size(), rules);
    }
  }
}
