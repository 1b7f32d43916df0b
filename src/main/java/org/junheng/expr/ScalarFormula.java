package org.junheng.expr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Formulas of the values of one row. Every part is asked, in order, though the value be decided by
 * the first: what was read does not depend on what it was.
 */
sealed interface ScalarFormula extends RowFormula {
  /** A constant. */
  record Constant(Object value) implements ScalarFormula {
    @Override
    public Object of(RowEvaluator evaluator, int row) {
      return value;
    }
  }

  /** The branch that a text selects. */
  record Choice(RowFormula by, Map<String, RowFormula> branches) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      Object key = evaluator.value(by, row);
      RowFormula branch = key == null ? null : branches.get(key);
      return branch == null ? null : evaluator.value(branch, row);
    }
  }

  /** Where the condition is unknown, the value is known only if both branches agree. */
  record If(RowFormula condition, RowFormula yes, RowFormula no) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      Object holds = evaluator.value(condition, row);
      if (holds != null) {
        return evaluator.value(holds.equals(true) ? yes : no, row);
      }
      Object one = evaluator.value(yes, row);
      Object other = evaluator.value(no, row);
      return one != null && other != null && compare(one, other) == 0 ? one : null;
    }
  }

  /** Whether a value is one of a list. */
  record In(RowFormula value, List<Expr.Literal> list) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      Object found = evaluator.value(value, row);
      if (found == null) {
        return null;
      }
      for (Expr.Literal item : list) {
        if (compare(found, item.value()) == 0) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether all flags are true. */
  record All(List<RowFormula> flags) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      return all(evaluator, row, flags, true);
    }
  }

  /** Whether any flag is true. */
  record Any(List<RowFormula> flags) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      return not(all(evaluator, row, flags, false));
    }
  }

  /** Whether a flag is false. */
  record Not(RowFormula flag) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      return not(evaluator.value(flag, row));
    }
  }

  /** Whether a value is not missing. */
  record Given(RowFormula value) implements ScalarFormula {
    @Override
    public Object of(RowEvaluator evaluator, int row) {
      return evaluator.value(value, row) != null;
    }
  }

  /** A value, or another where it is missing. */
  record OrElse(RowFormula value, RowFormula other) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      Object first = evaluator.value(value, row);
      Object second = evaluator.value(other, row);
      return first != null ? first : value.isUnreadable(row) ? null : second;
    }
  }

  /** Whether a value lies between two others, both included. */
  record Between(RowFormula value, RowFormula least, RowFormula most) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      Object found = evaluator.value(value, row);
      Boolean above = holds(Function.AT_LEAST, found, evaluator.value(least, row));
      Boolean below = holds(Function.AT_MOST, found, evaluator.value(most, row));
      if (Boolean.FALSE.equals(above) || Boolean.FALSE.equals(below)) {
        return false;
      }
      return above == null || below == null ? null : true;
    }
  }

  /** Whether two values stand so to each other. */
  record Compared(Function function, RowFormula left, RowFormula right) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      Object one = evaluator.value(left, row);
      return holds(function, one, evaluator.value(right, row));
    }
  }

  /** A sum, difference, product or quotient. */
  record Operation(Function function, RowFormula left, RowFormula right) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      Object one = evaluator.value(left, row);
      Object other = evaluator.value(right, row);
      return one == null || other == null
          ? null
          : ExactFigures.apply(function, (BigDecimal) one, (BigDecimal) other);
    }
  }

  /** Another figure of figures. */
  record Arithmetic(Expr.Call call, List<RowFormula> args) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      List<BigDecimal> values = values(evaluator, row, args, BigDecimal.class);
      return values == null ? null : ExactFigures.apply(call, values);
    }
  }

  /** A function of texts and days. */
  record Words(Expr.Call call, List<RowFormula> args) implements ScalarFormula {
    @Override
    public @Nullable Object of(RowEvaluator evaluator, int row) {
      List<Object> values = values(evaluator, row, args, Object.class);
      return values == null ? null : WordFunctions.apply(call, values);
    }
  }

  /** All values; null where one is missing. */
  private static <T> @Nullable List<T> values(
      RowEvaluator evaluator, int row, List<RowFormula> args, Class<T> kind) {
    List<T> values = new ArrayList<>(args.size());
    for (RowFormula arg : args) {
      Object value = evaluator.value(arg, row);
      if (value != null) {
        values.add(kind.cast(value));
      }
    }
    return values.size() < args.size() ? null : values;
  }

  /** Whether all flags are {@code wanted}: false if one is not, unknown if one might not be. */
  private static @Nullable Object all(
      RowEvaluator evaluator, int row, List<RowFormula> flags, boolean wanted) {
    boolean known = true;
    boolean all = true;
    for (RowFormula flag : flags) {
      Object value = evaluator.value(flag, row);
      known &= value != null;
      all &= value == null || value.equals(wanted);
    }
    if (!all) {
      return false;
    }
    return known ? true : null;
  }

  private static @Nullable Object not(@Nullable Object flag) {
    return flag == null ? null : !flag.equals(true);
  }

  private static @Nullable Boolean holds(
      Function function, @Nullable Object left, @Nullable Object right) {
    return left == null || right == null
        ? null
        : Boolean.valueOf(Comparisons.holds(function, compare(left, right)));
  }

  /** The order of two values of one kind. */
  static int compare(Object left, Object right) {
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return ExactFigures.compare(a, b);
    } else if (left instanceof LocalDate a && right instanceof LocalDate b) {
      return a.compareTo(b);
    }
    return left.equals(right) ? 0 : 1;
  }
}
