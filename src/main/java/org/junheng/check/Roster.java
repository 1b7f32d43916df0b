package org.junheng.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Outcome;

/**
 * Every row of a table or view and, in few letters, what each rule says of it. Results list only
 * what a person must act on; from this a later result knows which rows there were, which of them
 * passed, and their figures.
 *
 * @param table the table or view; it has a key
 * @param keys the key of each row
 * @param entries what the rules say, one entry a rule that was judged
 */
public record Roster(String table, List<List<String>> keys, List<Entry> entries) {
  public Roster {
    keys = keys.stream().map(List::copyOf).toList();
    entries = List.copyOf(entries);
  }

  /** The letter that stands for an outcome. */
  public static char letter(Outcome outcome) {
    return switch (outcome) {
      case PASS -> 'p';
      case FAIL -> 'f';
      case UNDECIDED -> 'u';
      case NOT_APPLICABLE -> 'n';
      case NOT_CHECKED -> 'c';
      case ERROR -> 'e';
    };
  }

  /** The outcome that a letter stands for; null for another letter. */
  public static @Nullable Outcome outcome(char letter) {
    for (Outcome outcome : Outcome.values()) {
      if (letter(outcome) == letter) {
        return outcome;
      }
    }
    return null;
  }

  /**
   * What one rule says of every row.
   *
   * @param rule the rule's id
   * @param outcomes the first letter of each row's outcome: {@code p} pass, {@code f} fail, {@code
   *     u} undecided, {@code n} not applicable, {@code c} not checked, {@code e} error
   * @param measures the measure of each row that passes or fails, with all its digits, in order;
   *     empty where the rule measures no figure
   */
  public record Entry(String rule, String outcomes, List<BigDecimal> measures) {
    public Entry {
      measures = List.copyOf(measures);
    }
  }
}
