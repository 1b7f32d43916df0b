package org.junheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;
import org.junheng.text.Message;

/** Declarations that contradict each other, which leave their rule undecided. */
final class Contradictions {
  private Contradictions() {}

  /** A problem for each, at the later declaration, naming the place of the earlier. */
  static List<Problem> of(List<Judgement> judgements, Judge judge, Workspace rows) {
    List<Problem> problems = new ArrayList<>();
    for (Judgement judgement : judgements) {
      Rule rule = judgement.rule();
      if (judgement.state() == Judgement.State.JUDGED
          && rule.criterion() instanceof Criterion.Declared declared) {
        Declarations declarations = judge.declarations(declared.table());
        int size = judgement.outcomes().length;
        for (int row = 0; row < size; row++) {
          int[] two = declarations.contradiction(rule, judge.keyOf(rule.of(), row), size);
          if (two != null) {
            Message words =
                Message.of(
                    "check.contradiction", rule.id(), place(rows, declared, two[0]).toString());
            problems.add(Problem.error(place(rows, declared, two[1]), words));
          }
        }
      }
    }
    return problems;
  }

  private static Location place(Workspace rows, Criterion.Declared declared, int row) {
    return Objects.requireNonNull(rows.data().table(declared.table())).origin().of(row);
  }
}
