package org.junheng.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small random data with ties, zeros and gaps, and random expressions about it. */
final class RandomWorld {
  private static final String[] FIGURES = {"0", "1", "2", "3", "0.1", "0.3", "2.5", "10", "7"};

  private final Random random;
  private final String[] figures;

  RandomWorld(long seed) {
    random = new Random(seed);
    figures = FIGURES;
  }

  private RandomWorld(long seed, boolean wide) {
    random = new Random(seed);
    figures = wide ? wide() : FIGURES;
  }

  /** The same of figures up to 10^18, some of which differ by little or nothing. */
  static RandomWorld wide(long seed) {
    return new RandomWorld(seed, true);
  }

  private String[] wide() {
    BigDecimal base =
        random.nextInt(4) == 0
            ? BigDecimal.valueOf(1L << (53 + random.nextInt(6)))
            : new BigDecimal(new BigInteger(1 + random.nextInt(60), random), random.nextInt(5));
    BigDecimal last = base.ulp();
    BigDecimal other = new BigDecimal(new BigInteger(1 + random.nextInt(60), random));
    return Stream.of(
            base,
            base.add(last),
            base.subtract(last),
            base.multiply(BigDecimal.valueOf(3)),
            base.divide(BigDecimal.valueOf(4)),
            other,
            other.add(base),
            new BigDecimal("0.1"),
            BigDecimal.ONE)
        .map(BigDecimal::toPlainString)
        .toArray(String[]::new);
  }

  TestRows rows() {
    int counties = 1 + random.nextInt(2);
    int schools = 1 + random.nextInt(5);
    int classes = random.nextInt(12);
    int[] toCounty = places(schools, counties);
    int[] toSchool = places(classes, schools);
    int[] through = new int[classes];
    for (int row = 0; row < classes; row++) {
      through[row] = toSchool[row] < 0 ? -1 : toCounty[toSchool[row]];
    }
    TestRows rows = new TestRows().table("county", counties);
    rows.within("school", "county", toCounty).within("class", "school", toSchool);
    rows.within("class", "county", through);
    rows.figures("county", "a", figures(counties)).figures("county", "b", figures(counties));
    rows.figures("school", "x", figures(schools)).figures("school", "y", figures(schools));
    rows.flags("school", "f", flags(schools)).texts("school", "k", texts(schools, "p", "j"));
    rows.days(
        "school", "d", texts(schools, "2015-08-31", "2016-02-29", "2016-12-31", "2017-01-01"));
    rows.indicator("school", "i", Expressions.expr("x / y", "school", TestScope.PLAIN, false));
    rows.figures("class", "u", figures(classes)).figures("class", "v", figures(classes));
    rows.figures("class", "x", figures(classes)).figures("class", "w", figures(classes));
    rows.flags("class", "g", flags(classes)).texts("class", "s", texts(classes, "ab", "a", "b"));
    rows.texts("class", "n", texts(classes, "1", "12", "0.1", "-3", "4X", "079", "1.", "05"));
    return rows;
  }

  private int[] places(int size, int parents) {
    return random.ints(size, 0, 10 * parents).map(n -> n == 0 ? -1 : n % parents).toArray();
  }

  private @Nullable String[] figures(int size) {
    int gaps = random.nextInt(3) == 0 ? 5 : 100;
    String[] figures = new String[size];
    for (int row = 0; row < size; row++) {
      figures[row] = random.nextInt(gaps) == 0 ? null : one(figures);
    }
    return figures;
  }

  private @Nullable String[] texts(int size, String... choices) {
    String[] texts = new String[size];
    for (int row = 0; row < size; row++) {
      texts[row] = random.nextInt(8) == 0 ? null : one(choices);
    }
    return texts;
  }

  private @Nullable Boolean[] flags(int size) {
    Boolean[] flags = new Boolean[size];
    for (int row = 0; row < size; row++) {
      flags[row] = random.nextInt(8) == 0 ? null : random.nextBoolean();
    }
    return flags;
  }

  String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A random figure about rows of a table. */
  String figure(String table, int depth) {
    return figure(table, null, depth);
  }

  /** A random condition about rows of a table. */
  String flag(String table, int depth) {
    return flag(table, null, depth);
  }

  /** A figure about a row; in an aggregate's argument also about {@code rows} of it. */
  private String figure(String table, @Nullable String rows, int depth) {
    if (depth == 0) {
      return leaf(table, rows);
    }
    String a = figure(table, rows, depth - 1);
    String b = figure(table, rows, random.nextInt(depth));
    return switch (random.nextInt(13)) {
      case 0 -> "(" + a + " + " + b + ")";
      case 1 -> "(" + a + " - " + b + ")";
      case 2 -> "(" + a + " * " + b + ")";
      case 3, 4 -> over(a, b);
      case 5 -> one("min", "max", "or_else") + "(" + a + ", " + b + ")";
      case 6 -> one("abs", "floor", "ceiling", "-") + "(" + a + ")";
      case 7 -> "round(" + a + ", " + random.nextInt(3) + ")";
      case 8 -> "(if " + flag(table, rows, depth - 1) + " then " + a + " else " + b + ")";
      case 9 ->
          table.equals("school") && rows == null
              ? one("bound", one("year", "month", "day") + "(" + day() + ")", between())
              : leaf(table, rows);
      case 10 -> "interpolate(" + a + ", 0, 3, 0.3, 2.5, 2, 7, 3, 0.1)";
      default -> table.equals("class") ? leaf(table, rows) : aggregate(table, rows, depth - 1);
    };
  }

