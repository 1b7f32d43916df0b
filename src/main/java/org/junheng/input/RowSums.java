package org.junheng.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums of the figures of rows, from each place where a part of a table may begin to the last row:
 * the first row, the row below a row of sums, the first row of the next school or township.
 */
final class RowSums {
  // So many places are kept, the latest ones; and the first row of all.
  private static final int MOST_PLACES = 64;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final int columns;
  private final List<Boolean> isAdditive;
  private final List<Boolean> isKnown;
  private final boolean hasKnown;
  private final Mark first;
  private final Deque<Mark> marks = new ArrayDeque<>();
  private int count;
  private int order;
  private final BigDecimal[] sums;
  private final BigDecimal[] squares;

  /** What was summed up where a part may begin, and the extremes since then. */
  static final class Mark {
    private final int order;
    private int count;
    private final BigDecimal[] sums;
    private final BigDecimal[] squares;
    private final @Nullable BigDecimal[] least;
    private final @Nullable BigDecimal[] most;

    private Mark(int order, int count, BigDecimal[] sums, BigDecimal[] squares) {
      this.order = order;
      this.count = count;
      this.sums = sums.clone();
      this.squares = squares.clone();
      this.least = new @Nullable BigDecimal[sums.length];
      this.most = new @Nullable BigDecimal[sums.length];
    }

    /** Which of the places this is, from the first row on. */
    int order() {
      return order;
    }
  }

  /**
   * How well figures fit rows above.
   *
   * @param rows how many rows those are
   * @param fitting how many figures are what those rows give
   * @param needed how many must be, at least
   * @param others the other figures, by their numbers, that are known and mean something as a sum
   * @param since where those rows begin
   */
  record Fit(int rows, int fitting, int needed, List<Integer> others, @Nullable Mark since) {
    static final Fit NONE = new Fit(0, 0, 1, List.of(), null);

    boolean isProof() {
      return rows >= 2 && fitting >= needed;
    }

    /** Whether it is the figures of one row. */
    boolean isOfOne() {
      return rows == 1 && fitting >= needed;
    }

    private boolean isBetterThan(Fit other) {
      if (isProof() != other.isProof()) {
        return isProof();
      }
      return fitting != other.fitting ? fitting > other.fitting : isOfOne() && !other.isOfOne();
    }
  }

  RowSums(RowRoles roles) {
    this.columns = roles.figures().size();
    this.isAdditive = roles.isAdditive();
    this.isKnown = roles.isKnown();
    this.hasKnown = isKnown.contains(true);
    this.sums = zeros(columns);
    this.squares = zeros(columns);
    this.first = new Mark(0, 0, sums, squares);
    marks.add(first);
  }

  private static BigDecimal[] zeros(int count) {
    BigDecimal[] zeros = new BigDecimal[count];
    Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }

  /** Adds a row. */
  void add(@Nullable BigDecimal[] figures) {
    count++;
    addTo(sums, squares, figures);
    Mark last = marks.getLast();
    for (int at = 0; at < columns; at++) {
      BigDecimal figure = figures[at];
      if (figure != null) {
        extend(first, at, figure);
        if (last != first) {
          extend(last, at, figure);
        }
      }
    }
  }

  private static void extend(Mark mark, int at, BigDecimal figure) {
    BigDecimal least = mark.least[at];
    BigDecimal most = mark.most[at];
    mark.least[at] = least == null ? figure : least.min(figure);
    mark.most[at] = most == null ? figure : most.max(figure);
  }

  /** Forgets a place, unless it is the first. */
  void forget(Mark mark) {
    if (mark != first) {
      marks.remove(mark);
    }
  }

  /** Adds a row that stands above a place, and so above every later one. */
  void insert(@Nullable BigDecimal[] figures, Mark above) {
    for (Mark mark : marks) {
      if (mark.order >= above.order) {
        mark.count++;
        addTo(mark.sums, mark.squares, figures);
      }
    }
    count++;
    addTo(sums, squares, figures);
  }

  private static void addTo(
      BigDecimal[] sums, BigDecimal[] squares, @Nullable BigDecimal[] figures) {
    for (int at = 0; at < sums.length; at++) {
      BigDecimal figure = figures[at];
      if (figure != null) {
        sums[at] = sums[at].add(figure);
        squares[at] = squares[at].add(figure.multiply(figure));
      }
    }
  }

  /** A part may begin at the next row. */
  Mark mark() {
    Mark mark = new Mark(++order, count, sums, squares);
    marks.add(mark);
    if (marks.size() > MOST_PLACES) {
      Iterator<Mark> each = marks.iterator();
      each.next(); // the first row of all stays
      each.next();
      each.remove();
    }
    return mark;
  }

  /** How many rows there are. */
  int count() {
    return count;
  }

