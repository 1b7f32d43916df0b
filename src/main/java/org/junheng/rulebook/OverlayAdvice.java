package org.junheng.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;
import org.junheng.text.Text;

/** Tells where an overlay loosens its base, and where it tightens it. */
final class OverlayAdvice {
  private final WholeSet before;
  private final WholeSet after;
  private final Edition overlay;
  private final Problems problems;

  OverlayAdvice(WholeSet before, WholeSet after, Edition overlay, Problems problems) {
    this.before = before;
    this.after = after;
    this.overlay = overlay;
    this.problems = problems;
  }

  void advise() {
    overlay.dropped().getOrDefault(Section.RULES, Map.of()).values().forEach(this::adviseOnDrop);
    for (Rule base : before.rules().rules().values()) {
      Rule rule = after.rules().rules().get(base.id());
      Item item = overlay.items(Section.RULES).get(base.id());
      Form form = item == null ? null : Form.of(item.entry(), Shape.RULE, problems);
      if (rule != null && form != null) {
        compare(base, rule, form);
      }
    }
  }

  private void adviseOnDrop(Node.Entry drop) {
    Form form = Form.of(drop, Shape.DROPPED, problems);
    Text reason = form == null ? Text.NONE : form.text("reason", Text.NONE);
    problems.warning(drop.key().place(), "lint-dropped", drop.key().text(), reason);
  }

  private void compare(Rule base, Rule rule, Form form) {
    compareCriteria(base, rule, form);
    int severity = rule.severity().compareTo(base.severity());
    String oldWord = base.severity().word();
    say(rule.id(), form.at("severity"), "severity", severity, oldWord, rule.severity().word());
    int waivable = Boolean.compare(rule.waivable(), base.waivable());
    say(rule.id(), form.at("waivable"), "waivable", waivable, base.waivable(), rule.waivable());
    int reliefs = rule.reliefs().size() - base.reliefs().size();
    say(
        rule.id(),
        form.at("reliefs"),
        "reliefs",
        reliefs,
        base.reliefs().size(),
        rule.reliefs().size());
    if (!java.util.Objects.equals(base.when(), rule.when())) {
      problems.note(form.at("when"), "lint-other-rows", rule.id());
    }
  }

  private void compareCriteria(Rule base, Rule rule, Form form) {
    if (base.criterion() instanceof Criterion.Threshold old
        && rule.criterion() instanceof Criterion.Threshold now
        && isComparable(old, now)) {
      compareLimits(rule.id(), old, now, form);
    } else if (base.criterion() instanceof Criterion.KOfN old
        && rule.criterion() instanceof Criterion.KOfN now) {
      int more = now.atLeast() - now.of().size() - (old.atLeast() - old.of().size());
      say(rule.id(), form.at("k-of-n"), "at-least", -more, old.atLeast(), now.atLeast());
      compareFloors(rule.id(), form, old.floor(), now.floor());
    } else if (!base.criterion().equals(rule.criterion())) {
      changedKey(form)
          .ifPresent(key -> problems.note(form.at(key), "lint-other-criterion", rule.id()));
    }
  }

  // The key of a criterion that the overlay itself wrote; none where only a part was dropped.
  private Optional<String> changedKey(Form form) {
    List<String> keys = new ArrayList<>(CriterionKind.words());
    for (Comparison comparison : Comparison.values()) {
      keys.add(comparison.word());
    }
    return keys.stream()
        .filter(form::has)
        .filter(key -> form.at(key).source() == overlay.file().source())
        .findFirst();
  }

  private static boolean isComparable(Criterion.Threshold old, Criterion.Threshold now) {
    return old.measure().equals(now.measure())
        && isOrdered(old.comparison())
        && isOrdered(now.comparison())
        && old.comparison().wantsMore() == now.comparison().wantsMore()
        && !constants(old.limits().get(0)).isEmpty()
        && !constants(now.limits().get(0)).isEmpty();
  }

  private void compareFloors(
      String rule, Form form, @Nullable BigDecimal old, @Nullable BigDecimal now) {
    BigDecimal oldFloor = old == null ? BigDecimal.ZERO : old;
    BigDecimal newFloor = now == null ? BigDecimal.ZERO : now;
    int looser = oldFloor.compareTo(newFloor);
    say(rule, form.at("k-of-n"), "floor", looser, plain(oldFloor), plain(newFloor));
  }

  private void compareLimits(
      String rule, Criterion.Threshold old, Criterion.Threshold now, Form form) {
    String word = now.comparison().word();
    Map<String, BigDecimal> oldLimits = constants(old.limits().get(0));
    Map<String, BigDecimal> newLimits = constants(now.limits().get(0));
    for (Map.Entry<String, BigDecimal> limit : newLimits.entrySet()) {
      BigDecimal was = oldLimits.get(limit.getKey());
      if (was == null) {
        continue;
      }
      int order = limit.getValue().compareTo(was);
      int looser = now.comparison().wantsMore() ? -order : order;
      boolean strictness = looser == 0 && old.comparison() != now.comparison();
      String key = limit.getKey().isEmpty() ? word : word + " " + limit.getKey();
      String oldWord = strictness ? old.comparison().word() + " " + plain(was) : plain(was);
      int verdict = strictness ? isStrict(old.comparison()) ? 1 : -1 : looser;
      say(
          rule,
          place(now.limits().get(0), form, word),
          key,
          verdict,
          oldWord,
          plain(limit.getValue()));
    }
  }

  // A limit that is a parameter changes where the parameter does.
  private Place place(Expr limit, Form form, String word) {
    if (limit instanceof Expr.Named named) {
      Item parameter = overlay.items(Section.PARAMETERS).get(named.name());
      Form of = parameter == null ? null : Form.of(parameter.entry(), Shape.PARAMETER, problems);
      if (of != null && of.at("value").source() == overlay.file().source()) {
        return of.at("value");
      }
    }
    return form.at(word);
  }

  private static boolean isOrdered(Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST, ABOVE, AT_MOST, BELOW -> true;
      case EQUALS, BETWEEN, ONE_OF -> false;
    };
  }

  private static boolean isStrict(Comparison comparison) {
    return comparison == Comparison.ABOVE || comparison == Comparison.BELOW;
  }

  /** The figures that a limit is, by key; one without a key under the empty key. */
  private static Map<String, BigDecimal> constants(Expr limit) {
    Expr value = limit instanceof Expr.Named named ? named.value() : limit;
    Map<String, BigDecimal> constants = new LinkedHashMap<>();
    if (value instanceof Expr.Choice choice) {
      choice.branches().forEach((key, branch) -> put(constants, key, branch));
    } else {
      put(constants, "", value);
    }
    return constants;
  }

  private static void put(Map<String, BigDecimal> constants, String key, Expr expr) {
    Expr value = expr instanceof Expr.Named named ? named.value() : expr;
    if (value instanceof Expr.Literal literal && literal.value() instanceof BigDecimal figure) {
      constants.put(key, figure);
    }
  }

  private static String plain(BigDecimal figure) {
    return figure.stripTrailingZeros().toPlainString();
  }

  private void say(String rule, Place place, String what, int looser, Object old, Object now) {
    if (looser > 0) {
      problems.warning(place, "lint-looser", rule, what, old, now);
    } else if (looser < 0) {
      problems.note(place, "lint-tighter", rule, what, old, now);
    }
  }
}