  private String between() {
    return one("years_between", "months_between") + "(" + day() + ", " + day() + ")";
  }

  private String day() {
    String month = one("x", "y", "2", "0.3 * 10", "x / y * y");
    return one(
        "d", "d", "date(\"2016-12-31\")", "date(2016, " + month + ", " + one("29", "7 * x") + ")");
  }

  private String text() {
    return one(
        "s", "s + s", "\"a\" + s", "substring(s, 1, 1)", "substring(s, -1)", "substring(s, 2)");
  }

  private String aggregate(String table, @Nullable String rows, int depth) {
    String child = table.equals("county") && rows == null ? one("school", "class") : "class";
    if (table.equals("county") && rows != null) {
      child = rows;
    }
    String set = child + (random.nextBoolean() ? "" : "[" + flag(child, null, depth) + "]");
    String value = argument(table, child, set, depth);
    String weight =
        random.nextBoolean()
            ? ""
            : one(", weight = ", ", weight: ") + argument(table, child, child, 0);
    return switch (random.nextInt(9)) {
      case 0 -> "count(" + set + ")";
      case 1 -> "share(" + child + "[" + flag(child, null, depth) + "])";
      case 2 -> "count_distinct(" + one(value, child + (child.equals("class") ? ".s" : ".k")) + ")";
      case 3 -> "quantile(" + value + ", 0.3)";
      case 4 -> one("mean", "stddev", "cv", "gini", "theil") + "(" + value + weight + ")";
      case 5 -> one("sample_stddev", "sample_cv", "median", "range_ratio") + "(" + value + ")";
      default -> one("sum", "min", "max") + "(" + value + ")";
    };
  }

  private String argument(String table, String child, String set, int depth) {
    String own = set + "." + column(child);
    if (depth == 0 || random.nextBoolean()) {
      return own;
    }
    String other = figure(table, child, depth - 1);
    return random.nextInt(3) == 0 ? over(own, other) : own + one(" + ", " - ", " * ") + other;
  }

  /** A quotient; the checker knows a constant 0. */
  private static String over(String a, String b) {
    return b.matches("[-()]*0[)]*") ? a : "(" + a + " / " + b + ")";
  }

  private String leaf(String table, @Nullable String rows) {
    if (rows != null && random.nextBoolean()) {
      return rows + "." + column(rows);
    }
    String around = table.equals("class") ? one("school.x", "county.a") : "county.a";
    return switch (random.nextInt(5)) {
      case 0 -> one("0", "1", "3", "0.1", "0.3", "50%", "2.5", "five");
      case 1 -> table.equals("county") ? "b" : around;
      default -> column(table);
    };
  }

  private String column(String table) {
    return switch (table) {
      case "county" -> one("a", "b");
      case "school" -> one("x", "y", "i");
      default -> one("u", "v", "x", "w");
    };
  }

  private String flag(String table, @Nullable String rows, int depth) {
    String a = figure(table, rows, depth);
    String b = figure(table, rows, random.nextInt(depth + 1));
    if (depth == 0) {
      return a + one(" = ", " < ", " >= ", " != ", " <= ", " > ") + b;
    }
    String other = flag(table, rows, depth - 1);
    return switch (random.nextInt(8)) {
      case 0 -> "(" + other + one(" and ", " or ") + flag(table, rows, depth - 1) + ")";
      case 1 -> "not (" + other + ")";
      case 2 -> a + " between " + b + " and 3";
      case 3 -> a + one(" in ", " not in ") + "[1, 0.3, 2.5, 0]";
      case 4 -> "given(" + a + ")";
      case 5 -> own(table, rows, a);
      default -> a + one(" = ", " < ", " >= ", " != ") + b;
    };
  }

  private String own(String table, @Nullable String rows, String figure) {
    if (rows != null || table.equals("county")) {
      return figure + " = 0";
    }
    return table.equals("school")
        ? one("f", "k = \"p\"", "k != \"j\"", day() + " >= " + day(), "k in [\"p\", \"j\"]")
        : one("g", ofText(text()), ofText(text()), ofNumber(one("n", "n + n", "substring(n, 2)")));
  }

  private String ofText(String text) {
    return one(
        text + " = \"a\"",
        one("starts_with(", "ends_with(") + text + ", " + one("\"a\"", "s") + ")",
        "matches(" + text + ", \"a.*\")",
        "length(" + text + ") = 2",
        text + " in [\"ab\", \"b\"]");
  }

  private String ofNumber(String number) {
    return one(
        "iso7064_mod11_2(" + number + ")",
        "number(" + number + ") " + one("> 12.5", "= 0.1", "<= u"),
        "given(number(" + number + "))",
        "given(date(\"2016-0\" + " + number + " + \"-01\"))");
  }
}
