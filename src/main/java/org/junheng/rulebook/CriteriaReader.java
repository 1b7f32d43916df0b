package org.junheng.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Parameter;
import org.junheng.expr.Type;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;

/** Reads what a rule says must hold. */
final class CriteriaReader {
  private static final Type SCORE = Type.NUMBER;

  private final String of;
  private final Form rule;
  private final Vocabulary names;
  private final Expressions expressions;
  private final LimitsReader limits;
  private final PartsReader parts;
  private final Problems problems;

  CriteriaReader(
      String of,
      Form rule,
      Vocabulary names,
      Expressions expressions,
      PartsReader parts,
      Problems problems) {
    this.of = of;
    this.rule = rule;
    this.names = names;
    this.expressions = expressions;
    this.limits = new LimitsReader(of, rule, names, expressions, problems);
    this.parts = parts;
    this.problems = problems;
  }

  /**
   * The one kind of criterion that the rule says; null, with a problem, where it says none or
   * several.
   */
  @Nullable CriterionKind kind() {
    List<CriterionKind> said = new ArrayList<>();
    for (CriterionKind kind : CriterionKind.values()) {
      if (rule.has(kind.word())) {
        said.add(kind);
      }
    }
    if (said.isEmpty()) {
      problems.error(rule.place(), "no-criterion", Scalars.list(CriterionKind.words()));
    } else if (said.size() > 1) {
      problems.error(
          rule.at(said.get(1).word()), "two-criteria", said.get(0).word(), said.get(1).word());
    }
    return said.size() == 1 ? said.get(0) : null;
  }

  /** The criterion of a kind; null, with its problems, where it is faulty. */
  @Nullable Criterion read(CriterionKind kind) {
    if (!kind.hasLimit()) {
      refuseComparisons(kind);
    }
    return switch (kind) {
      case MEASURE -> threshold(rule, null);
      case MUST -> condition();
      case K_OF_N -> kOfN();
      case ALL -> composite(kind, Criterion.AllOf::new);
      case ANY -> composite(kind, Criterion.AnyOf::new);
      case CONSISTENT -> composite(kind, Criterion.Consistent::new);
      case EVERY -> every();
      case SHARE -> share();
      case SCORE -> score();
      case UNIQUE -> unique();
      case REFERS_TO -> refersTo();
      case DECLARED -> declared();
    };
  }

  private void refuseComparisons(CriterionKind kind) {
    for (Comparison comparison : Comparison.values()) {
      if (rule.has(comparison.word())) {
        problems.error(
            rule.at(comparison.word()), "comparison-not-here", comparison.word(), kind.word());
      }
    }
  }

  /** The threshold of the rule, or, with the rule's own to fall back on, of one of its reliefs. */
  Criterion.@Nullable Threshold threshold(Form form, Criterion.@Nullable Threshold own) {
    Comparison comparison = limits.comparison(form);
    Node.Scalar scalar = form.scalar("measure");
    Expr measure = scalar == null ? null : expressions.read(scalar, of, Missing.isIgnored(rule));
    if (own != null && !form.has("measure")) {
      measure = own.measure();
    }
    if (comparison == null) {
      if (java.util.Arrays.stream(Comparison.values()).noneMatch(known -> form.has(known.word()))) {
        problems.error(form.at("measure"), "no-comparison");
      }
      return null;
    }
    if (own != null && comparison != own.comparison()) {
      problems.error(form.at(comparison.word()), "relief-comparison", own.comparison().word());
      return null;
    }
    List<Expr> read = limits.limits(form, comparison, measure == null ? SCORE : measure.type());
    return measure == null || read == null
        ? null
        : new Criterion.Threshold(measure, comparison, read);
  }

  private @Nullable Criterion condition() {
    Node.Scalar must = rule.scalar("must");
    Expr expr = must == null ? null : expressions.read(must, of, Missing.isIgnored(rule));
    Expr flag = must == null ? null : expressions.ofKind(expr, must, Type.Kind.FLAG);
    return flag == null ? null : new Criterion.Condition(flag);
  }

  private @Nullable Criterion kOfN() {
    Form form = rule.form("k-of-n", Shape.K_OF_N);
    if (form == null) {
      return null;
    }
    List<String> of = parts.rules(form, "of");
    BigDecimal atLeast = form.number("at-least");
    BigDecimal floor = form.number("floor");
    if (floor != null && (floor.signum() <= 0 || floor.compareTo(BigDecimal.ONE) > 0)) {
      problems.error(form.at("floor"), "not-a-floor", floor.toPlainString());
    }
    if (atLeast == null || of.isEmpty()) {
      return null;
    }
    boolean whole = atLeast.stripTrailingZeros().scale() <= 0;
    if (!whole || atLeast.signum() <= 0 || atLeast.compareTo(BigDecimal.valueOf(of.size())) > 0) {
      problems.error(form.at("at-least"), "k-of-n-range", atLeast.toPlainString(), of.size());
      return null;
    }
    return new Criterion.KOfN(atLeast.intValueExact(), of, floor);
  }

