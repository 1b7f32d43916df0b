package org.junheng.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.expr.Expr;
import org.junheng.expr.Printer;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.RuleSet;
import org.junheng.text.Language;
import org.junheng.text.Message;

/** What must hold, in words. */
final class CriterionWords {
  private final RuleSet rules;
  private final String table;
  private final Language language;

  /** Words for criteria of the rows of a table. */
  CriterionWords(RuleSet rules, String table, Language language) {
    this.rules = rules;
    this.table = table;
    this.language = language;
  }

  /** A criterion: one sentence, then its parts, if it has any. */
  List<String> of(Criterion criterion) {
    if (criterion instanceof Criterion.Threshold threshold) {
      return List.of(threshold(threshold));
    }
    if (criterion instanceof Criterion.Condition condition) {
      return List.of(say("must.condition", formula(condition.must())));
    }
    if (criterion instanceof Criterion.Unique unique) {
      return List.of(say("must.unique", String.join(", ", unique.fields())));
    }
    if (criterion instanceof Criterion.RefersTo reference) {
      return List.of(say("must.refers-to", String.join(", ", reference.by()), reference.table()));
    }
    if (criterion instanceof Criterion.Declared declared) {
      return List.of(declared(declared));
    }
    return composite(criterion);
  }

  private String threshold(Criterion.Threshold threshold) {
    String limits =
        threshold.limits().stream()
            .map(this::limit)
            .collect(Collectors.joining(between(threshold)));
    return say(
        "must.threshold", formula(threshold.measure()), compared(threshold.comparison(), limits));
  }

  private String between(Criterion.Threshold threshold) {
    return threshold.comparison() == Comparison.BETWEEN ? say("must.and") : say("must.comma");
  }

  private String compared(Comparison comparison, String limit) {
    return say("comparison." + comparison.word(), limit);
  }

  // A parameter is named; its values stand among the parameters.
  private String limit(Expr limit) {
    if (!(limit instanceof Expr.Choice choice)) {
      return formula(limit);
    }
    Map<String, String> titles = CategoryTitles.of(rules, choice.by(), language);
    return choice.branches().entrySet().stream()
        .map(each -> branch(formula(each.getValue()), each.getKey(), titles))
        .collect(Collectors.joining(say("must.comma")));
  }

  private String branch(String value, String key, Map<String, String> titles) {
    return say("must.branch", value, titles.getOrDefault(key, key));
  }

  private String declared(Criterion.Declared declared) {
    if (declared.comparison() == null || declared.limit() == null) {
      return say("must.declared", declared.table());
    }
    String limit = compared(declared.comparison(), limit(declared.limit()));
    return say("must.declared-score", declared.table(), limit);
  }

  private List<String> composite(Criterion criterion) {
    List<String> lines = new ArrayList<>();
    if (criterion instanceof Criterion.KOfN kOfN) {
      String floor = kOfN.floor() == null ? "" : say("must.floor", percent(kOfN.floor()));
      lines.add(say("must.k-of-n", kOfN.atLeast(), kOfN.of().size(), floor));
      kOfN.of().forEach(id -> lines.add("  " + named(id)));
    } else if (criterion instanceof Criterion.AllOf all) {
      lines.add(say("must.all"));
      all.parts().forEach(part -> lines.add("  " + part(part)));
    } else if (criterion instanceof Criterion.AnyOf any) {
      lines.add(say("must.any"));
      any.parts().forEach(part -> lines.add("  " + part(part)));
    } else if (criterion instanceof Criterion.Consistent consistent) {
      lines.add(say("must.consistent"));
      consistent.parts().forEach(part -> lines.add("  " + part(part)));
    } else if (criterion instanceof Criterion.Score score) {
      lines.add(say("must.score", compared(score.comparison(), limit(score.limit()))));
      score
          .points()
          .forEach((id, points) -> lines.add("  " + say("must.points", named(id), points)));
    }
    return lines;
  }

  private String part(Criterion.Part part) {
    if (part instanceof Criterion.Part.Every) {
      return say("must.every", named(part.rule()));
    }
    if (part instanceof Criterion.Part.Share share) {
      String least = compared(share.comparison(), percent(share.share()));
      return say("must.share", named(part.rule()), least);
    }
    return named(part.rule());
  }

  private String formula(Expr expr) {
    return Printer.print(expr, table);
  }

  private String named(String id) {
    var rule = rules.rules().get(id);
    return rule == null ? id : id + " " + rule.title().in(language);
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  private String say(String key, Object... args) {
    return Message.of("cli." + key, args).in(language);
  }
}
