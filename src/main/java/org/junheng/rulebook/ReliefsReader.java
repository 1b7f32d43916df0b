package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Type;
import org.junheng.rule.Citation;
import org.junheng.rule.Criterion;
import org.junheng.rule.Relief;
import org.junheng.text.Text;

/** Reads the reliefs of one rule. */
final class ReliefsReader {
  private final String of;
  private final Form rule;
  private final Citation citation;
  private final CriteriaReader criteria;
  private final Expressions expressions;
  private final Problems problems;

  ReliefsReader(
      String of,
      Form rule,
      Citation citation,
      CriteriaReader criteria,
      Expressions expressions,
      Problems problems) {
    this.of = of;
    this.rule = rule;
    this.citation = citation;
    this.criteria = criteria;
    this.expressions = expressions;
    this.problems = problems;
  }

  /** The reliefs from the rule's own threshold. */
  List<Relief> read(Criterion.Threshold own) {
    List<Relief> reliefs = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node item : rule.items("reliefs")) {
      Form form = Form.of(item, Shape.RELIEF, problems);
      Relief relief = form == null ? null : relief(form, own);
      if (relief != null) {
        if (!ids.add(relief.id())) {
          problems.error(item.place(), "relief-twice", relief.id());
        }
        reliefs.add(relief);
      }
    }
    return reliefs;
  }

  private @Nullable Relief relief(Form form, Criterion.Threshold own) {
    String id = form.string("id");
    Expr when = expressions.read(form, "when", of, Type.Kind.FLAG);
    Criterion.Threshold eased = criteria.threshold(form, own);
    Text title = form.text("title", Text.same(id == null ? "" : id));
    Text note = form.text("note", Text.NONE);
    Citation cited = Citations.of(form, citation);
    if (id == null || eased == null || (when == null && form.has("when"))) {
      return null;
    }
    return new Relief(id, title, note, cited, BookFile.validity(form), when, eased);
  }
}
