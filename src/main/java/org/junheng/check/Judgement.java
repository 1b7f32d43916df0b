package org.junheng.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.text.Message;

/**
 * What one rule says of every row.
 *
 * @param rule the rule
 * @param outcomes one outcome a row of the rule's table, by its code
 * @param state whether it was judged at all
 * @param reason why it was not judged, or broke; null where it was judged
 * @param counts how many rows have each outcome
 */
@SuppressWarnings("ArrayRecordComponent") // a value inside this package, never compared
record Judgement(
    Rule rule, byte[] outcomes, State state, @Nullable Message reason, Map<Outcome, Long> counts) {
  Judgement(Rule rule, byte[] outcomes, State state, @Nullable Message reason) {
    this(rule, outcomes, state, reason, counted(outcomes));
  }

  private static Map<Outcome, Long> counted(byte[] outcomes) {
    long[] counts = new long[Outcome.values().length];
    for (byte outcome : outcomes) {
      counts[outcome]++;
    }
    Map<Outcome, Long> totals = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      totals.put(outcome, counts[outcome.ordinal()]);
    }
    return Collections.unmodifiableMap(totals);
  }

  /** Whether a rule was judged. */
  enum State {
    JUDGED,
    /** Its outcomes were supposed, as a case does with the parts of a composite. */
    SUPPOSED,
    /** The user left it out. */
    NOT_SELECTED,
    /** It is not in force on the day. */
    OUT_OF_FORCE,
    /** A table it needs was not given. */
    NOT_GIVEN,
    /** Whether it is in force is not known, since the day is not. */
    OPEN,
    /** It broke. */
    BROKEN
  }

  /** A rule that was not judged: the same outcome for every row. */
  static Judgement without(Rule rule, int rows, State state, Message reason) {
    byte[] outcomes = new byte[rows];
    Outcome outcome =
        switch (state) {
          case BROKEN -> Outcome.ERROR;
          case OPEN -> Outcome.UNDECIDED;
          default -> Outcome.NOT_CHECKED;
        };
    java.util.Arrays.fill(outcomes, outcome.code());
    return new Judgement(rule, outcomes, state, reason);
  }

  /** Whether a composite passes over this rule: one out of force asks nothing. */
  boolean isNeutral() {
    return state == State.OUT_OF_FORCE;
  }

  Outcome outcome(int row) {
    return Outcome.of(outcomes[row]);
  }
}
