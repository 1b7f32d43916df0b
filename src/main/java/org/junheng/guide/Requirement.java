package org.junheng.guide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;

/**
 * What must hold.
 *
 * @param sentence what must hold, in one sentence
 * @param limits where the limit depends on something: each case and its limit; else empty
 * @param by what the limits depend on; empty where they depend on nothing
 * @param parts of a composite: the rules it is made of
 */
record Requirement(String sentence, List<Guide.Fact> limits, String by, List<Part> parts) {
  /**
   * A rule that another is made of.
   *
   * @param id its id
   * @param words how it counts, with its title
   */
  record Part(String id, String words) {}

  Requirement {
    limits = List.copyOf(limits);
    parts = List.copyOf(parts);
  }

  static Requirement of(Words words, Rule rule) {
    return of(words, rule, rule.criterion());
  }

  /** What a criterion of a rule, or of one of its reliefs, asks. */
  static Requirement of(Words words, Rule rule, Criterion criterion) {
    return new Writer(words, rule).write(criterion);
  }

  private record Writer(Words words, Rule rule, Formula formula) {
    Writer(Words words, Rule rule) {
      this(words, rule, new Formula(words, rule.of()));
    }

    Requirement write(Criterion criterion) {
      if (criterion instanceof Criterion.Threshold threshold) {
        return threshold(threshold);
      } else if (criterion instanceof Criterion.Condition condition) {
        return sentence(formula.condition(condition.must()));
      } else if (criterion instanceof Criterion.Unique unique) {
        return sentence(words.say("must.unique", columns(unique.fields())));
      } else if (criterion instanceof Criterion.RefersTo refers) {
        return sentence(
            words.say("must.refers-to", columns(refers.by()), words.table(refers.table())));
      } else if (criterion instanceof Criterion.Declared declared) {
        return declared(declared);
      }
      return composite(criterion);
    }

    private static Requirement sentence(String sentence) {
      return new Requirement(sentence, List.of(), "", List.of());
    }

    private String columns(List<String> fields) {
      return words.list(fields.stream().map(field -> words.column(rule.of(), field)).toList());
    }

    private Requirement threshold(Criterion.Threshold threshold) {
      String measure = formula.of(threshold.measure());
      Keyed keyed = threshold.limits().size() == 1 ? keyed(threshold.limits().get(0)) : null;
      if (keyed != null) {
        Comparison comparison = threshold.comparison();
        String sentence = words.say("must.keyed", measure, compared(comparison, ""));
        return new Requirement(sentence, keyed.limits(this, comparison), keyed.by, List.of());
      }
      Map<String, String> titles = Formula.values(words, threshold.measure());
      String limits =
          threshold.limits().stream()
              .map(limit -> limit(limit, titles))
              .collect(
                  Collectors.joining(
                      words.say(
                          threshold.comparison() == Comparison.BETWEEN
                              ? "must.to"
                              : "formula.or")));
      return sentence(words.say("must.threshold", measure, compared(threshold, limits)));
    }

    private String limit(Expr limit, Map<String, String> titles) {
      return limit instanceof Expr.Literal literal
          ? withUnit(formula.constant(literal, titles))
          : formula.of(limit);
    }

    // A limit that is a text or a category's value has none.
    private String withUnit(String figure) {
      boolean isFigure = Character.isDigit(figure.charAt(figure.length() - 1));
      return isFigure ? words.withUnit(figure, words.text(rule.unit())) : figure;
    }

    private String compared(Criterion.Threshold threshold, String limit) {
      return compared(threshold.comparison(), limit);
    }

    private String compared(Comparison comparison, String limit) {
      return words.say("comparison." + comparison.word(), limit).strip();
    }

    private @Nullable Keyed keyed(Expr limit) {
      Expr value = limit instanceof Expr.Named named ? named.value() : limit;
      if (value instanceof Expr.If decided) {
        return stepped(decided);
      }
      return value instanceof Expr.Choice choice ? chosen(choice) : null;
    }

    private Keyed chosen(Expr.Choice choice) {
      Map<String, String> titles = Formula.values(words, choice.by());
      Map<String, Expr> branches = new LinkedHashMap<>();
      choice
          .branches()
          .forEach((key, branch) -> branches.put(titles.getOrDefault(key, key), branch));
      return new Keyed(formula.of(choice.by()), branches);
    }

    // if a then 1 else if b then 2 else 3: each condition and its limit.
    private Keyed stepped(Expr.If first) {
      Map<String, Expr> branches = new LinkedHashMap<>();
      Expr rest = first;
      while (rest instanceof Expr.If step) {
        branches.put(formula.condition(step.condition()), step.yes());
        rest = step.no();
      }
      branches.put(words.say("must.otherwise"), rest);
      return new Keyed(words.say("must.where"), branches);
    }

    private record Keyed(String by, Map<String, Expr> branches) {
      List<Guide.Fact> limits(Writer writer, Comparison comparison) {
        return branches.entrySet().stream()
            .map(
                each ->
                    new Guide.Fact(
                        each.getKey(),
                        writer.compared(comparison, writer.limit(each.getValue(), Map.of()))))
            .toList();
      }
    }

    private Requirement declared(Criterion.Declared declared) {
      String table = words.table(declared.table());
      if (declared.comparison() == null || declared.limit() == null) {
        return sentence(words.say("must.declared", table));
      }
      String limit = compared(declared.comparison(), formula.of(declared.limit()));
      return sentence(words.say("must.declared-score", table, limit));
    }

    private Requirement composite(Criterion criterion) {
      List<Part> parts = new ArrayList<>();
      String sentence;
      if (criterion instanceof Criterion.KOfN some) {
        String floor =
            some.floor() == null ? "" : words.say("must.floor", Formula.percent(some.floor()));
        sentence = words.say("must.k-of-n", some.atLeast(), some.of().size(), floor);
        some.of().forEach(id -> parts.add(new Part(id, title(id))));
      } else if (criterion instanceof Criterion.Score score) {
        sentence = words.say("must.score", compared(score.comparison(), formula.of(score.limit())));
        score.points().forEach((id, points) -> parts.add(points(id, points)));
      } else if (criterion instanceof Criterion.AnyOf any) {
        sentence = words.say("must.any");
        any.parts().forEach(part -> parts.add(part(part)));
      } else if (criterion instanceof Criterion.Consistent consistent) {
        sentence = words.say("must.consistent");
        consistent.parts().forEach(part -> parts.add(part(part)));
      } else {
        sentence = words.say("must.all");
        ((Criterion.AllOf) criterion).parts().forEach(part -> parts.add(part(part)));
      }
      return new Requirement(sentence, List.of(), "", parts);
    }

    private Part points(String id, BigDecimal points) {
      return new Part(id, words.say("must.points", title(id), points.toPlainString()));
    }

    private Part part(Criterion.Part part) {
      Rule of = words.rules().rules().get(part.rule());
      String rows = of == null ? "" : words.table(of.of());
      String title = title(part.rule());
      if (part instanceof Criterion.Part.Every) {
        return new Part(part.rule(), words.say("must.every", title, rows));
      } else if (part instanceof Criterion.Part.Share share) {
        String least = compared(share.comparison(), Formula.percent(share.share()));
        return new Part(part.rule(), words.say("must.share", title, rows, least));
      }
      return new Part(part.rule(), title);
    }

    private String title(String id) {
      Rule part = words.rules().rules().get(id);
      return part == null ? "" : words.text(part.title());
    }
  }
}
