package org.junheng.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.comparison.Comparison.Cause;
import org.junheng.comparison.Comparison.Change;
import org.junheng.comparison.Comparison.Cut;
import org.junheng.comparison.Comparison.Reason;
import org.junheng.comparison.Comparison.State;
import org.junheng.rule.Outcome;

/** Finds each finding of one result again in the other, by its fingerprint. */
final class Pairing {
  private final Side before;
  private final Side after;
  private final Differences differences;
  private final Causes causes;
  private final List<Change> changes = new ArrayList<>();

  Pairing(Result before, Result after) {
    this.before = new Side(before);
    this.after = new Side(after);
    this.differences = Differences.of(this.before, this.after);
    this.causes = new Causes(differences);
  }

  Comparison comparison() {
    Map<String, Deque<RowResult>> old = before.byFingerprint();
    for (RowResult row : after.result().results()) {
      Deque<RowResult> same = old.get(row.fingerprint());
      RowResult was = same == null ? null : same.poll();
      if (Side.isFinding(row)) {
        found(was, row);
      } else if (Side.isFinding(was)) {
        lost(Objects.requireNonNull(was), row);
      }
    }
    for (RowResult row : before.result().results()) {
      Deque<RowResult> left = old.get(row.fingerprint());
      if (left != null && left.peek() == row) {
        left.poll();
        if (Side.isFinding(row)) {
          lost(row, null);
        }
      }
    }
    changes.sort(Comparator.comparing(Change::state));
    return new Comparison(before.result(), after.result(), differences, changes, cuts());
  }

  /** Whether an outcome is a failure that counts. */
  static boolean isFailure(@Nullable RowResult row) {
    return row != null && row.outcome() == Outcome.FAIL && !row.tolerated() && row.waiver() == null;
  }

  /** Whether two outcomes of one row, or what they say of it, are not the same. */
  static boolean differ(@Nullable RowResult one, @Nullable RowResult other) {
    return one != null
        && other != null
        && !(one.outcome() == other.outcome()
            && one.tolerated() == other.tolerated()
            && (one.waiver() == null) == (other.waiver() == null)
            && Objects.equals(one.actual(), other.actual())
            && Causes.sameLimits(one, other));
  }

  private void found(@Nullable RowResult was, RowResult is) {
    String rule = is.rule();
    if (was != null && Side.isFinding(was)) {
      boolean worse = isFailure(is) && !isFailure(was);
      add(worse ? State.NEW : State.PERSISTING, was, is, changed(was, is), null);
    } else if (was == null && !before.isChecked(rule)) {
      add(State.NEW, null, is, Set.of(Cause.SCOPE), Reason.NOT_CHECKED_BEFORE);
    } else if (was == null && isRowNew(is)) {
      add(State.NEW, null, is, Set.of(Cause.DATA), Reason.ROW_NEW);
    } else if (was == null && before.unlisted(rule) > 0 && !isKnownGood(is)) {
      add(State.UNCOMPARED, null, is, Set.of(), Reason.UNLISTED_BEFORE);
    } else {
      add(State.NEW, was, is, changed(was, is), null);
    }
  }

  private boolean isRowNew(RowResult is) {
    return before.knowsAll(is.row().table()) && !before.has(is.row());
  }

  // Not listed before because there was nothing to find.
  private boolean isKnownGood(RowResult is) {
    Outcome then = before.outcome(is.rule(), is.row());
    return then == Outcome.PASS || then == Outcome.NOT_APPLICABLE;
  }

