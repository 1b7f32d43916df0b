package org.junheng.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;

/**
 * Reads how composite rules name other rules. Rules that an overlay drops are left out of lists.
 */
final class PartsReader {
  private static final String EVERY = "every ";

  private final Set<String> dropped;
  private final Problems problems;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Set<String> overRows = new HashSet<>();

  PartsReader(Set<String> dropped, Problems problems) {
    this.dropped = dropped;
    this.problems = problems;
  }

  /** The rules that a rule names, whatever is faulty in it left aside. */
  static Set<String> named(Item rule) {
    Problems aside = new Problems();
    PartsReader parts = new PartsReader(Set.of(), aside);
    Form form = Form.of(rule.entry(), Shape.RULE, aside);
    if (form != null) {
      parts.entries(form, CriterionKind.ALL.word());
      parts.entries(form, CriterionKind.ANY.word());
      parts.entries(form, CriterionKind.CONSISTENT.word());
      parts.ruleWithin(form, CriterionKind.EVERY.word());
      parts.points(form, CriterionKind.SCORE.word(), name -> null);
      Form share = form.form(CriterionKind.SHARE.word(), Shape.SHARE);
      Form kOfN = form.form(CriterionKind.K_OF_N.word(), Shape.K_OF_N);
      if (share != null) {
        parts.share(share);
      }
      if (kOfN != null) {
        parts.rules(kOfN, "of");
      }
    }
    return parts.places().keySet();
  }

  /** Where each rule that was named stands. */
  Map<String, Place> places() {
    return places;
  }

  boolean isDropped(String rule) {
    return dropped.contains(rule);
  }

  /** Whether a rule was named over rows within. */
  boolean isOverRows(String rule) {
    return overRows.contains(rule);
  }

  /** The entries of {@code all}, {@code any} or {@code consistent}. */
  List<Criterion.Part> entries(Form form, String key) {
    List<Criterion.Part> parts = new ArrayList<>();
    for (Node item : form.items(key)) {
      Criterion.Part part = entry(item);
      if (part != null && !dropped.contains(part.rule())) {
        parts.add(part);
      }
    }
    return parts;
  }

  private Criterion.@Nullable Part entry(Node item) {
    if (item instanceof Node.Scalar scalar && !scalar.isNull()) {
      boolean every = scalar.text().startsWith(EVERY);
      String rule = every ? scalar.text().substring(EVERY.length()).strip() : scalar.text();
      int at = scalar.text().lastIndexOf(rule);
      name(rule, ScalarPlaces.of(scalar, at, rule.length()));
      if (every) {
        overRows.add(rule);
        return new Criterion.Part.Every(rule);
      }
      return new Criterion.Part.Same(rule);
    }
    if (item instanceof Node.Mapping mapping && mapping.entries().containsKey("share")) {
      Form form = Form.of(item, Shape.SHARE_PART, problems);
      Form share = form == null ? null : form.form("share", Shape.SHARE);
      return share == null ? null : share(share);
    }
    problems.error(item.place(), "part-form");
    return null;
  }

  /** The rules of a list, all of the same rows. */
  List<String> rules(Form form, String key) {
    List<String> rules = new ArrayList<>();
    for (Node.Scalar rule : form.scalars(key)) {
      name(rule.text(), rule.place());
      if (!dropped.contains(rule.text())) {
        rules.add(rule.text());
      }
    }
    return rules;
  }

  /** The rule under a key, over rows within. */
  @Nullable String ruleWithin(Form form, String key) {
    Node.Scalar rule = form.scalar(key);
    if (rule == null) {
      return null;
    }
    name(rule.text(), rule.place());
    overRows.add(rule.text());
    return rule.text();
  }

  /** {@code {rule: B, at-least: 95%}}. */
  Criterion.Part.@Nullable Share share(Form form) {
    String rule = ruleWithin(form, "rule");
    boolean above = form.has("above");
    if (above == form.has("at-least")) {
      problems.error(form.place(), "share-limit");
      return null;
    }
    String key = above ? "above" : "at-least";
    BigDecimal share = form.number(key);
    if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
      problems.error(form.at(key), "not-a-share", share.toPlainString());
      return null;
    }
    return rule == null || share == null
        ? null
        : new Criterion.Part.Share(rule, above ? Comparison.ABOVE : Comparison.AT_LEAST, share);
  }

  /**
   * Points by rule.
   *
   * @param parameters the figure of a parameter that is named in place of one, or null
   */
  Map<String, BigDecimal> points(
      Form form, String key, Function<String, @Nullable BigDecimal> parameters) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    form.entries(key)
        .forEach(
            (rule, entry) -> {
              name(rule, entry.key().place());
              BigDecimal number =
                  entry.value() instanceof Node.Scalar scalar ? figure(scalar, parameters) : null;
              boolean right = number != null && number.signum() > 0;
              if (!right && (number != null || !(entry.value() instanceof Node.Scalar))) {
                problems.error(entry.key().place(), "points", rule);
              }
              if (number != null && right && !dropped.contains(rule)) {
                points.put(rule, number);
              }
            });
    return points;
  }

  private @Nullable BigDecimal figure(
      Node.Scalar scalar, Function<String, @Nullable BigDecimal> parameters) {
    BigDecimal named = parameters.apply(scalar.text());
    return named != null ? named : Scalars.number(scalar, problems);
  }

  private void name(String rule, Place place) {
    if (!dropped.contains(rule) && places.putIfAbsent(rule, place) != null) {
      problems.error(place, "part-twice", rule);
    }
  }
}
