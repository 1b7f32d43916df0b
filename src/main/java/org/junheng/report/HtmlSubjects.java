package org.junheng.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.TableInfo;
import org.junheng.rule.Outcome;

/**
 * The counties at a glance, where there are several: of each the verdict, the parts that it is made
 * of, and how much was found.
 *
 * @param what what they are, such as counties
 * @param parts the parts, by title
 * @param rows one a county, the worst first
 * @param more how many are not shown; empty for none
 */
record HtmlSubjects(String what, List<String> parts, List<Row> rows, String more) {
  /** A county. */
  record Row(
      String name,
      String key,
      HtmlPage.Badge verdict,
      List<HtmlPage.Badge> parts,
      List<String> counts) {}

  private static final int MOST = 200;

  /** What was found of one subject, everything within it included. */
  private static final class Tally {
    final RowRef row;
    final Map<String, RowResult> own = new HashMap<>();
    Outcome verdict = Outcome.PASS;
    long fails;
    long places;
    long undecided;

    Tally(RowRef row) {
      this.row = row;
    }

    void worsen(Outcome outcome) {
      if (rank(outcome) > rank(verdict)) {
        verdict = outcome;
      }
    }

    private static int rank(Outcome outcome) {
      return switch (outcome) {
        case FAIL -> 3;
        case ERROR -> 2;
        case UNDECIDED -> 1;
        case PASS, NOT_APPLICABLE, NOT_CHECKED -> 0;
      };
    }
  }

  static HtmlSubjects of(Digest digest, List<Group> groups, Phrases phrases) {
    if (digest.subjects().size() < 2) {
      return new HtmlSubjects("", List.of(), List.of(), "");
    }
    List<Tally> tallies = new ArrayList<>(tallies(digest, groups).values());
    tallies.sort(
        Comparator.comparing((Tally tally) -> -Tally.rank(tally.verdict))
            .thenComparing(tally -> -tally.fails)
            .thenComparing(tally -> -tally.undecided)
            .thenComparing(tally -> new RowOrder(tally.row)));
    List<Tally> shown = tallies.subList(0, Math.min(MOST, tallies.size()));
    Map<String, String> titles = new LinkedHashMap<>();
    List<Map<String, Evaluation>> parts = new ArrayList<>();
    for (Tally tally : shown) {
      Map<String, Evaluation> steps = new HashMap<>();
      for (Evaluation step : Evaluation.parts(digest, tally.own)) {
        steps.put(step.rule().id(), step);
        titles.putIfAbsent(step.rule().id(), phrases.text(step.rule().title()));
      }
      parts.add(steps);
    }
    List<Row> rows = new ArrayList<>();
    for (Tally tally : shown) {
      rows.add(row(tally, parts.get(rows.size()), titles, phrases));
    }
    TableInfo table = digest.table(tallies.get(0).row.table());
    return new HtmlSubjects(
        table == null ? "" : phrases.text(table.title()),
        List.copyOf(titles.values()),
        rows,
        HtmlGroups.more(tallies.size() - shown.size(), phrases));
  }

  private static Map<RowOrder, Tally> tallies(Digest digest, List<Group> groups) {
    Map<RowOrder, Tally> tallies = new TreeMap<>();
    for (RowRef subject : digest.subjects()) {
      tallies.put(new RowOrder(subject), new Tally(subject));
    }
    for (RowResult row : digest.result().results()) {
      Tally tally = tallies.get(new RowOrder(outermost(row.row(), row.within())));
      if (tally == null) {
        continue;
      }
      if (row.within().isEmpty()) {
        tally.own.put(row.rule(), row);
      }
      if (digest.isRoot(row.rule()) && digest.result().run().asks(digest.severity(row))) {
        tally.worsen(row.waiver() == null ? row.outcome() : Outcome.PASS);
      }
    }
    for (Group group : groups) {
      Tally tally = tallies.get(new RowOrder(outermost(group.row(), group.around())));
      if (tally != null) {
        tally.fails += group.fails();
        tally.undecided += group.undecided();
        tally.places += group.fails() > 0 && !group.around().isEmpty() ? 1 : 0;
      }
    }
    return tallies;
  }

  private static RowRef outermost(RowRef row, List<RowRef> within) {
    return within.isEmpty() ? row : within.get(within.size() - 1);
  }

  private static Row row(
      Tally tally, Map<String, Evaluation> steps, Map<String, String> titles, Phrases phrases) {
    List<HtmlPage.Badge> parts = new ArrayList<>();
    for (String id : titles.keySet()) {
      @Nullable Evaluation step = steps.get(id);
      parts.add(
          step != null && step.isWaived()
              ? HtmlPage.Badge.waived(phrases.say("kind.waived"))
              : HtmlPage.Badge.found(
                  step == null ? Outcome.NOT_APPLICABLE : step.outcome(), phrases));
    }
    return new Row(
        phrases.name(tally.row),
        phrases.key(tally.row),
        HtmlPage.Badge.of(tally.verdict, phrases),
        parts,
        List.of(
            phrases.count(tally.fails),
            phrases.count(tally.places),
            phrases.count(tally.undecided)));
  }
}