  private void lost(RowResult was, @Nullable RowResult is) {
    Reason reason = whyUnchecked(was, is);
    if (reason == null) {
      boolean sure = is != null || after.outcome(was.rule(), was.row()) != null;
      Reason taken = !sure && mayBeGone(was) ? Reason.ROW_UNNAMED : null;
      add(State.FIXED, was, is, changed(was, is), taken);
    } else if (reason == Reason.UNLISTED_NOW) {
      add(State.UNCOMPARED, was, is, Set.of(), reason);
    } else {
      boolean rule = reason == Reason.RULE_GONE || reason == Reason.NOT_CHECKED_NOW;
      boolean gone = reason == Reason.ROW_GONE;
      Set<Cause> by = rule ? Set.of(Cause.SCOPE) : gone ? Set.of(Cause.DATA) : changed(was, is);
      Reason told = gone && !after.knowsAll(was.row().table()) ? Reason.ROW_MAYBE_GONE : reason;
      add(State.UNCHECKED, was, is, by, told);
    }
  }

  // A result of too many rows names only those that are found fault with: a row that the newer one
  // does not name passes, or is gone. It is taken to be gone where its table has fewer rows, or it
  // lay in another row that is gone.
  private @Nullable Reason whyUnchecked(RowResult was, @Nullable RowResult is) {
    RuleResult rule = after.rule(was.rule());
    if (rule == null) {
      return Reason.RULE_GONE;
    }
    if (!after.isChecked(was.rule()) || outcome(is) == Outcome.NOT_CHECKED) {
      return Reason.NOT_CHECKED_NOW;
    }
    if (is != null) {
      return is.outcome() == Outcome.NOT_APPLICABLE ? Reason.NOT_APPLICABLE : null;
    }
    String table = was.row().table();
    if (after.knowsAll(table) && !after.has(was.row())) {
      return Reason.ROW_GONE;
    }
    Outcome known = after.outcome(was.rule(), was.row());
    if (known != null && !Side.FINDINGS.contains(known)) {
      return known == Outcome.PASS
          ? null
          : known == Outcome.NOT_APPLICABLE ? Reason.NOT_APPLICABLE : Reason.NOT_CHECKED_NOW;
    }
    if (after.unlisted(was.rule()) > 0) {
      return Reason.UNLISTED_NOW;
    }
    if (mayBeGone(was) && (isAroundGone(was) || after.rows(table) < before.rows(table))) {
      return Reason.ROW_GONE;
    }
    return Side.count(rule, Outcome.PASS) == 0 ? Reason.NOT_APPLICABLE : null;
  }

  private boolean mayBeGone(RowResult was) {
    return !differences.tables().isEmpty() && !after.names(was.row()) && !after.has(was.row());
  }

  private boolean isAroundGone(RowResult was) {
    List<RowRef> within = was.within();
    return after.lacks(within.isEmpty() ? was.row() : within.get(within.size() - 1));
  }

  private static @Nullable Outcome outcome(@Nullable RowResult row) {
    return row == null ? null : row.outcome();
  }

  private Set<Cause> changed(@Nullable RowResult was, @Nullable RowResult is) {
    RowResult one = is == null ? Objects.requireNonNull(was) : is;
    return causes.of(was, is, before.rule(one.rule()), after.rule(one.rule()));
  }

  private void add(
      State state,
      @Nullable RowResult was,
      @Nullable RowResult is,
      Set<Cause> by,
      @Nullable Reason reason) {
    String id = (is == null ? Objects.requireNonNull(was) : is).rule();
    RuleResult rule = after.rule(id) == null ? before.rule(id) : after.rule(id);
    if (rule != null) {
      changes.add(new Change(rule, state, was, is, by, reason));
    }
  }

  private List<Cut> cuts() {
    Set<String> ids = new LinkedHashSet<>(after.rules().keySet());
    ids.addAll(before.rules().keySet());
    List<Cut> cuts = new ArrayList<>();
    for (String id : ids) {
      RuleResult rule = after.rule(id) == null ? before.rule(id) : after.rule(id);
      if (rule != null && before.unlisted(id) + after.unlisted(id) > 0) {
        cuts.add(new Cut(rule, before.unlisted(id), after.unlisted(id)));
      }
    }
    return cuts;
  }
}
