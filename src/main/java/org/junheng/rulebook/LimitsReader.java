package org.junheng.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Parser;
import org.junheng.expr.Type;
import org.junheng.rule.Comparison;
import org.junheng.table.Schema;

/** Reads the limits of one rule. */
final class LimitsReader {
  private final String table;
  private final Form rule;
  private final Vocabulary names;
  private final Expressions expressions;
  private final Problems problems;

  LimitsReader(
      String table, Form rule, Vocabulary names, Expressions expressions, Problems problems) {
    this.table = table;
    this.rule = rule;
    this.names = names;
    this.expressions = expressions;
    this.problems = problems;
  }

  /** The one comparison that a form says; null where it says none, or, with a problem, several. */
  @Nullable Comparison comparison(Form form) {
    List<Comparison> said = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      if (form.has(comparison.word())) {
        said.add(comparison);
      }
    }
    if (said.size() > 1) {
      problems.error(
          form.at(said.get(1).word()), "two-comparisons", said.get(0).word(), said.get(1).word());
      return null;
    }
    return said.isEmpty() ? null : said.get(0);
  }

  /** The limits of a comparison; null, with problems, where one of them is faulty. */
  @Nullable List<Expr> limits(Form form, Comparison comparison, Type measure) {
    Node.Entry entry = form.entry(comparison.word());
    if (entry == null) {
      return null;
    }
    if (measure.kind() != Type.Kind.NUMBER
        && comparison != Comparison.EQUALS
        && comparison != Comparison.ONE_OF) {
      problems.error(entry.key().place(), "needs-figure", comparison.word(), measure.kind().word());
      return null;
    }
    List<Node> written = written(form, comparison, entry);
    List<Expr> limits = new ArrayList<>();
    for (Node node : written) {
      Expr limit = limit(node, entry, measure);
      if (limit == null) {
        limits = null;
        continue;
      }
      if (limits != null) {
        limits.add(limit);
      }
    }
    return limits == null || limits.isEmpty() ? null : limits;
  }

  private List<Node> written(Form form, Comparison comparison, Node.Entry entry) {
    if (comparison != Comparison.BETWEEN && comparison != Comparison.ONE_OF) {
      return List.of(entry.value());
    }
    List<Node> items = form.items(comparison.word());
    boolean right = comparison == Comparison.BETWEEN ? items.size() == 2 : !items.isEmpty();
    if (!right && entry.value() instanceof Node.Sequence) {
      problems.error(entry.key().place(), "limit-count." + comparison.word());
      return List.of();
    }
    return items;
  }

  private @Nullable Expr limit(Node node, Node.Entry entry, Type measure) {
    if (node instanceof Node.Mapping mapping) {
      return keyed(mapping, entry, measure);
    }
    if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
      return single(scalar, measure);
    }
    problems.error(node.place(), "limit-kind", entry.key().text());
    return null;
  }

  private @Nullable Expr single(Node.Scalar scalar, Type measure) {
    Expr limit = literal(scalar, measure);
    if (limit == null && isMeantAsCategory(scalar, measure)) {
      unknownCategory(scalar, scalar.text(), measure.categories());
      return null;
    }
    if (limit == null) {
      limit = expressions.ofKind(expressions.read(scalar, table, false), scalar, measure.kind());
    }
    if (limit == null) {
      return null;
    }
    if (!Types.fit(measure.unit(), limit.type().unit())) {
      problems.error(scalar.place(), "limit-unit", "" + limit.type().unit(), "" + measure.unit());
      return null;
    }
    List<String> values = measure.categories();
    if (!values.isEmpty()
        && limit instanceof Expr.Literal literal
        && !values.contains(literal.value().toString())) {
      unknownCategory(scalar, literal.value().toString(), values);
      return null;
    }
    return limit;
  }

  private void unknownCategory(Node.Scalar scalar, String value, List<String> values) {
    problems.error(scalar.place(), "unknown-category", value, Scalars.hint(value, values));
  }

  // A bare word that no name is known by, held against a category.
  private boolean isMeantAsCategory(Node.Scalar scalar, Type measure) {
    String word = scalar.text();
    return !measure.categories().isEmpty()
        && Parser.isName(word)
        && names.column(table, word) == null
        && names.parameter(word) == null;
  }

  // Held against a text, a value of its category, or what is quoted in YAML, needs no further
  // quotes; held against a day, a day needs no date().
  private static Expr.@Nullable Literal literal(Node.Scalar scalar, Type measure) {
    String text = scalar.text();
    if (measure.kind() == Type.Kind.TEXT) {
      boolean words =
          measure.categories().contains(text) || (scalar.quoted() && !text.startsWith("\""));
      return words ? new Expr.Literal(text, Type.TEXT) : null;
    }
    LocalDate day = measure.kind() == Type.Kind.DATE ? Constant.day(text) : null;
    return day == null ? null : new Expr.Literal(day, Type.DATE);
  }

  private @Nullable Expr keyed(Node.Mapping mapping, Node.Entry entry, Type measure) {
    Expr by = by(entry);
    Map<String, Expr> branches = new LinkedHashMap<>();
    boolean sound = by != null;
    for (Node.Entry branch : mapping.entries().values()) {
      List<String> values = by == null ? List.of() : by.type().categories();
      sound &= values.isEmpty() || Scalars.known(branch.key(), values, "limit-key", problems);
      Expr limit =
          branch.value() instanceof Node.Mapping ? null : limit(branch.value(), branch, measure);
      if (branch.value() instanceof Node.Mapping) {
        problems.error(branch.value().place(), "limit-kind", branch.key().text());
      }
      sound &= limit != null;
      if (limit != null) {
        branches.put(branch.key().text(), limit);
      }
    }
    if (mapping.entries().isEmpty()) {
      problems.error(mapping.place(), "limit-kind", entry.key().text());
    }
    return by == null || !sound || branches.isEmpty()
        ? null
        : new Expr.Choice(by, branches, type(branches, measure));
  }

  private static Type type(Map<String, Expr> branches, Type measure) {
    boolean bare = branches.values().stream().allMatch(branch -> branch.type().unit() == null);
    return measure.kind() == Type.Kind.NUMBER && bare ? Type.NUMBER : measure;
  }

  /** What keyed limits look at: the rule's {@code by}, else the table's {@code limits-by}. */
  private @Nullable Expr by(Node.Entry entry) {
    if (rule.has("by")) {
      return expressions.read(rule, "by", table, Type.Kind.TEXT);
    }
    String field = limitsBy();
    if (field == null) {
      problems.error(entry.key().place(), "keys-need-field", entry.key().text(), table);
      return null;
    }
    Type type = names.column(table, field);
    if (type == null || type.kind() != Type.Kind.TEXT) {
      if (type != null && !names.isBroken(table, field)) {
        problems.error(entry.key().place(), "keys-need-text", field, type.kind().word());
      }
      return null;
    }
    return new Expr.Column(table, field, type);
  }

  private @Nullable String limitsBy() {
    Draft view = names.views().get(table);
    Schema schema = names.tables().get(table);
    return view != null ? view.limitsBy() : schema != null ? schema.limitsBy() : null;
  }
}
