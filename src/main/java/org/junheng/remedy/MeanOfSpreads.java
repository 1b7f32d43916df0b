package org.junheng.remedy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sum of shares of several coefficients of variation, as their mean is one. What each coefficient
 * costs, for each value that it may be brought to, is worked out at some points; the shares are
 * then given out among the coefficients by what the next piece of each costs.
 */
final class MeanOfSpreads implements Raising {
  private static final int POINTS_OF_FEW = 60;
  private static final int POINTS_OF_MANY = 24;
  private static final int FEW = 24;
  private static final int NODES = 3_000;
  private static final int HALVINGS = 100;

  private final List<OneSpread> parts;
  private final double[] shares;
  private final double[] gains;
  private final double[] prices;
  private final long[] most;
  private final Map<List<Object>, Curve> curves = new HashMap<>();

  /**
   * A sum.
   *
   * @param parts the coefficients
   * @param shares what each counts for
   */
  MeanOfSpreads(List<OneSpread> parts, double[] shares) {
    this.parts = List.copyOf(parts);
    this.shares = shares.clone();
    this.gains = parts.stream().flatMapToDouble(part -> Arrays.stream(part.gains())).toArray();
    this.prices = parts.stream().flatMapToDouble(part -> Arrays.stream(part.prices())).toArray();
    this.most = parts.stream().flatMapToLong(part -> Arrays.stream(part.most())).toArray();
  }

  /**
   * What it costs to bring one coefficient down.
   *
   * @param values the values, from what it is downward
   * @param costs what each costs; no value below it costs less
   */
  @SuppressWarnings("ArrayRecordComponent") // a value inside this class, never compared
  private record Curve(double[] values, double[] costs) {
    int last() {
      return values.length - 1;
    }

    // The cheapest point where one less of the value is worth a price.
    int best(double price) {
      int best = 0;
      for (int i = 1; i < values.length; i++) {
        if (costs[i] + price * values[i] < costs[best] + price * values[best]) {
          best = i;
        }
      }
      return best;
    }

    // Between two points it costs at least what the upper one does, and is worth at most what the
    // lower one is.
    double bound(double price) {
      double least = costs[last()] + price * values[last()];
      for (int i = 0; i < last(); i++) {
        least = Math.min(least, costs[i] + price * values[i + 1]);
      }
      return least;
    }
  }

  @Override
  public int size() {
    return gains.length;
  }

  @Override
  public double[] gains() {
    return gains;
  }

  @Override
  public double[] prices() {
    return prices;
  }

  @Override
  public long[] most() {
    return most;
  }

  @Override
  public int mostNodes() {
    return Math.max(8, NODES / Math.max(1, size()));
  }

  @Override
  public double cv(long[] steps) {
    double sum = 0;
    int from = 0;
    for (int k = 0; k < parts.size(); k++) {
      int to = from + parts.get(k).size();
      sum += shares[k] * parts.get(k).cv(Arrays.copyOfRange(steps, from, to));
      from = to;
    }
    return sum;
  }

  @Override
  public double leastCv() {
    double sum = 0;
    for (int k = 0; k < parts.size(); k++) {
      sum += shares[k] * parts.get(k).leastCv();
    }
    return sum;
  }

  @Override
  public @Nullable Relaxed relaxed(long[] low, long[] high, double limit) {
    double over = cv(low) - limit;
    List<Curve> all = new ArrayList<>();
    double least = 0;
    int from = 0;
    for (int k = 0; k < parts.size(); k++) {
      int to = from + parts.get(k).size();
      Range range =
          new Range(
              k,
              Arrays.copyOfRange(low, from, to),
              Arrays.copyOfRange(high, from, to),
              Math.max(0, over / shares[k]));
      Curve curve = curves.computeIfAbsent(range.key(), key -> worked(range));
      all.add(curve);
      least += shares[k] * curve.values[curve.last()];
      from = to;
    }
    return least > limit * (1 + 1e-12)
        ? null
        : new Relaxed(steps(all, low, high, limit), bound(all, limit));
  }

  /**
   * Where one coefficient is looked at.
   *
   * @param part the coefficient
   * @param low at least so many steps
   * @param high at most so many
   * @param fall how far it would fall if it alone made up for what the sum is above the limit; no
   *     further is worth anything
   */
  @SuppressWarnings("ArrayRecordComponent") // a value inside this class, never compared
  private record Range(int part, long[] low, long[] high, double fall) {
    List<Object> key() {
      return List.of(part, Arrays.toString(low), Arrays.toString(high), fall);
    }
  }

