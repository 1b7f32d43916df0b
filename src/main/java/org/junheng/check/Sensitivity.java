package org.junheng.check;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.rule.Outcome;
import org.junheng.text.Text;

/**
 * How firm a verdict is: what other readings of the rules make of it, and which small changes of a
 * figure would turn an outcome.
 *
 * @param near how near to its limit a measure counts as near, as a share of the limit
 * @param readings the other readings that were tried, in order
 * @param brinks outcomes near their limit, each with the smallest change of one figure that turns
 *     it; the nearest first
 * @param omitted how many outcomes near their limit are not listed because of a cap
 */
public record Sensitivity(
    BigDecimal near, List<Reading> readings, List<Brink> brinks, long omitted) {
  public Sensitivity {
    readings = List.copyOf(readings);
    brinks = List.copyOf(brinks);
  }

  /**
   * Another way to read the same rules.
   *
   * @param id what is read otherwise: {@code rounding=none}, {@code rounding=shown}, {@code
   *     weights=none}, {@code deviation=sample}, or {@code name=value} of a parameter
   * @param title the same in words
   * @param verdict the verdict of everything under it
   * @param turns the outcomes that pass where they failed, or fail where they passed; capped
   * @param turned how many there are
   */
  public record Reading(String id, Text title, Outcome verdict, List<Turn> turns, long turned) {
    public Reading {
      turns = List.copyOf(turns);
    }
  }

  /**
   * An outcome that another reading turns.
   *
   * @param rule the rule
   * @param row the row
   * @param within the rows around it, nearest first
   * @param before its outcome
   * @param after its outcome under the other reading
   */
  public record Turn(
      String rule, Result.RowRef row, List<Result.RowRef> within, Outcome before, Outcome after) {
    public Turn {
      within = List.copyOf(within);
    }
  }

  /**
   * An outcome near its limit.
   *
   * @param rule the rule
   * @param row the row
   * @param within the rows around it, nearest first
   * @param outcome its outcome
   * @param actual the measure
   * @param operator how it must stand to the limit
   * @param limit the limit
   * @param cell the submitted figure of which the smallest change turns the outcome
   * @param amount that change, signed, in whole steps of the field: this turns the outcome, half of
   *     it does not
   * @param change the same as a share of the figure
   * @param verdict the verdict of everything once it is made
   */
  public record Brink(
      String rule,
      Result.RowRef row,
      List<Result.RowRef> within,
      Outcome outcome,
      Result.Figure actual,
      String operator,
      Result.Figure limit,
      Result.Cell cell,
      BigDecimal amount,
      BigDecimal change,
      Outcome verdict) {
    public Brink {
      within = List.copyOf(within);
    }
  }

  /** The readings under which the verdict is another. */
  public List<Reading> turningReadings(Outcome verdict) {
    return readings.stream().filter(reading -> reading.verdict() != verdict).toList();
  }

  /** The small changes after which the verdict is another. */
  public List<Brink> turningBrinks(Outcome verdict) {
    return brinks.stream().filter(brink -> brink.verdict() != verdict).toList();
  }

  /** Whether no other reading and no small change makes the verdict another. */
  public boolean isFirm(Outcome verdict) {
    return turningReadings(verdict).isEmpty() && turningBrinks(verdict).isEmpty();
  }
}
