package org.junheng.expr;

/** Every operator and function of the language. */
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
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  NEGATE("-"),
  MIN("min"),
  MAX("max"),
  ABS("abs"),
  ROUND("round"),
  FLOOR("floor"),
  CEILING("ceiling"),
  GIVEN("given"),
  OR_ELSE("or_else"),
  YEAR("year"),
  DATE("date"),
  LENGTH("length"),
  STARTS_WITH("starts_with"),
  MATCHES("matches"),
  COUNT("count"),
  SHARE("share"),
  SUM("sum"),
  MEAN("mean"),
  MEDIAN("median"),
  STDDEV("stddev"),
  CV("cv"),
  SAMPLE_STDDEV("sample_stddev"),
  SAMPLE_CV("sample_cv"),
  GINI("gini"),
  THEIL("theil"),
  RANGE_RATIO("range_ratio"),
  QUANTILE("quantile"),
  COUNT_DISTINCT("count_distinct");

  private final String word;

  Function(String word) {
    this.word = word;
  }

  /** The word or sign that expressions use. */
  public String word() {
    return word;
  }
}
