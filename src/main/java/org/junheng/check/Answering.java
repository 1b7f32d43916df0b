package org.junheng.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Answer;
import org.junheng.agreement.AnswerState;
import org.junheng.agreement.AnswerUse;
import org.junheng.problem.Problem;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;

/** Which queries answers close, and what became of each answer. */
final class Answering {
  // The newest first; of those of one day the one further down.
  private static final Comparator<Answer> NEWEST =
      Comparator.comparing(Answer::date).thenComparing(Answer::location).reversed();

  private final Judge judge;
  private final Subjects subjects;
  private final Queried queried;
  private final Map<String, Map<Integer, Result.Answered>> answered = new HashMap<>();
  private final List<AnswerUse> uses = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Answering(Workspace rows, Judge judge, LocalDate asOf, Subjects subjects) {
    this.judge = judge;
    this.subjects = subjects;
    this.queried = new Queried(rows, judge, asOf);
  }

  Answering of(Collection<Answer> answers) {
    Map<List<String>, List<Answer>> bySubject = new LinkedHashMap<>();
    for (Answer answer : answers) {
      bySubject
          .computeIfAbsent(
              List.of(answer.rule(), answer.table(), answer.row()), subject -> new ArrayList<>())
          .add(answer);
    }
    bySubject.values().forEach(this::settle);
    uses.sort(Comparator.comparing(use -> use.answer().location()));
    return this;
  }

  // All are about the same row.
  private void settle(List<Answer> answers) {
    answers.sort(NEWEST);
    Answer newest = answers.get(0);
    Judgement judgement = judge.judged().get(newest.rule());
    Answer used = null;
    AnswerState state = AnswerState.UNUSED;
    if (judgement != null) {
      subjects.checkKnown(newest.table(), newest.row(), newest.location(), problems);
      for (int row : subjects.rows(judgement.rule().of(), newest.table(), newest.row())) {
        if (judgement.outcome(row) == Outcome.FAIL) {
          String value = queried.value(judgement.rule(), row);
          used = answers.stream().filter(each -> each.explains(value)).findFirst().orElse(newest);
          state = used.explains(value) ? AnswerState.CLOSED : AnswerState.REOPENED;
          answered
              .computeIfAbsent(newest.rule(), rule -> new HashMap<>())
              .put(row, new Result.Answered(state, value, used));
        }
      }
    }
    for (Answer each : answers) {
      uses.add(new AnswerUse(each, each == used ? state : AnswerState.UNUSED));
    }
  }

  boolean isNone() {
    return answered.isEmpty();
  }

  /** Whether a query is closed. */
  boolean isClosed(String rule, int row) {
    Result.Answered found = answered.getOrDefault(rule, Map.of()).get(row);
    return found != null && found.state() == AnswerState.CLOSED;
  }

  /** The rows of a rule whose query is closed. */
  Set<Integer> rows(String rule) {
    Set<Integer> closed = new TreeSet<>(answered.getOrDefault(rule, Map.of()).keySet());
    closed.removeIf(row -> !isClosed(rule, row));
    return closed;
  }

  /** How a failure of a query stands to what was answered. */
  Result.Answered answered(Rule rule, int row) {
    Result.@Nullable Answered found = answered.getOrDefault(rule.id(), Map.of()).get(row);
    return found != null
        ? found
        : new Result.Answered(AnswerState.OPEN, queried.value(rule, row), null);
  }

  List<AnswerUse> uses() {
    return uses;
  }

  List<Problem> problems() {
    return problems;
  }
}
