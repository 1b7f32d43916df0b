package org.junheng.expr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A checked expression: every name resolved, every type and unit known. Made by {@link Checker};
 * evaluated by {@link ColumnEvaluator} and {@link RowEvaluator}. Two equal expressions compute the
 * same figures.
 *
 * <p>Equality is written out here and in {@link Type}: what Java makes of it for a record is put
 * together at its first use, for each record anew, which takes a notable part of a short run.
 */
public sealed interface Expr {
  /** What it yields. */
  Type type();

  /**
   * The expressions that it is made of, in order: what it needs, directly, to be evaluated. Those
   * of {@link Around} and {@link Aggregate} are about rows of another table.
   */
  default List<Expr> parts() {
    return List.of();
  }

  /** A constant: BigDecimal, Boolean, String or LocalDate. */
  record Literal(Object value, Type type) implements Expr {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Literal that && value.equals(that.value) && type.equals(that.type);
    }

    @Override
    public int hashCode() {
      return Objects.hash(value, type);
    }
  }

  /** A column of the row's own table or view: a field, view field or indicator. */
  record Column(String table, String name, Type type) implements Expr {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Column that
          && table.equals(that.table)
          && name.equals(that.name)
          && type.equals(that.type);
    }

    @Override
    public int hashCode() {
      return Objects.hash(table, name, type);
    }
  }

  /** An expression about the row of {@code table} that the row lies within. */
  record Around(String table, Expr value) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(value);
    }

    @Override
    public Type type() {
      return value.type();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Around that && table.equals(that.table) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return Objects.hash(table, value);
    }
  }

  /** A parameter by its name, and what it stands for: a {@link Literal} or a {@link Choice}. */
  record Named(String name, Expr value) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(value);
    }

    @Override
    public Type type() {
      return value.type();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Named that && name.equals(that.name) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, value);
    }
  }

  /**
   * The branch that a text selects; missing where the text is missing or names no branch. Keyed
   * limits and parameters are this.
   */
  record Choice(Expr by, Map<String, Expr> branches, Type type) implements Expr {
    @Override
    public List<Expr> parts() {
      return Stream.concat(Stream.of(by), branches.values().stream()).toList();
    }

    public Choice {
      branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Choice that
          && by.equals(that.by)
          && branches.equals(that.branches)
          && type.equals(that.type);
    }

    @Override
    public int hashCode() {
      return Objects.hash(by, branches, type);
    }
  }

  /**
   * An operator or scalar function applied to arguments. {@code and}, {@code or}, {@code min} and
   * {@code max} take any number.
   */
  record Call(Function function, List<Expr> args, Type type) implements Expr {
    @Override
    public List<Expr> parts() {
      return args;
    }

    public Call {
      args = List.copyOf(args);
    }

    /** Whether it makes a figure of figures. */
    boolean isArithmetic() {
      return type.kind() == Type.Kind.NUMBER && args.get(0).type().kind() == Type.Kind.NUMBER;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Call that
          && function == that.function
          && args.equals(that.args)
          && type.equals(that.type);
    }

    @Override
    public int hashCode() {
      return Objects.hash(function, args, type);
    }
  }

  /** {@code if condition then yes else no}. */
  record If(Expr condition, Expr yes, Expr no, Type type) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(condition, yes, no);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof If that
          && condition.equals(that.condition)
          && yes.equals(that.yes)
          && no.equals(that.no)
          && type.equals(that.type);
    }

    @Override
    public int hashCode() {
      return Objects.hash(condition, yes, no, type);
    }
  }

  /** Whether a value is one of a list of constants. */
  record In(Expr value, List<Literal> list) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(value);
    }

    public In {
      list = List.copyOf(list);
    }

    @Override
    public Type type() {
      return Type.FLAG;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof In that && value.equals(that.value) && list.equals(that.list);
    }

    @Override
    public int hashCode() {
      return Objects.hash(value, list);
    }
  }

  /**
   * A figure of the rows of {@code table} within the row.
   *
   * @param function the aggregate
   * @param table the table or view within
   * @param filter which of its rows, about a row of {@code table}; null for all
   * @param value what is aggregated, about a row of {@code table}; null for count and share
   * @param weight each row's weight, about a row of {@code table}; null where every row counts the
   *     same
   * @param level the quantile's level, else null
   * @param ignoreMissing whether rows whose filter, value or weight is missing are left out,
   *     instead of making the figure missing
   */
  record Aggregate(
      Function function,
      String table,
      @Nullable Expr filter,
      @Nullable Expr value,
      @Nullable Expr weight,
      @Nullable Expr level,
      boolean ignoreMissing,
      Type type)
      implements Expr {
    @Override
    public List<Expr> parts() {
      return Stream.of(filter, value, weight, level).flatMap(Stream::ofNullable).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Aggregate that
          && function == that.function
          && table.equals(that.table)
          && Objects.equals(filter, that.filter)
          && Objects.equals(value, that.value)
          && Objects.equals(weight, that.weight)
          && Objects.equals(level, that.level)
          && ignoreMissing == that.ignoreMissing
          && type.equals(that.type);
    }

    @Override
    public int hashCode() {
      return Objects.hash(function, table, filter, value, weight, level, ignoreMissing, type);
    }
  }
}
