package org.junheng.rulebook;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junheng.expr.References;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;

/**
 * Advice on cases that rules lack. That the limit itself is among them shows only when they are
 * run.
 */
final class CaseAdvice {
  private final WholeSet set;
  private final Problems problems;

  CaseAdvice(WholeSet set, Problems problems) {
    this.set = set;
    this.problems = problems;
  }

  void advise() {
    Map<String, Item> items = set.gathering().items(Section.RULES);
    for (Rule rule : set.rules().rules().values()) {
      Item item = Objects.requireNonNull(items.get(rule.id()));
      if (!set.gathering().isOwn(item)) {
        continue;
      }
      Place place = item.place();
      if (rule.cases().isEmpty()) {
        problems.warning(place, "lint-no-cases", rule.id());
        continue;
      }
      Set<Outcome> lacking = wanted(rule);
      rule.cases().forEach(each -> lacking.remove(each.expect()));
      if (!lacking.isEmpty()) {
        List<String> words = lacking.stream().map(Outcome::word).toList();
        problems.warning(place, "lint-no-case", rule.id(), Scalars.list(words));
      }
    }
  }

  private static Set<Outcome> wanted(Rule rule) {
    Set<Outcome> wanted = EnumSet.of(Outcome.PASS);
    // A case is one row, which is always unique; what is not consistent is undecided.
    boolean consistent = rule.criterion() instanceof Criterion.Consistent;
    if (!cannotFail(rule) && !consistent && !(rule.criterion() instanceof Criterion.Unique)) {
      wanted.add(Outcome.FAIL);
    }
    if (consistent || readsFigures(rule.criterion())) {
      wanted.add(Outcome.UNDECIDED);
    }
    if (rule.when() != null) {
      wanted.add(Outcome.NOT_APPLICABLE);
    }
    return wanted;
  }

  // A composite is undecided by its parts, which have such cases of their own; a condition on
  // parameters alone is always decided.
  private static boolean readsFigures(Criterion criterion) {
    return criterion instanceof Criterion.Threshold
        || (criterion instanceof Criterion.Condition condition
            && !References.columns(condition.must()).isEmpty())
        || criterion instanceof Criterion.Declared;
  }

  /** Whether a rule only informs: a share of at least nothing. */
  static boolean cannotFail(Rule rule) {
    return rule.criterion() instanceof Criterion.AllOf all
        && all.parts().stream()
            .allMatch(
                part ->
                    part instanceof Criterion.Part.Share share
                        && share.comparison() == Comparison.AT_LEAST
                        && share.share().signum() == 0);
  }
}