  /** How well figures are the sums of the rows since a place, and of others beside them. */
  Fit sum(@Nullable BigDecimal[] figures, Mark since, List<@Nullable BigDecimal[]> beside) {
    int fitting = 0;
    int needed = 0;
    int zeros = 0;
    List<Integer> others = new ArrayList<>();
    for (int at = 0; at < columns; at++) {
      BigDecimal figure = figures[at];
      if (figure == null || !isAdditive.get(at)) {
        continue;
      }
      BigDecimal sum = sums[at].subtract(since.sums[at]);
      for (@Nullable BigDecimal[] row : beside) {
        BigDecimal more = row[at];
        sum = more == null ? sum : sum.add(more);
      }
      boolean fits = sum.compareTo(figure) == 0;
      boolean counts = isKnown.get(at) || !hasKnown;
      if (figure.signum() != 0) {
        fitting += fits ? 1 : 0;
        needed += counts ? 1 : 0;
      } else {
        zeros += fits ? 1 : 0;
      }
      if (!fits && counts) {
        others.add(at);
      }
    }
    int rows = count - since.count + beside.size();
    if (needed == 0 && fitting == 0) {
      // All zeros are the sum of zeros.
      return others.isEmpty() && zeros > 0 ? new Fit(rows, zeros, 1, others, since) : Fit.NONE;
    }
    return new Fit(rows, fitting, Math.max(1, Math.min(2, needed)), others, since);
  }

  /** The best fit of figures as sums of rows since any place up to the last row. */
  Fit sum(@Nullable BigDecimal[] figures) {
    Fit best = Fit.NONE;
    for (Iterator<Mark> each = marks.descendingIterator(); each.hasNext(); ) {
      Mark mark = each.next();
      Fit fit = mark.count < count ? sum(figures, mark, List.of()) : Fit.NONE;
      if (fit.isBetterThan(best)) {
        best = fit;
      }
    }
    return best;
  }

  /** The places where a part may begin, the latest first. */
  List<Mark> places() {
    List<Mark> places = new ArrayList<>();
    marks.descendingIterator().forEachRemaining(places::add);
    return places;
  }

  /** How well figures, as they are rounded, are a statistic of the rows since some place. */
  Fit statistic(RowWords.Kind kind, @Nullable BigDecimal[] figures) {
    Fit best = Fit.NONE;
    for (Mark mark : places()) {
      int fitting = 0;
      int given = 0;
      for (int at = 0; at < columns; at++) {
        BigDecimal figure = figures[at];
        if (figure != null && figure.signum() != 0 && (isKnown.get(at) || !hasKnown)) {
          given++;
          fitting += is(kind, figure, mark, at) ? 1 : 0;
        }
      }
      Fit fit =
          new Fit(count - mark.count, fitting, Math.max(1, Math.min(2, given)), List.of(), mark);
      if (fit.isBetterThan(best)) {
        best = fit;
      }
    }
    return best;
  }

  private boolean is(RowWords.Kind kind, BigDecimal figure, Mark mark, int at) {
    int rows = count - mark.count;
    if (rows < 2) {
      return false;
    }
    return switch (kind) {
      // Extremes are only kept of all rows and of the last part.
      case LEAST -> isKept(mark) && isSame(figure, mark.least[at]);
      case MOST -> isKept(mark) && isSame(figure, mark.most[at]);
      case MEAN, SPREAD, COEFFICIENT -> isRounded(kind, figure, mark, at, rows);
      default -> false;
    };
  }

  private boolean isKept(Mark mark) {
    return mark == first || mark == marks.getLast();
  }

  private static boolean isSame(BigDecimal figure, @Nullable BigDecimal other) {
    return other != null && other.compareTo(figure) == 0;
  }

  private boolean isRounded(RowWords.Kind kind, BigDecimal figure, Mark mark, int at, int rows) {
    BigDecimal n = BigDecimal.valueOf(rows);
    BigDecimal sum = sums[at].subtract(mark.sums[at]);
    BigDecimal mean = sum.divide(n, MathContext.DECIMAL128);
    if (kind == RowWords.Kind.MEAN) {
      return isNear(figure, mean);
    }
    // n Σx² − (Σx)², over n² as of all rows and over n (n − 1) as of a sample
    BigDecimal over =
        squares[at].subtract(mark.squares[at]).multiply(n).subtract(sum.multiply(sum));
    BigDecimal all = n.multiply(n);
    BigDecimal sample = n.multiply(n.subtract(BigDecimal.ONE));
    return isNear(figure, spread(kind, over, all, mean))
        || isNear(figure, spread(kind, over, sample, mean));
  }

  private static @Nullable BigDecimal spread(
      RowWords.Kind kind, BigDecimal over, BigDecimal count, BigDecimal mean) {
    if (over.signum() < 0 || mean.signum() == 0) {
      return null;
    }
    BigDecimal deviation = over.divide(count, MathContext.DECIMAL128).sqrt(MathContext.DECIMAL128);
    return kind == RowWords.Kind.SPREAD
        ? deviation
        : deviation.divide(mean, MathContext.DECIMAL128);
  }

  /** Whether a figure is another one, rounded to as many places as it is written with. */
  private static boolean isNear(BigDecimal figure, @Nullable BigDecimal other) {
    if (other == null) {
      return false;
    }
    BigDecimal half = HALF.scaleByPowerOfTen(-figure.scale()).max(BigDecimal.ZERO);
    BigDecimal off =
        figure
            .subtract(other.setScale(Math.max(figure.scale(), 0) + 6, RoundingMode.HALF_UP))
            .abs();
    return off.compareTo(half) <= 0;
  }
}
