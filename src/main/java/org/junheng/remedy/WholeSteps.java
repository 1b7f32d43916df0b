package org.junheng.remedy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to raise figures in whole steps until their coefficient of variation, or the
 * mean of several, is at most a limit: the cheapest in any amounts is a bound that no whole steps
 * can go below; it is rounded, and then the choices around it are searched, cut off where that
 * bound says that nothing cheaper lies there.
 */
final class WholeSteps {
  /**
   * What was found.
   *
   * @param steps the steps of each
   * @param cost what they cost
   * @param bound no whole steps cost less than this
   */
  record Found(long[] steps, double cost, double bound) {}

  // Costs closer than this share of them are the same.
  private static final double SAME = 1e-9;

  private final Raising problem;
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
  WholeSteps(Raising problem, double limit, Predicate<long[]> holds) {
    this.problem = problem;
    this.limit = limit;
    this.holds = holds;
  }

  private record Node(long[] low, long[] high, double bound) {}

  /** The cheapest steps; null where none hold the limit. */
  @Nullable Found find() {
    Node root = new Node(new long[problem.size()], problem.most().clone(), 0);
    Raising.Relaxed relaxed = problem.relaxed(root.low, root.high, limit);
    if (relaxed == null) {
      return null;
    }
    double bound = whole(relaxed.bound());
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(root.low, root.high, bound));
    double unsearched = Double.POSITIVE_INFINITY;
    for (int nodes = 0; !open.isEmpty(); nodes++) {
      Node node = open.pop();
      if (nodes >= problem.mostNodes()) {
        unsearched = Math.min(unsearched, node.bound);
      } else if (node.bound < cost * (1 - SAME)) {
        search(node, open);
      }
    }
    return best == null ? null : new Found(best, cost, Math.max(bound, Math.min(cost, unsearched)));
  }

  private void search(Node node, Deque<Node> open) {
    Raising.Relaxed relaxed = problem.relaxed(node.low, node.high, limit);
    if (relaxed == null || whole(relaxed.bound()) >= cost * (1 - SAME)) {
      return;
    }
    double[] steps = relaxed.steps();
    round(steps, node);
    int branch = mostBroken(steps);
    if (branch < 0) {
      return;
    }
    double bound = whole(relaxed.bound());
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
