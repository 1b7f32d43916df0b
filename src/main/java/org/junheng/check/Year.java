package org.junheng.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Outcome;
import org.junheng.text.Message;

/**
 * What an earlier year's result said of the rows that a result lists and spreads.
 *
 * @param tool the version of the program that made it
 * @param started when it was made
 * @param asOf the day whose rules it applied; its year names it
 * @param sha256 the hash of its file
 * @param differences by what else than the data the two results differ: rule books, parameters, day
 *     and so on
 * @param figures what it said, in the order of this result
 */
public record Year(
    String tool,
    Instant started,
    LocalDate asOf,
    String sha256,
    List<Message> differences,
    List<Then> figures) {
  public Year {
    differences = List.copyOf(differences);
    figures = List.copyOf(figures);
  }

  /**
   * What one rule said of one row.
   *
   * @param rule the rule's id
   * @param table the row's table or view
   * @param key the row's key
   * @param outcome the outcome
   * @param actual the measure; null where there was none
   * @param operator how it had to stand to the limit; null where that is not known
   * @param limits the limits; empty where they are not known
   */
  public record Then(
      String rule,
      String table,
      List<String> key,
      Outcome outcome,
      Result.@Nullable Figure actual,
      @Nullable String operator,
      List<Result.Figure> limits) {
    public Then {
      key = List.copyOf(key);
      limits = List.copyOf(limits);
    }
  }
}
