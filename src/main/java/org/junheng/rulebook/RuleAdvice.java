package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.expr.Expr;
import org.junheng.expr.References;
import org.junheng.rule.Criterion;
import org.junheng.rule.Relief;
import org.junheng.rule.Rule;
import org.junheng.rule.Severity;
import org.junheng.table.Schema;
import org.junheng.text.Text;

/** Advice on what rules say of themselves, and on what can never come to pass. */
final class RuleAdvice {
  private final WholeSet set;
  private final Problems problems;

  RuleAdvice(WholeSet set, Problems problems) {
    this.set = set;
    this.problems = problems;
  }

  void advise() {
    Map<String, Item> items = set.gathering().items(Section.RULES);
    for (Rule rule : set.rules().rules().values()) {
      Item item = Objects.requireNonNull(items.get(rule.id()));
      Form form = Form.of(item.entry(), Shape.RULE, problems);
      if (form != null && set.gathering().isOwn(item)) {
        adviseOnWords(rule, form, set.gathering().editionOf(item).of(item.home()));
        adviseOnForce(rule, form);
        adviseOnParts(rule, form);
        adviseOnRemedy(rule, form);
        adviseOnWholes(rule, form.place());
      }
    }
  }

  private void adviseOnWords(Rule rule, Form form, Edition home) {
    List<String> lacking = new ArrayList<>();
    for (String key : new String[] {"title", "clause", "path"}) {
      if (!form.has(key)) {
        lacking.add(key);
      }
    }
    if (!form.has("basis") && !namesBasis(home)) {
      lacking.add("basis");
    }
    if (rule.citation().document().isEmpty()) {
      lacking.add("document");
    }
    if (!lacking.isEmpty()) {
      problems.warning(form.place(), "lint-lacks", rule.id(), Scalars.list(lacking));
    }
    if (form.has("title") && lacksLanguage(rule.title())) {
      problems.warning(form.at("title"), "lint-one-language", rule.id());
    }
  }

  private static boolean lacksLanguage(Text title) {
    return title.zh().isEmpty() || title.en().isEmpty();
  }

  private static boolean namesBasis(Edition edition) {
    Form source = edition.file().form().form("source", Shape.SOURCE);
    Edition base = edition.base();
    return source == null ? base != null && namesBasis(base) : source.has("basis");
  }

  private void adviseOnForce(Rule rule, Form form) {
    if (rule.validity().isEmpty()) {
      problems.warning(form.at("in-force"), "lint-never-in-force", rule.id());
      return;
    }
    for (int i = 0; i < rule.reliefs().size(); i++) {
      Relief relief = rule.reliefs().get(i);
      if (relief.validity().and(rule.validity()).isEmpty()) {
        problems.warning(form.items("reliefs").get(i).place(), "lint-relief-never", relief.id());
      }
    }
  }

  // A field that is held against a figure can be raised or lowered to it.
  private void adviseOnRemedy(Rule rule, Form form) {
    if (rule.remedy() != null
        || rule.severity() == Severity.QUERY
        || !(rule.criterion() instanceof Criterion.Threshold threshold)
        || !(threshold.measure() instanceof Expr.Column column)) {
      return;
    }
    boolean ordered =
        switch (threshold.comparison()) {
          case AT_LEAST, ABOVE, AT_MOST, BELOW -> true;
          case EQUALS, BETWEEN, ONE_OF -> false;
        };
    Schema table = set.rules().schema(rule.of());
    boolean field = table != null && table.fields().containsKey(column.name());
    boolean fixed = References.columns(threshold.limits().get(0)).isEmpty();
    if (ordered && field && fixed) {
      problems.note(form.place(), "lint-no-remedy", rule.id(), column.name());
    }
  }

  // Of a composite and its parts only the composite counts for the verdict.
  private void adviseOnWholes(Rule rule, Place place) {
    List<Rule> wholes =
        set.rules().rules().values().stream()
            .filter(other -> other.criterion().composedOf().contains(rule.id()))
            .toList();
    boolean counts =
        wholes.isEmpty() || wholes.stream().anyMatch(each -> each.severity() == Severity.REQUIRED);
    if (rule.severity() == Severity.REQUIRED && !counts) {
      List<String> ids = wholes.stream().map(Rule::id).toList();
      problems.warning(place, "lint-counts-nowhere", rule.id(), Scalars.list(ids));
    }
  }

  private void adviseOnParts(Rule rule, Form form) {
    if (rule.criterion() instanceof Criterion.KOfN kOfN && kOfN.atLeast() == kOfN.of().size()) {
      problems.note(form.at("k-of-n"), "lint-all-of-n", kOfN.atLeast());
    }
    if (rule.criterion() instanceof Criterion.Declared declared && declared.limit() == null) {
      return;
    }
    if (rule.when() == null && CaseAdvice.cannotFail(rule)) {
      problems.note(form.place(), "lint-cannot-fail", rule.id());
    }
  }
}