  private @Nullable Criterion composite(
      CriterionKind kind, java.util.function.Function<List<Criterion.Part>, Criterion> made) {
    List<Criterion.Part> entries = parts.entries(rule, kind.word());
    if (entries.isEmpty() && rule.node(kind.word()) instanceof Node.Sequence) {
      problems.error(rule.at(kind.word()), "no-entries", kind.word());
    }
    return entries.isEmpty() ? null : made.apply(entries);
  }

  private @Nullable Criterion every() {
    String part = parts.ruleWithin(rule, "every");
    return part == null ? null : new Criterion.AllOf(List.of(new Criterion.Part.Every(part)));
  }

  private @Nullable Criterion share() {
    Form form = rule.form("share", Shape.SHARE);
    Criterion.Part.Share share = form == null ? null : parts.share(form);
    return share == null ? null : new Criterion.AllOf(List.of(share));
  }

  private @Nullable Criterion score() {
    Map<String, BigDecimal> points = parts.points(rule, "score", this::figureOf);
    Comparison comparison = limits.comparison(rule);
    if (points.isEmpty()) {
      boolean empty = rule.entries("score").keySet().stream().allMatch(parts::isDropped);
      if (empty && rule.node("score") instanceof Node.Mapping) {
        problems.error(rule.at("score"), "no-entries", "score");
      }
      return null;
    }
    Expr limit = comparison == null ? null : limitOfScore(comparison);
    if (comparison == null) {
      problems.error(rule.at("score"), "no-comparison");
    }
    return comparison == null || limit == null
        ? null
        : new Criterion.Score(points, comparison, limit);
  }

  private @Nullable BigDecimal figureOf(String name) {
    Parameter parameter = names.parameters().get(name);
    return parameter != null && parameter.single() instanceof BigDecimal figure ? figure : null;
  }

  private @Nullable Expr limitOfScore(Comparison comparison) {
    if (comparison == Comparison.BETWEEN || comparison == Comparison.ONE_OF) {
      problems.error(rule.at(comparison.word()), "score-comparison", comparison.word());
      return null;
    }
    List<Expr> read = limits.limits(rule, comparison, SCORE);
    return read == null ? null : read.get(0);
  }

  private @Nullable Criterion unique() {
    List<Node.Scalar> fields = rule.scalars("unique");
    if (rule.node("unique") instanceof Node.Sequence list && list.items().isEmpty()) {
      problems.error(rule.at("unique"), "no-entries", "unique");
    }
    boolean known = isFields(fields, of);
    return known && !fields.isEmpty() ? new Criterion.Unique(Scalars.texts(fields)) : null;
  }

  private boolean isFields(List<Node.Scalar> fields, String table) {
    boolean all = true;
    for (Node.Scalar field : fields) {
      all &=
          names.isBroken(table, field.text())
              || Scalars.known(field, names.fieldNames(table), "field", problems);
    }
    return all;
  }

  private @Nullable Criterion refersTo() {
    Form form = rule.form("refers-to", Shape.REFERS_TO);
    Node.Scalar table = form == null ? null : form.scalar("table");
    if (form == null
        || table == null
        || !Scalars.known(table, names.tableNames(), "table", problems)) {
      return null;
    }
    List<Node.Scalar> by = form.scalars("by");
    List<String> key = names.key(table.text());
    boolean known = isFields(by, of);
    if (!known || by.isEmpty() || names.isBroken(table.text())) {
      return null;
    }
    if (key.isEmpty()) {
      problems.error(table.place(), "no-key-to-refer", table.text());
      return null;
    }
    if (by.size() != key.size()) {
      problems.error(form.at("by"), "key-arity", table.text(), Scalars.list(key));
      return null;
    }
    return new Criterion.RefersTo(table.text(), Scalars.texts(by));
  }

  private @Nullable Criterion declared() {
    Node.Scalar table = rule.scalar("declared");
    Comparison comparison = limits.comparison(rule);
    if (table == null || !Scalars.known(table, names.tableNames(), "table", problems)) {
      return null;
    }
    boolean sound =
        new DeclarationsTable(table.text(), names, problems)
            .check(table.place(), comparison != null);
    if (comparison == null) {
      return sound ? new Criterion.Declared(table.text(), null, null) : null;
    }
    Expr limit = limitOfScore(comparison);
    return !sound || limit == null ? null : new Criterion.Declared(table.text(), comparison, limit);
  }
}
