package org.junheng.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Derivation;
import org.junheng.check.Result.Figure;
import org.junheng.expr.Expr;
import org.junheng.rule.RuleSet;
import org.junheng.text.Language;
import org.junheng.text.Message;

/**
 * How figures came about, as indented lines: each with its formula, the formula with figures in it,
 * and below it what it is computed from. What was told once is not told again.
 */
final class FigureTree {
  private static final String STEP = "    ";
  private static final int PERCENT_PLACES = 2;

  private final Set<Derivation> told = new HashSet<>();
  private final FormulaWords formulas;
  private final Language language;

  FigureTree(RuleSet rules, Language language) {
    this.formulas = new FormulaWords(rules, language);
    this.language = language;
  }

  /** The lines of one figure. */
  List<String> lines(Derivation derivation) {
    List<String> lines = new ArrayList<>();
    tell(derivation, "", lines);
    return lines;
  }

  private void tell(Derivation derivation, String indent, List<String> lines) {
    lines.add(indent + headline(derivation));
    Expr formula = derivation.expression();
    if (formula == null || !told.add(derivation)) {
      return;
    }
    if (!derivation.portions().isEmpty()) {
      portions(derivation).forEach(line -> lines.add(indent + "  " + line));
    } else if (!isOtherName(formula)) {
      formulas(formula, derivation).forEach(line -> lines.add(indent + "  = " + line));
    }
    for (Derivation each : derivation.from()) {
      int at = lines.size();
      tell(each, indent + STEP, lines);
      // Of the figures of several rows it is said whose each is.
      boolean several =
          derivation.from().stream().filter(other -> other.name().equals(each.name())).count() > 1;
      String whose = each.row().name().in(language);
      if (several && !each.name().isEmpty() && !whose.isEmpty()) {
        lines.set(at, lines.get(at) + "   " + whose);
      }
    }
  }

  // What it is another name of stands below it.
  private static boolean isOtherName(Expr formula) {
    return formula instanceof Expr.Column
        || (formula instanceof Expr.Around around && isOtherName(around.value()));
  }

  // The formula, then with figures in it where that is news.
  private List<String> formulas(Expr formula, Derivation derivation) {
    List<String> lines = new ArrayList<>();
    String titled = formulas.titled(formula, derivation);
    String figures = formulas.figured(formula, derivation);
    if (!derivation.name().isEmpty()) {
      lines.add(titled);
    }
    if (!figures.equals(titled) && !figures.equals(shown(derivation.value()))) {
      lines.add(figures);
    }
    return lines;
  }

  // The amount is the first that a shared one is computed from.
  private List<String> portions(Derivation derivation) {
    List<String> lines = new ArrayList<>();
    Derivation amount = derivation.from().get(0);
    String own =
        derivation.portions().stream()
            .filter(Derivation.Portion::isOwn)
            .map(each -> exact(each.weighted()))
            .collect(Collectors.joining());
    String all =
        derivation.portions().stream()
            .map(each -> exact(each.weighted()))
            .collect(Collectors.joining(" + "));
    lines.add("= " + exact(amount.value()) + " * " + own + " / (" + all + ")");
    lines.add(say("row.portions"));
    for (Derivation.Portion each : derivation.portions()) {
      String words =
          say(
              "row.portion",
              each.part().in(language),
              exact(each.size()),
              exact(each.weight()),
              exact(each.weighted()),
              percent(each.share()));
      lines.add("  " + words);
    }
    return lines;
  }

  /** A share as a percentage; "?" where it is not known. */
  static String percent(@Nullable BigDecimal share) {
    return share == null
        ? "?"
        : share.movePointRight(2).setScale(PERCENT_PLACES, RoundingMode.HALF_UP) + "%";
  }

  private static String exact(@Nullable Figure figure) {
    return figure == null ? "?" : ((BigDecimal) figure.value()).toPlainString();
  }

  private String headline(Derivation derivation) {
    Expr formula = derivation.expression();
    if (formula instanceof Expr.Literal) {
      return shown(derivation.value());
    }
    String name =
        formula != null && derivation.name().isEmpty()
            ? formulas.titled(formula, derivation)
            : derivation.title().in(language);
    String written = derivation.written().isEmpty() ? "" : " (" + derivation.written() + ")";
    String line = name + " = " + shown(derivation.value()) + written;
    return derivation.location() == null ? line : line + "   " + derivation.location();
  }

  /** A figure as it is shown. */
  String shown(@Nullable Figure figure) {
    return figure == null ? say("row.missing") : figure.shown().in(language);
  }

  private String say(String key, Object... args) {
    return Message.of("cli." + key, args).in(language);
  }
}
