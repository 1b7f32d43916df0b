package org.junheng.comparison;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;

/**
 * Two results, one after the other, and what became of each finding.
 *
 * @param before the older result
 * @param after the newer one
 * @param differences what the two were made from and does not agree
 * @param changes every finding of either, by state, then in the order of its result
 * @param cuts the rules whose findings are not all listed
 */
public record Comparison(
    Result before, Result after, Differences differences, List<Change> changes, List<Cut> cuts) {
  public Comparison {
    changes = List.copyOf(changes);
    cuts = List.copyOf(cuts);
  }

  /** What became of a finding. */
  public enum State {
    /** It was none before, or a failure that counts was none that did. */
    NEW,
    /** It is one no more: the row passes. */
    FIXED,
    /** Nothing is known of it any more: its rule, or its row, is not checked now. */
    UNCHECKED,
    /** It may be in the other result, too, which does not list all it found. */
    UNCOMPARED,
    /** It is there still, perhaps with other figures. */
    PERSISTING
  }

  /** What can make a difference. */
  public enum Cause {
    /** The files, or how they were read. */
    DATA,
    /** What a rule book says. */
    RULE,
    /** The value of a parameter. */
    PARAMETERS,
    /** Which books and rules were checked, and for which day. */
    SCOPE
  }

  /** Why a finding is in its state, where that needs saying. */
  public enum Reason {
    /** The older result did not check the rule. */
    NOT_CHECKED_BEFORE,
    /** The newer result knows no such rule. */
    RULE_GONE,
    /** The newer result did not check the rule. */
    NOT_CHECKED_NOW,
    /** The rule does not apply to the row any more. */
    NOT_APPLICABLE,
    /** The older result has no such row. */
    ROW_NEW,
    /** The newer result has no such row. */
    ROW_GONE,
    /**
     * The newer result does not name the row: its table has fewer rows, or what it lay in is gone.
     */
    ROW_MAYBE_GONE,
    /** The newer result does not name the row, but its table has no fewer rows: it is there. */
    ROW_UNNAMED,
    /** The older result does not list all findings of the rule. */
    UNLISTED_BEFORE,
    /** The newer result does not list all findings of the rule. */
    UNLISTED_NOW
  }

  /**
   * What became of one finding.
   *
   * @param rule its rule, as the newer result has it, else the older
   * @param state what became of it
   * @param before its outcome in the older result; null where that does not list it
   * @param after its outcome in the newer result; null where that does not list it
   * @param causes what may have made the change; the one if there is one, empty where nothing
   *     changed or the results do not tell
   * @param reason why it is in that state; null where there is nothing to say
   */
  public record Change(
      RuleResult rule,
      State state,
      @Nullable RowResult before,
      @Nullable RowResult after,
      Set<Cause> causes,
      @Nullable Reason reason) {
    public Change {
      Set<Cause> ordered = EnumSet.noneOf(Cause.class);
      ordered.addAll(causes);
      causes = Collections.unmodifiableSet(ordered);
    }

    /** The finding as the newer result has it, else the older. */
    public RowResult row() {
      return after == null ? Objects.requireNonNull(before) : after;
    }

    /** Whether it is a failure that counts and was none before. */
    public boolean isNewFailure() {
      return state == State.NEW && Pairing.isFailure(after);
    }

    /** Whether it cannot be said that nothing became worse. */
    public boolean isOpen() {
      return switch (state) {
        case NEW -> after != null && after.outcome() != Outcome.FAIL && !after.tolerated();
        case UNCHECKED -> Pairing.isFailure(before);
        case UNCOMPARED -> after != null;
        case FIXED, PERSISTING -> false;
      };
    }

    /** Whether what is said of it now is not what was said before. */
    public boolean isMoved() {
      return state != State.PERSISTING || !causes.isEmpty() || Pairing.differ(before, after);
    }
  }

  /**
   * A rule whose findings are not all listed: what is not listed cannot be compared.
   *
   * @param rule the rule
   * @param before how many findings the older result does not list
   * @param after how many the newer one does not
   */
  public record Cut(RuleResult rule, long before, long after) {}

  /** Compares two results. */
  public static Comparison of(Result before, Result after) {
    return new Pairing(before, after).comparison();
  }

  /** How many failures of required rules count and are new. */
  public long newFailures() {
    return changes.stream()
        .filter(change -> change.isNewFailure() && change.rule().severity() == Severity.REQUIRED)
        .count();
  }

  /** The changes of one state, in order. */
  public List<Change> changes(State state) {
    return changes.stream().filter(change -> change.state() == state).toList();
  }
}
