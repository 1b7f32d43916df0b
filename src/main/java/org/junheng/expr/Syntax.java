package org.junheng.expr;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression as written: nothing looked up, no type known. Made by {@link Parser}, checked by
 * {@link Checker}. Two trees are equal when they say the same, wherever they stand; {@link #print}
 * gives a text that parses to an equal tree.
 */
public sealed interface Syntax {
  /** Where it stands in the text. */
  Span span();

  /**
   * The parts that it is made of, in order; the filter of a row set or member is not among them.
   */
  default List<Syntax> parts() {
    return List.of();
  }

  /** The expression as text, with as few parentheses as it needs. */
  default String print() {
    return SyntaxPrinter.print(this);
  }

  /** {@code 4.2}, or {@code 85%} where {@code percent}: then the value is 85. Never negative. */
  record Figure(BigDecimal value, boolean percent, Span span) implements Syntax {}

  /** {@code "primary"}. */
  record Words(String value, Span span) implements Syntax {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value, Span span) implements Syntax {}

  /** {@code pupils}: a column, a parameter or a table. */
  record Name(String name, Span span) implements Syntax {}

  /** {@code class[pupils > 55]}. */
  record RowSet(String table, Syntax filter, Span tableSpan, Span span) implements Syntax {}

  /** {@code school.name}, {@code class[pupils > 55].pupils}. */
  record Member(
      String table, @Nullable Syntax filter, String name, Span tableSpan, Span nameSpan, Span span)
      implements Syntax {}

  /** {@code cv(class.pupils, weight = class.weeks)}. */
  record Call(String word, List<Argument> args, Span wordSpan, Span span) implements Syntax {
    public Call {
      args = List.copyOf(args);
    }

    @Override
    public List<Syntax> parts() {
      return args.stream().map(Argument::value).toList();
    }
  }

  /** An argument with its label, written {@code label = …} or {@code label: …}, or null. */
  record Argument(@Nullable String label, Syntax value, Span labelSpan) {}

  /** {@code not x}, {@code -x}. */
  record Unary(Function function, Syntax arg, Span span) implements Syntax {
    @Override
    public List<Syntax> parts() {
      return List.of(arg);
    }
  }

  /** {@code a + b} and every other operator between two operands. */
  record Binary(Function function, Syntax left, Syntax right, Span span) implements Syntax {
    @Override
    public List<Syntax> parts() {
      return List.of(left, right);
    }
  }

  /** {@code x between a and b}. */
  record Between(Syntax value, Syntax low, Syntax high, Span span) implements Syntax {
    @Override
    public List<Syntax> parts() {
      return List.of(value, low, high);
    }
  }

  /** {@code x in [a, b]}, {@code x not in [a, b]}. */
  record Membership(Syntax value, boolean negated, List<Syntax> items, Span span)
      implements Syntax {
    public Membership {
      items = List.copyOf(items);
    }

    @Override
    public List<Syntax> parts() {
      return List.of(value);
    }
  }

  /** {@code if c then a else b}. */
  record If(Syntax condition, Syntax yes, Syntax no, Span span) implements Syntax {
    @Override
    public List<Syntax> parts() {
      return List.of(condition, yes, no);
    }
  }
}
