package org.junheng.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Agreed;
import org.junheng.agreement.Agreements;
import org.junheng.agreement.Waiver;
import org.junheng.problem.Problem;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.Severity;

/**
 * How failures stand to what was agreed on. No outcome changes: waivers and answers are marks
 * beside them. But everything is judged once more with what is waived, and queries that are
 * answered, as met; the verdict is made from that, and a composite that fails no longer then is
 * waived through its parts, unless it may not be waived at all.
 */
final class Settlement {
  private static final byte FAIL = Outcome.FAIL.code();
  private static final byte PASS = Outcome.PASS.code();

  private final Map<String, Judgement> judged;
  private final Waiving waiving;
  private final Answering answering;
  private final Map<String, Judgement> agreed;

  private Settlement(Judge judge, Waiving waiving, Answering answering) {
    this.judged = judge.judged();
    this.waiving = waiving;
    this.answering = answering;
    this.agreed = waiving.isNone() && answering.isNone() ? judged : again(judge);
  }

  /** How what was judged stands to agreements on a day. */
  static Settlement of(Workspace rows, Judge judge, Day day, Agreements agreements) {
    Subjects subjects = new Subjects(rows);
    agreements.waivers().forEach(each -> subjects.want(each.table(), each.row()));
    agreements.answers().forEach(each -> subjects.want(each.table(), each.row()));
    return new Settlement(
        judge,
        new Waiving(rows, judge, day, subjects).of(agreements.waivers()),
        new Answering(rows, judge, day.date(), subjects).of(agreements.answers()));
  }

  private Map<String, Judgement> again(Judge judge) {
    Judge lenient = judge.with(this::isMet);
    for (Judgement first : judged.values()) {
      boolean isComposite = !first.rule().criterion().composedOf().isEmpty();
      if (isComposite && first.state() == Judgement.State.JUDGED) {
        Judgement again = lenient.judge(first.rule());
        lenient.take(first.rule().waivable() ? met(again) : firm(first, again));
      } else {
        lenient.take(met(first));
      }
    }
    return new LinkedHashMap<>(lenient.judged());
  }

  // What may not be waived fails whatever becomes of its parts.
  private static Judgement firm(Judgement first, Judgement again) {
    byte[] outcomes = again.outcomes().clone();
    for (int row = 0; row < outcomes.length; row++) {
      outcomes[row] = first.outcomes()[row] == FAIL ? FAIL : outcomes[row];
    }
    return new Judgement(first.rule(), outcomes, again.state(), again.reason());
  }

  private boolean isMet(String rule, int row) {
    return waiving.waiver(rule, row) != null || answering.isClosed(rule, row);
  }

  private Judgement met(Judgement judgement) {
    String rule = judgement.rule().id();
    List<Integer> rows = new ArrayList<>(waiving.rows(rule));
    rows.addAll(answering.rows(rule));
    if (rows.isEmpty()) {
      return judgement;
    }
    byte[] outcomes = judgement.outcomes().clone();
    rows.forEach(row -> outcomes[row] = PASS);
    return new Judgement(judgement.rule(), outcomes, judgement.state(), judgement.reason());
  }

  /** What was judged with agreements as met, by rule. */
  Map<String, Judgement> agreed() {
    return Collections.unmodifiableMap(agreed);
  }

  /** What was judged of a rule with agreements as met. */
  Judgement agreed(Rule rule) {
    return Objects.requireNonNull(agreed.get(rule.id()), rule.id());
  }

  /** What waives a failure; null where nothing does. */
  Result.@Nullable Waived waived(Rule rule, int row) {
    Waiver waiver = waiving.waiver(rule.id(), row);
    if (waiver != null) {
      return new Result.Waived(waiver);
    }
    return isWaived(rule, row) ? new Result.Waived(null) : null;
  }

  private boolean isWaived(Rule rule, int row) {
    return !answering.isClosed(rule.id(), row) && agreed(rule).outcomes()[row] != FAIL;
  }

  /** How many failures of a rule are waived. */
  long waived(Rule rule) {
    Judgement first = Objects.requireNonNull(judged.get(rule.id()), rule.id());
    long count = 0;
    if (agreed(rule) != first) {
      for (int row = 0; row < first.outcomes().length; row++) {
        count += first.outcomes()[row] == FAIL && isWaived(rule, row) ? 1 : 0;
      }
    }
    return count;
  }

  /** How a failure stands to what was answered; null where the rule is no query. */
  Result.@Nullable Answered answered(Rule rule, int row) {
    return rule.severity() == Severity.QUERY ? answering.answered(rule, row) : null;
  }

  /** How many failures of a query are closed by an answer. */
  long answered(Rule rule) {
    return answering.rows(rule.id()).size();
  }

  /** What became of each waiver and answer. */
  Agreed uses() {
    return new Agreed(waiving.uses(), answering.uses());
  }

  /** What is wrong with the agreements, seen beside the data. */
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(waiving.problems());
    all.addAll(answering.problems());
    return all;
  }
}
