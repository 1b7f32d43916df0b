package org.junheng.rulebook;

import java.util.List;

/** Advice on books that have no errors. */
final class Lint {
  private final WholeSet set;
  private final List<String> parameters;
  private final Problems problems;

  Lint(WholeSet set, List<String> parameters, Problems problems) {
    this.set = set;
    this.parameters = parameters;
    this.problems = problems;
  }

  void advise() {
    new RuleAdvice(set, problems).advise();
    new FieldAdvice(set, problems).advise();
    new CaseAdvice(set, problems).advise();
    new UnusedNames(set, problems).advise();
    for (Edition edition : set.gathering().editions()) {
      Edition base = edition.base();
      if (base != null) {
        WholeSet before = WholeSet.of(List.of(base), parameters, new Problems());
        new OverlayAdvice(before, set, edition, problems).advise();
      }
    }
  }
}
