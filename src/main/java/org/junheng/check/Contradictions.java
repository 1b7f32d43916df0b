package org.junheng.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;
import org.junheng.text.Message;

/**
 * Declarations that decide nothing: those that contradict each other, and those that name nobody
 * who judged.
 */
final class Contradictions {
  private static final int NAMED = 5;

  private Contradictions() {}

  /**
   * A problem for each contradiction, at the later declaration, naming the place of the earlier;
   * and one for all that name nobody, at the first.
   */
  static List<Problem> of(List<Judgement> judgements, Judge judge, Workspace rows) {
    List<Problem> problems = new ArrayList<>();
    Set<String> tables = new LinkedHashSet<>();
    for (Judgement judgement : judgements) {
      Rule rule = judgement.rule();
      if (judgement.state() == Judgement.State.JUDGED
          && rule.criterion() instanceof Criterion.Declared declared) {
        Declarations declarations = judge.declarations(declared.table());
        if (tables.add(declared.table()) && !declarations.unsigned().isEmpty()) {
          problems.add(unsigned(rows, declared, declarations.unsigned()));
        }
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

  private static Problem unsigned(Workspace rows, Criterion.Declared declared, List<Integer> all) {
    List<Location> places =
        all.stream().limit(NAMED).map(row -> place(rows, declared, row)).toList();
    return Problem.of(Level.WARNING, places, all.size(), Message.of("check.unsigned-rows"));
  }

  private static Location place(Workspace rows, Criterion.Declared declared, int row) {
    return Objects.requireNonNull(rows.data().table(declared.table())).origin().of(row);
  }
}
