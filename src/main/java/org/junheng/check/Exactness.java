package org.junheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junheng.expr.Expr;
import org.junheng.expr.Function;
import org.junheng.expr.Rows;
import org.junheng.rule.Indicator;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.NumberColumn;

/**
 * Tells which figures need no second look in decimals. Whole numbers added, subtracted and
 * multiplied stay exact in a double up to 2⁵³; and of two figures as printed, of up to 15 digits
 * each, the larger has the larger double. A class of exactly 45 pupils is then decided at once.
 */
final class Exactness {
  private static final Set<Function> KEEP_WHOLE =
      Set.of(
          Function.ADD,
          Function.SUBTRACT,
          Function.MULTIPLY,
          Function.NEGATE,
          Function.MIN,
          Function.MAX,
          Function.ABS,
          Function.OR_ELSE);
  private static final Set<Function> MAKE_WHOLE = Set.of(Function.FLOOR, Function.CEILING);
  private static final Set<Function> WHOLE_AGGREGATES =
      Set.of(Function.SUM, Function.MIN, Function.MAX);

  private final RuleSet rules;
  private final Rows rows;

  Exactness(RuleSet rules, Rows rows) {
    this.rules = rules;
    this.rows = rows;
  }

  /**
   * Whether comparing the doubles of two expressions is the same as comparing their exact figures.
   */
  boolean comparable(Expr left, Expr right) {
    return (isWhole(left) || isPrinted(left)) && (isWhole(right) || isPrinted(right));
  }

  private boolean isPrinted(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal.value() instanceof BigDecimal figure && figure.precision() <= 15;
    }
    if (expr instanceof Expr.Named named) {
      return isPrinted(named.value());
    }
    if (expr instanceof Expr.Choice choice) {
      return choice.branches().values().stream().allMatch(this::isPrinted);
    }
    if (expr instanceof Expr.Column column
        && rules.tables().containsKey(column.table())
        && isSubmitted(column)) {
      Column figures = rows.column(column.table(), column.name());
      return figures instanceof NumberColumn numbers && numbers.exact().isEmpty();
    }
    return false;
  }

  private boolean isSubmitted(Expr.Column column) {
    return rules.indicator(column.table(), column.name()) == null;
  }

  private boolean isWhole(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal.value() instanceof BigDecimal figure
          && figure.stripTrailingZeros().scale() <= 0;
    }
    if (expr instanceof Expr.Column column) {
      return isWholeColumn(column.table(), column.name());
    }
    if (expr instanceof Expr.Call call) {
      // What is rounded is rounded exactly, whatever it is made of.
      return MAKE_WHOLE.contains(call.function())
          || KEEP_WHOLE.contains(call.function()) && call.args().stream().allMatch(this::isWhole);
    }
    if (expr instanceof Expr.Aggregate aggregate) {
      return aggregate.value() == null
          ? aggregate.function() == Function.COUNT
          : aggregate.function() == Function.COUNT_DISTINCT
              || (WHOLE_AGGREGATES.contains(aggregate.function()) && isWhole(aggregate.value()));
    }
    return parts(expr).stream().allMatch(this::isWhole) && !parts(expr).isEmpty();
  }

  private static List<Expr> parts(Expr expr) {
    if (expr instanceof Expr.Around around) {
      return List.of(around.value());
    }
    if (expr instanceof Expr.Named named) {
      return List.of(named.value());
    }
    if (expr instanceof Expr.Choice choice) {
      return List.copyOf(choice.branches().values());
    }
    return expr instanceof Expr.If condition ? List.of(condition.yes(), condition.no()) : List.of();
  }

  private boolean isWholeColumn(String table, String name) {
    Indicator indicator = rules.indicator(table, name);
    if (indicator != null) {
      return isWhole(indicator.value());
    }
    View view = rules.views().get(table);
    if (view instanceof View.PartsOf parts) {
      return parts.parts().get(0).fields().containsKey(name)
          ? parts.parts().stream()
              .allMatch(part -> isWhole(java.util.Objects.requireNonNull(part.fields().get(name))))
          : isWholeColumn(view.base(), name);
    }
    if (view instanceof View.GroupsOf groups) {
      return groups.by().containsKey(name)
          && isWhole(java.util.Objects.requireNonNull(groups.by().get(name)));
    }
    Field field = java.util.Objects.requireNonNull(rules.tables().get(table)).field(name);
    return field != null && field.type() == FieldType.COUNT;
  }
}
