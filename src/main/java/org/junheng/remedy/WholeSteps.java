package org.junheng.remedy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to raise figures in whole steps until their coefficient of variation is at most
 * a limit: the cheapest in any amounts is a bound that no whole steps can go below; it is rounded,
 * and then the choices around it are searched, cut off where that bound says that nothing cheaper
 * lies there.
 */
final class WholeSteps {
  /**
   * What can be raised.
   *
   * @param figures what the figures are
   * @param weights their weights
   * @param gains by how much one step raises each; 0 where it cannot be raised
   * @param prices what one step of each costs
   * @param most how many steps each can take
   */
  record Problem(double[] figures, double[] weights, double[] gains, double[] prices, long[] most) {
    int size() {
      return figures.length;
    }

    double[] at(long[] steps) {
      double[] at = figures.clone();
      for (int i = 0; i < at.length; i++) {
        at[i] += gains[i] * steps[i];
      }
      return at;
    }

    double cost(long[] steps) {
      double cost = 0;
      for (int i = 0; i < steps.length; i++) {
        cost += prices[i] * steps[i];
      }
      return cost;
    }

    double cv(long[] steps) {
      return Levelling.cv(at(steps), weights);
    }
  }

  /**
   * What was found.
   *
   * @param steps the steps of each
   * @param cost what they cost
   * @param bound no whole steps cost less than this
   */
  record Found(long[] steps, double cost, double bound) {}

  private static final int MOST_NODES = 1_500;
  // Costs closer than this share of them are the same.
  private static final double SAME = 1e-9;

  private final Problem problem;
  private final double limit;
  private final Predicate<long[]> holds;
  private long @Nullable [] best;
  private double cost = Double.POSITIVE_INFINITY;

  /**
   * A search.
   *
   * @param problem what can be raised
   * @param limit the limit as a double, above 0
   * @param holds whether steps hold the limit exactly
   */
  WholeSteps(Problem problem, double limit, Predicate<long[]> holds) {
    this.problem = problem;
    this.limit = limit;
    this.holds = holds;
  }

  private record Node(long[] low, long[] high, double bound) {}

  /** The cheapest steps; null where none hold the limit. */
  @Nullable Found find() {
    Node root = new Node(new long[problem.size()], problem.most().clone(), 0);
    double[] relaxed = relaxed(root);
    if (relaxed == null) {
      return null;
    }
    double bound = whole(cost(relaxed));
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(root.low, root.high, bound));
    double unsearched = Double.POSITIVE_INFINITY;
    for (int nodes = 0; !open.isEmpty(); nodes++) {
      Node node = open.pop();
      if (nodes >= MOST_NODES) {
        unsearched = Math.min(unsearched, node.bound);
      } else if (node.bound < cost * (1 - SAME)) {
        search(node, open);
      }
    }
    return best == null ? null : new Found(best, cost, Math.max(bound, Math.min(cost, unsearched)));
  }

  private void search(Node node, Deque<Node> open) {
    double[] steps = relaxed(node);
    if (steps == null || whole(cost(steps)) >= cost * (1 - SAME)) {
      return;
    }
    round(steps, node);
    int branch = mostBroken(steps);
    if (branch < 0) {
      return;
    }
    double bound = whole(cost(steps));
    long[] high = node.high.clone();
    high[branch] = (long) Math.floor(steps[branch]);
    long[] low = node.low.clone();
    low[branch] = high[branch] + 1;
    open.push(new Node(node.low, high, bound));
    open.push(new Node(low, node.high, bound));
  }

  private int mostBroken(double[] steps) {
    int branch = -1;
    double most = 1e-7;
    for (int i = 0; i < steps.length; i++) {
      double broken = Math.abs(steps[i] - Math.rint(steps[i]));
      // Where steps are many, one more or less of them is nothing.
      boolean matters = problem.prices()[i] > cost * SAME;
      if (matters && broken > most) {
        most = broken;
        branch = i;
      }
    }
    return branch;
  }

  // Where every step costs the same, whole steps cost a multiple of it.
  private double whole(double bound) {
    double price = 0;
    for (int i = 0; i < problem.size(); i++) {
      if (problem.gains()[i] > 0) {
        if (price != 0 && price != problem.prices()[i]) {
          return bound;
        }
        price = problem.prices()[i];
      }
    }
    return price == 0 ? bound : Math.ceil(bound / price - 1e-7) * price;
  }

  // The cheapest steps, broken ones too, between two bounds; null where there are none.
  private double @Nullable [] relaxed(Node node) {
    int size = problem.size();
    double[] least = problem.at(node.low);
    double[] most = new double[size];
    double[] costs = new double[size];
    for (int i = 0; i < size; i++) {
      double gain = problem.gains()[i];
      most[i] = gain == 0 ? least[i] : problem.figures()[i] + gain * node.high[i];
      costs[i] = gain == 0 ? 1 : problem.prices()[i] / gain;
    }
    double[] figures = new Levelling(least, most, problem.weights(), costs, limit).solve();
    if (figures == null) {
      return null;
    }
    double[] steps = new double[size];
    for (int i = 0; i < size; i++) {
      double gain = problem.gains()[i];
      steps[i] = gain == 0 ? 0 : (figures[i] - problem.figures()[i]) / gain;
    }
    return steps;
  }

  private double cost(double[] steps) {
    double sum = 0;
    for (int i = 0; i < steps.length; i++) {
      sum += problem.prices()[i] * steps[i];
    }
    return sum;
  }

  private void round(double[] broken, Node node) {
    long[] up = new long[broken.length];
    long[] down = new long[broken.length];
    for (int i = 0; i < broken.length; i++) {
      up[i] = Math.min(node.high[i], (long) Math.ceil(broken[i] - 1e-7));
      down[i] = Math.max(node.low[i], (long) Math.floor(broken[i] + 1e-7));
    }
    take(up, node);
    take(down, node);
  }

  // Adds the steps that help most for their price until the limit holds, then takes away the
  // dearest that are not needed.
  private void take(long[] start, Node node) {
    long[] steps = start.clone();
    int patience = 4 * steps.length + 8;
    while (!holds(steps)) {
      int next = patience-- > 0 ? mostHelpful(steps, node) : -1;
      if (next < 0) {
        return;
      }
      steps[next]++;
    }
    spare(steps, node);
    double spent = problem.cost(steps);
    if (spent < cost * (1 - SAME)) {
      cost = spent;
      best = steps;
    }
  }

  private int mostHelpful(long[] steps, Node node) {
    double now = problem.cv(steps);
    int next = -1;
    double most = 0;
    for (int i = 0; i < steps.length; i++) {
      if (problem.gains()[i] > 0 && steps[i] < node.high[i]) {
        steps[i]++;
        double help = (now - problem.cv(steps)) / problem.prices()[i];
        steps[i]--;
        if (help > most) {
          most = help;
          next = i;
        }
      }
    }
    return next;
  }

  private void spare(long[] steps, Node node) {
    Integer[] dearest = new Integer[steps.length];
    Arrays.setAll(dearest, i -> i);
    Arrays.sort(dearest, (a, b) -> Double.compare(problem.prices()[b], problem.prices()[a]));
    for (int i : dearest) {
      while (steps[i] > node.low[i] && steps[i] > 0) {
        steps[i]--;
        if (!holds(steps)) {
          steps[i]++;
          break;
        }
      }
    }
  }

  // Far from the limit a double tells; near it, only exact figures do.
  private boolean holds(long[] steps) {
    double cv = problem.cv(steps);
    return cv < limit * (1 + 1e-7) && (cv < limit * (1 - 1e-7) || holds.test(steps));
  }
}