  private Curve worked(Range range) {
    OneSpread part = parts.get(range.part());
    double now = part.cv(range.low());
    double reach = Levelling.leastCv(part.at(range.low()), part.at(range.high()), part.weights());
    double least = Math.max(reach * (1 + 1e-9), now - range.fall());
    int points = size() <= FEW ? POINTS_OF_FEW : POINTS_OF_MANY;
    List<double[]> found = new ArrayList<>();
    found.add(new double[] {now, part.cost(range.low())});
    for (int i = 1; i <= points && least < now; i++) {
      double value = now + (least - now) * i / points;
      double[] steps = value > 0 ? part.steps(range.low(), range.high(), value) : null;
      if (steps != null) {
        found.add(new double[] {value, part.cost(steps)});
      }
    }
    return new Curve(
        found.stream().mapToDouble(point -> point[0]).toArray(),
        found.stream().mapToDouble(point -> point[1]).toArray());
  }

  // The greatest of the bounds that the prices of a piece of the sum give.
  private double bound(List<Curve> all, double limit) {
    double low = 0;
    double high = dearest(all);
    for (int i = 0; i < HALVINGS; i++) {
      double third = (high - low) / 3;
      if (bound(all, limit, low + third) < bound(all, limit, high - third)) {
        low += third;
      } else {
        high -= third;
      }
    }
    return bound(all, limit, low);
  }

  private double bound(List<Curve> all, double limit, double price) {
    double sum = -price * limit;
    for (int k = 0; k < all.size(); k++) {
      sum += all.get(k).bound(price * shares[k]);
    }
    return sum;
  }

  // At this price every coefficient is brought down as far as it goes.
  private double dearest(List<Curve> all) {
    double price = 1e-12;
    for (int k = 0; k < all.size(); k++) {
      Curve curve = all.get(k);
      for (int i = 1; i < curve.values.length; i++) {
        double fall = shares[k] * (curve.values[i - 1] - curve.values[i]);
        price = Math.max(price, (curve.costs[i] - curve.costs[i - 1]) / fall);
      }
    }
    return 2 * price;
  }

  private double sum(double[] values) {
    double sum = 0;
    for (int k = 0; k < values.length; k++) {
      sum += shares[k] * values[k];
    }
    return sum;
  }

  private double[] steps(List<Curve> all, long[] low, long[] high, double limit) {
    double below = 0;
    double above = dearest(all);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (below + above) / 2;
      if (sum(values(all, middle)) <= limit) {
        above = middle;
      } else {
        below = middle;
      }
    }
    double[] values = spent(all, above, limit);
    double[] steps = new double[size()];
    int from = 0;
    for (int k = 0; k < parts.size(); k++) {
      OneSpread part = parts.get(k);
      int to = from + part.size();
      long[] least = Arrays.copyOfRange(low, from, to);
      long[] greatest = Arrays.copyOfRange(high, from, to);
      double[] own =
          values[k] < all.get(k).values[0] ? part.steps(least, greatest, values[k]) : null;
      for (int i = 0; i < part.size(); i++) {
        steps[from + i] = own == null ? least[i] : own[i];
      }
      from = to;
    }
    return steps;
  }

  private double[] values(List<Curve> all, double price) {
    double[] values = new double[all.size()];
    for (int k = 0; k < values.length; k++) {
      Curve curve = all.get(k);
      values[k] = curve.values[curve.best(price * shares[k])];
    }
    return values;
  }

  // What the points leave of the limit goes to the coefficient that saves most by it.
  private double[] spent(List<Curve> all, double price, double limit) {
    double[] spent = values(all, price);
    double left = limit - sum(spent);
    int best = -1;
    double most = 0;
    double gap = 0;
    for (int k = 0; k < spent.length; k++) {
      Curve curve = all.get(k);
      int at = curve.best(price * shares[k]);
      if (at > 0) {
        double between = curve.values[at - 1] - curve.values[at];
        double saving = (curve.costs[at] - curve.costs[at - 1]) / (shares[k] * between);
        if (saving > most) {
          best = k;
          most = saving;
          gap = between;
        }
      }
    }
    if (best >= 0) {
      spent[best] += Math.max(0, Math.min(left / shares[best], gap));
    }
    return spent;
  }
}
