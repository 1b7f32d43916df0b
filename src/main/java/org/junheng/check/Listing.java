package org.junheng.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.table.Schema;

/**
 * Chooses which outcomes are listed: findings, and every outcome of rows that others lie within and
 * that lie within none, such as a county's.
 */
final class Listing {
  private static final int CHUNK = 64;

  private final RuleSet rules;
  private final int most;
  private final Findings findings;
  private final Parallel parallel;
  private final List<Result.RowResult> results = new ArrayList<>();
  private long omitted;

  /**
   * A listing.
   *
   * @param rules the rules
   * @param most how many outcomes of each rule are listed
   * @param findings names them, and can explain them
   * @param parallel the workers
   */
  Listing(RuleSet rules, int most, Findings findings, Parallel parallel) {
    this.rules = rules;
    this.most = most;
    this.findings = findings;
    this.parallel = parallel;
  }

  Listing of(List<Judgement> judgements) {
    Set<String> roofs = roofs();
    for (Judgement judgement : judgements) {
      boolean isSilent =
          judgement.state() != Judgement.State.JUDGED
              && judgement.state() != Judgement.State.OPEN
              && judgement.state() != Judgement.State.BROKEN;
      if (!isSilent) {
        list(judgement, roofs.contains(judgement.rule().of()));
      }
    }
    return this;
  }

  List<Result.RowResult> results() {
    return results;
  }

  /** How many findings are not listed. */
  long omitted() {
    return omitted;
  }

  private void list(Judgement judgement, boolean roof) {
    int[] found = rows(judgement, true, most);
    omitted += count(judgement) - found.length;
    int[] others = roof ? rows(judgement, false, most - found.length) : new int[0];
    int[] listed = Arrays.copyOf(found, found.length + others.length);
    System.arraycopy(others, 0, listed, found.length, others.length);
    Arrays.sort(listed);
    Result.RowResult[] named = new Result.RowResult[listed.length];
    parallel.forEach(
        listed.length,
        CHUNK,
        (from, to) -> {
          for (int at = from; at < to; at++) {
            named[at] = findings.of(judgement, listed[at]);
          }
        });
    results.addAll(Arrays.asList(named));
  }

  private static long count(Judgement judgement) {
    return judgement.counts().entrySet().stream()
        .filter(each -> Findings.isFinding(each.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static int[] rows(Judgement judgement, boolean findings, int most) {
    int[] rows = new int[Math.min(most, judgement.outcomes().length)];
    int at = 0;
    for (int row = 0; row < judgement.outcomes().length && at < rows.length; row++) {
      if (Findings.isFinding(judgement.outcome(row)) == findings) {
        rows[at++] = row;
      }
    }
    return Arrays.copyOf(rows, at);
  }

  // The tables that lie within none and have others within them.
  private Set<String> roofs() {
    Set<String> around = new HashSet<>();
    for (Schema schema : rules.tables().values()) {
      String outer = RowRefs.outer(rules, schema.name());
      if (outer != null) {
        around.add(outer);
      }
    }
    for (Map.Entry<String, View> view : rules.views().entrySet()) {
      String outer = RowRefs.outer(rules, view.getKey());
      if (outer != null) {
        around.add(outer);
      }
      if (view.getValue() instanceof View.GroupsOf) {
        around.add(view.getKey());
      }
    }
    around.removeIf(table -> RowRefs.outer(rules, table) != null);
    return around;
  }
}
