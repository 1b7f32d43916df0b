package org.junheng.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Derivation;
import org.junheng.check.Result.Figure;
import org.junheng.expr.Expr;
import org.junheng.expr.Printer;
import org.junheng.text.Language;
import org.junheng.text.Message;

/**
 * How figures came about, as indented lines: each with its formula, the formula with figures in it,
 * and below it what it is computed from. What was told once is not told again.
 */
final class FigureTree {
  private static final String STEP = "    ";

  private final Set<Derivation> told = new HashSet<>();
  private final Language language;

  FigureTree(Language language) {
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
    String plain = print(formula, derivation, part -> null);
    String figures = print(formula, derivation, part -> figure(part, derivation.from()));
    if (!derivation.name().isEmpty()) {
      lines.add(indent + "  = " + plain);
    }
    boolean isNews = !figures.equals(plain) && !figures.equals(shown(derivation.value()));
    if (isNews) {
      lines.add(indent + "  = " + figures);
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

  private String headline(Derivation derivation) {
    Expr formula = derivation.expression();
    String name =
        formula != null && derivation.name().isEmpty()
            ? print(formula, derivation, part -> null)
            : derivation.title().in(language);
    String line = name + " = " + shown(derivation.value());
    return derivation.location() == null ? line : line + "   " + derivation.location();
  }

  /** A figure as it is shown. */
  String shown(@Nullable Figure figure) {
    return figure == null
        ? Message.of("cli.row.missing").in(language)
        : figure.shown().in(language);
  }

  private static String print(Expr formula, Derivation derivation, Printer.Words words) {
    return Printer.print(formula, derivation.row().table(), words);
  }

  // The figure in place of the name, where there is just one of that name. Figures of the rows
  // within stand below.
  private static @Nullable String figure(Expr part, List<Derivation> from) {
    if (part instanceof Expr.Named named && named.value() instanceof Expr.Literal literal) {
      return written(literal.value());
    }
    if (!(part instanceof Expr.Column column)) {
      return null;
    }
    List<Derivation> named =
        from.stream().filter(each -> each.name().equals(column.name())).toList();
    if (named.size() != 1) {
      return null;
    }
    Figure value = named.get(0).value();
    return value == null ? "?" : written(value.value());
  }

  private static String written(Object value) {
    if (value instanceof BigDecimal figure) {
      return figure.toPlainString();
    }
    return value instanceof String words ? '"' + words + '"' : value.toString();
  }
}
