package org.junheng.expr;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/**
 * Every operator and function of the language. What is written {@code word(…)} is a scalar function
 * of the row's own figures, an aggregate of rows within, or, {@code min} and {@code max}, either:
 * with one argument they are aggregates.
 */
public enum Function {
  OR("or"),
  AND("and"),
  NOT("not"),
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">="),
  BETWEEN("between"),
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  NEGATE("-"),
  MIN("min", 2, Function.MANY, Aggregation.PLAIN),
  MAX("max", 2, Function.MANY, Aggregation.PLAIN),
  ABS("abs", 1, 1),
  ROUND("round", 1, 2),
  FLOOR("floor", 1, 1),
  CEILING("ceiling", 1, 1),
  GIVEN("given", 1, 1),
  OR_ELSE("or_else", 2, 2),
  INTERPOLATE("interpolate", 5, Function.MANY),
  YEAR("year", 1, 1),
  MONTH("month", 1, 1),
  DAY("day", 1, 1),
  DATE("date", 1, 3),
  YEARS_BETWEEN("years_between", 2, 2),
  MONTHS_BETWEEN("months_between", 2, 2),
  LENGTH("length", 1, 1),
  SUBSTRING("substring", 2, 3),
  STARTS_WITH("starts_with", 2, 2),
  ENDS_WITH("ends_with", 2, 2),
  MATCHES("matches", 2, 2),
  NUMBER("number", 1, 1),
  ISO7064_MOD11_2("iso7064_mod11_2", 1, 1),
  LAST_YEAR("last_year", 1, 1),
  COUNT("count", Aggregation.OF_ROWS),
  SHARE("share", Aggregation.OF_ROWS),
  SUM("sum", Aggregation.PLAIN),
  MEAN("mean", Aggregation.WEIGHTED),
  MEDIAN("median", Aggregation.PLAIN),
  STDDEV("stddev", Aggregation.WEIGHTED),
  CV("cv", Aggregation.WEIGHTED),
  SAMPLE_STDDEV("sample_stddev", Aggregation.PLAIN),
  SAMPLE_CV("sample_cv", Aggregation.PLAIN),
  GINI("gini", Aggregation.WEIGHTED),
  THEIL("theil", Aggregation.WEIGHTED),
  RANGE_RATIO("range_ratio", Aggregation.PLAIN),
  QUANTILE("quantile", Aggregation.LEVELLED),
  COUNT_DISTINCT("count_distinct", Aggregation.PLAIN);

  /** What an aggregate takes. */
  enum Aggregation {
    /** It is no aggregate. */
    NONE,
    /** Rows: {@code class}, {@code class[…]}. */
    OF_ROWS,
    /** A figure of each row. */
    PLAIN,
    /** A figure of each row, and perhaps a weight. */
    WEIGHTED,
    /** A figure of each row, and a level. */
    LEVELLED
  }

  private static final int MANY = Integer.MAX_VALUE;

  private static final Map<String, Function> BY_WORD =
      Arrays.stream(values())
          .filter(function -> function.isScalar() || function.isAggregate())
          .collect(Collectors.toUnmodifiableMap(Function::word, function -> function));

  private final String word;
  private final int fewest;
  private final int most;
  private final Aggregation aggregation;

  Function(String word) {
    this(word, 0, 0);
  }

  Function(String word, int fewest, int most) {
    this(word, fewest, most, Aggregation.NONE);
  }

  Function(String word, Aggregation aggregation) {
    this(word, 0, 0, aggregation);
  }

  Function(String word, int fewest, int most, Aggregation aggregation) {
    this.word = word;
    this.fewest = fewest;
    this.most = most;
    this.aggregation = aggregation;
  }

  /** The word or sign that expressions use. */
  public String word() {
    return word;
  }

  /** Whether {@code word(…)} can be a figure of the row's own figures. */
  public boolean isScalar() {
    return most > 0;
  }

  /** Whether {@code word(…)} can be a figure of rows within. */
  public boolean isAggregate() {
    return aggregation != Aggregation.NONE;
  }

  /** What it does, in one line. Operators have none. */
  public Message purpose() {
    return Message.of("expr.function." + word);
  }

  /** The words that can stand before an opening parenthesis, in the order of this list. */
  public static List<String> words() {
    return Arrays.stream(values())
        .filter(function -> function.isScalar() || function.isAggregate())
        .map(Function::word)
        .toList();
  }

  /** The function of a word before an opening parenthesis, or null. */
  static @Nullable Function of(String word) {
    return BY_WORD.get(word);
  }

  Aggregation aggregation() {
    return aggregation;
  }

  int fewest() {
    return fewest;
  }

  int most() {
    return most;
  }
}
