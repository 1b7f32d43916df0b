package org.junheng.masking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Agreed;
import org.junheng.agreement.AnswerUse;
import org.junheng.check.Baseline;
import org.junheng.check.Result;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Roster;
import org.junheng.check.Sensitivity;
import org.junheng.check.Year;

/**
 * What stands beside the findings of a result. Of most of it nothing tells on how many people its
 * figures rest, so every figure of a rule that rests on counts of people is hidden there.
 */
final class Beside {
  private final Map<String, RuleResult> rules;
  private final Predicate<RowResult> isHidden;

  Beside(Map<String, RuleResult> rules, Predicate<RowResult> isHidden) {
    this.rules = rules;
    this.isHidden = isHidden;
  }

  private boolean isOfPeople(String rule) {
    RuleResult named = rules.get(rule);
    return named == null || !named.people().fields().isEmpty();
  }

  @Nullable Sensitivity sensitivity(@Nullable Sensitivity whole) {
    if (whole == null) {
      return null;
    }
    List<Sensitivity.Brink> kept =
        whole.brinks().stream().filter(brink -> !isOfPeople(brink.rule())).toList();
    long omitted = whole.omitted() + whole.brinks().size() - kept.size();
    return new Sensitivity(whole.near(), whole.readings(), kept, omitted);
  }

  /** Without the answers to hidden findings: an answer names the figure that it explains. */
  Agreed agreed(Result result) {
    Set<List<String>> covered = new HashSet<>();
    for (RowResult row : result.results()) {
      if (isHidden.test(row)) {
        covered.add(List.of(row.rule(), String.join("/", row.row().key())));
      }
    }
    List<AnswerUse> answers = new ArrayList<>();
    for (AnswerUse use : result.agreed().answers()) {
      if (!covered.contains(List.of(use.answer().rule(), use.answer().row()))) {
        answers.add(use);
      }
    }
    return new Agreed(result.agreed().waivers(), answers);
  }

  @Nullable Baseline baseline(@Nullable Baseline whole) {
    return whole == null
        ? null
        : new Baseline(
            whole.tool(),
            whole.started(),
            whole.asOf(),
            "",
            whole.differences(),
            whole.fixed().stream().map(this::bare).toList(),
            whole.unchecked().stream().map(this::bare).toList());
  }

  private RowResult bare(RowResult row) {
    return isOfPeople(row.rule())
        ? row.with(
            row.explanation()
                .get()
                .with(null, List.of(), null, null, List.of(), List.of(), row.reason(), null, null),
            null,
            null)
        : row;
  }

  /** Every row's outcomes, and its figures only where they are of no people. */
  Roster roster(Roster whole) {
    return new Roster(
        whole.table(),
        whole.keys(),
        whole.entries().stream()
            .map(
                entry ->
                    isOfPeople(entry.rule())
                        ? new Roster.Entry(entry.rule(), entry.outcomes(), List.of())
                        : entry)
            .toList());
  }

  Year year(Year whole) {
    return new Year(
        whole.tool(),
        whole.started(),
        whole.asOf(),
        "",
        whole.differences(),
        whole.figures().stream().map(this::then).toList());
  }

  private Year.Then then(Year.Then then) {
    if (!isOfPeople(then.rule())) {
      return then;
    }
    return new Year.Then(
        then.rule(), then.table(), then.key(), then.outcome(), null, then.operator(), List.of());
  }
}
