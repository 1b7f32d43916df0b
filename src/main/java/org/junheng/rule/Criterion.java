package org.junheng.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;

/** What must hold of a row; exactly one a rule. */
public sealed interface Criterion {
  /** The expressions it is made of, in order. */
  default List<Expr> expressions() {
    return List.of();
  }

  /** The ids of the rules it is composed of, in order. */
  default List<String> composedOf() {
    return List.of();
  }

  /**
   * A measure held against a limit.
   *
   * @param measure the figure (or, for EQUALS and ONE_OF, the text, flag or date)
   * @param comparison how it must stand
   * @param limits one limit; two for BETWEEN; any number for ONE_OF
   */
  record Threshold(Expr measure, Comparison comparison, List<Expr> limits) implements Criterion {
    public Threshold {
      limits = List.copyOf(limits);
      int wanted = comparison == Comparison.BETWEEN ? 2 : 1;
      if (comparison == Comparison.ONE_OF ? limits.isEmpty() : limits.size() != wanted) {
        throw new IllegalArgumentException(comparison + " with " + limits.size() + " limits");
      }
    }

    @Override
    public List<Expr> expressions() {
      return Stream.concat(Stream.of(measure), limits.stream()).toList();
    }
  }

  /** A condition that must be true. */
  record Condition(Expr must) implements Criterion {
    @Override
    public List<Expr> expressions() {
      return List.of(must);
    }
  }

  /**
   * At most {@code of.size() − atLeast} of the rules fail, and each that fails still reaches the
   * floor.
   *
   * @param atLeast how many must pass
   * @param of the rules, all of the same table as this one
   * @param floor the share of its limit that a failing rule must still reach, or null
   */
  record KOfN(int atLeast, List<String> of, @Nullable BigDecimal floor) implements Criterion {
    public KOfN {
      of = List.copyOf(of);
    }

    @Override
    public List<String> composedOf() {
      return of;
    }
  }

  /** Every part passes. */
  record AllOf(List<Part> parts) implements Criterion {
    public AllOf {
      parts = List.copyOf(parts);
    }

    @Override
    public List<String> composedOf() {
      return parts.stream().map(Part::rule).toList();
    }
  }

  /** At least one part passes. */
  record AnyOf(List<Part> parts) implements Criterion {
    public AnyOf {
      parts = List.copyOf(parts);
    }

    @Override
    public List<String> composedOf() {
      return parts.stream().map(Part::rule).toList();
    }
  }

  /**
   * Every part passes; one that fails decides nothing: figures that contradict each other prove
   * neither that a row passes nor that it fails.
   */
  record Consistent(List<Part> parts) implements Criterion {
    public Consistent {
      parts = List.copyOf(parts);
    }

    @Override
    public List<String> composedOf() {
      return parts.stream().map(Part::rule).toList();
    }
  }

  /**
   * Points of the rules that pass, out of those that apply, scaled to 100, held against a limit.
   *
   * @param points each rule's full points, all of the same table as this one
   * @param comparison how the score must stand
   * @param limit the limit, out of 100
   */
  record Score(Map<String, BigDecimal> points, Comparison comparison, Expr limit)
      implements Criterion {
    public Score {
      points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    @Override
    public List<String> composedOf() {
      return List.copyOf(points.keySet());
    }

    @Override
    public List<Expr> expressions() {
      return List.of(limit);
    }
  }

  /** No other row holds the same values in these fields. */
  record Unique(List<String> fields) implements Criterion {
    public Unique {
      fields = List.copyOf(fields);
    }

    // Written out, for the reason that Expr gives.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unique that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
      return fields.hashCode();
    }
  }

  /** These fields hold the key of a row of a table. */
  record RefersTo(String table, List<String> by) implements Criterion {
    public RefersTo {
      by = List.copyOf(by);
    }
  }

  /**
   * Judged by a named inspector.
   *
   * @param table the table of declarations
   * @param comparison how the judged score must stand, or null where the judged outcome itself
   *     counts
   * @param limit the limit of the score, or null
   */
  record Declared(String table, @Nullable Comparison comparison, @Nullable Expr limit)
      implements Criterion {
    @Override
    public List<Expr> expressions() {
      return limit == null ? List.of() : List.of(limit);
    }
  }

  /** One entry of a composite. */
  sealed interface Part {
    /** The rule it looks at. */
    String rule();

    /** A rule of the same row. */
    record Same(String rule) implements Part {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Same that && rule.equals(that.rule);
      }

      @Override
      public int hashCode() {
        return rule.hashCode();
      }
    }

    /** A rule over all rows within. */
    record Every(String rule) implements Part {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Every that && rule.equals(that.rule);
      }

      @Override
      public int hashCode() {
        return rule.hashCode();
      }
    }

    /** A share of the rows within to which a rule applies; AT_LEAST or ABOVE. */
    record Share(String rule, Comparison comparison, BigDecimal share) implements Part {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Share that
            && rule.equals(that.rule)
            && comparison == that.comparison
            && share.equals(that.share);
      }

      @Override
      public int hashCode() {
        return Objects.hash(rule, comparison, share);
      }
    }
  }
}
