package org.junheng.expr;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What functions take and yield of whose arguments some must be constant. */
final class ConstantArguments {
  private static final int MAX_PLACES = 10;
  private static final int MAX_LENGTH = 1000;

  private final Faults faults;
  private final Operators operators;

  ConstantArguments(Faults faults, Operators operators) {
    this.faults = faults;
    this.operators = operators;
  }

  /** The application of a function to arguments; null, and a fault, where they do not fit. */
  @Nullable Expr apply(Function function, List<Expr> args, List<Syntax> trees, Span span) {
    return switch (function) {
      case ROUND -> round(args, trees);
      case INTERPOLATE -> interpolate(args, trees, span);
      case DATE -> date(args, trees, span);
      case SUBSTRING -> substring(args, trees);
      case MATCHES -> matches(args, trees);
      default -> throw new IllegalArgumentException("not a scalar function: " + function);
    };
  }

  private @Nullable Expr round(List<Expr> args, List<Syntax> trees) {
    if (!operators.kinds(args, trees, Type.Kind.NUMBER)) {
      return null;
    }
    BigDecimal places = args.size() < 2 ? BigDecimal.ZERO : Operators.constantFigure(args.get(1));
    boolean whole = isWhole(places, 0, MAX_PLACES);
    if (!whole) {
      faults.add(trees.get(1).span(), "places-out-of-range", MAX_PLACES);
    }
    return Operators.call(Function.ROUND, args, args.get(0).type(), whole);
  }

  private @Nullable Expr interpolate(List<Expr> args, List<Syntax> trees, Span span) {
    if (!operators.kinds(args, trees, Type.Kind.NUMBER)) {
      return null;
    }
    List<Expr> steps = args.subList(1, args.size());
    boolean constant = steps.stream().allMatch(arg -> Operators.constantFigure(arg) != null);
    if (!constant || steps.size() % 2 == 1) {
      faults.add(span, "steps-not-constant");
      return null;
    }
    Type type = operators.joinUnits(some(args, at -> at > 0 && at % 2 == 0), span);
    if (type == null
        || operators.joinUnits(some(args, at -> at == 0 || at % 2 == 1), span) == null) {
      return null;
    }
    Expr.Call call = new Expr.Call(Function.INTERPOLATE, args, type);
    if (!Interpolation.of(call).isAscending()) {
      faults.add(span, "steps-not-ascending");
      return null;
    }
    return call;
  }

  private static List<Expr> some(List<Expr> args, IntPredicate which) {
    return IntStream.range(0, args.size()).filter(which).mapToObj(args::get).toList();
  }

  private @Nullable Expr date(List<Expr> args, List<Syntax> trees, Span span) {
    if (args.size() == 2) {
      faults.add(span, "argument-count.date", args.size());
      return null;
    }
    Type.Kind kind = args.size() == 1 ? Type.Kind.TEXT : Type.Kind.NUMBER;
    if (!operators.kinds(args, trees, kind)) {
      return null;
    }
    if (!(args.get(0) instanceof Expr.Literal literal && literal.value() instanceof String text)) {
      return new Expr.Call(Function.DATE, args, Type.DATE);
    }
    try {
      return new Expr.Literal(LocalDate.parse(text), Type.DATE);
    } catch (DateTimeParseException e) {
      faults.add(trees.get(0).span(), "date-wrong", text);
      return null;
    }
  }

  private @Nullable Expr substring(List<Expr> args, List<Syntax> trees) {
    boolean fits = operators.kinds(args.subList(0, 1), trees.subList(0, 1), Type.Kind.TEXT);
    BigDecimal from = Operators.constantFigure(args.get(1));
    if (!isWhole(from, 1, MAX_LENGTH) && !isWhole(from, -MAX_LENGTH, -1)) {
      faults.add(trees.get(1).span(), "from-not-constant", MAX_LENGTH);
      fits = false;
    }
    if (args.size() == 3 && !isWhole(Operators.constantFigure(args.get(2)), 1, MAX_LENGTH)) {
      faults.add(trees.get(2).span(), "count-not-constant", MAX_LENGTH);
      fits = false;
    }
    return Operators.call(Function.SUBSTRING, args, Type.TEXT, fits);
  }

  private @Nullable Expr matches(List<Expr> args, List<Syntax> trees) {
    if (!operators.kinds(args, trees, Type.Kind.TEXT)) {
      return null;
    }
    if (!(args.get(1) instanceof Expr.Literal literal && literal.value() instanceof String text)) {
      faults.add(trees.get(1).span(), "pattern-not-constant");
      return null;
    }
    if (RepeatBound.isPassed(text)) {
      faults.add(
          trees.get(1).span(), "pattern-repeats", RepeatBound.MOST_REPEATS, RepeatBound.LONGEST);
      return null;
    }
    try {
      Pattern.compile(text);
      return new Expr.Call(Function.MATCHES, args, Type.FLAG);
    } catch (PatternSyntaxException e) {
      faults.add(trees.get(1).span(), "pattern-wrong", String.valueOf(e.getDescription()));
      return null;
    }
  }

  private static boolean isWhole(@Nullable BigDecimal figure, int least, int most) {
    return figure != null
        && figure.compareTo(BigDecimal.valueOf(least)) >= 0
        && figure.compareTo(BigDecimal.valueOf(most)) <= 0
        && figure.stripTrailingZeros().scale() <= 0;
  }
}
