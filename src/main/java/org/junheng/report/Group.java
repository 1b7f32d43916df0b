package org.junheng.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.agreement.AnswerState;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;

/**
 * What was found of one submitted row and everything within it: a school and its classes.
 *
 * @param row the row
 * @param around the rows around it, nearest first
 * @param findings what is listed of it, by row, then rule
 * @param fails how many required rules of single figures fail; what a composite tolerates does not
 *     count, nor does the composite itself
 * @param composites how many required composites fail
 * @param tolerated how many fail without harm
 * @param undecided how many rules could not be decided, composites left out
 * @param errors how many rules broke
 * @param queries how many oddities want an answer
 * @param advisories how many recommendations are not followed
 * @param waived how many failures of single figures, or of composites by themselves, are waived
 * @param answered how many oddities are explained
 */
record Group(
    RowRef row,
    List<RowRef> around,
    List<RowResult> findings,
    long fails,
    long composites,
    long tolerated,
    long undecided,
    long errors,
    long queries,
    long advisories,
    long waived,
    long answered) {
  /** What a finding is, for those who must act on it. */
  enum Kind {
    FAIL,
    COMPOSITE,
    TOLERATED,
    UNDECIDED,
    ERROR,
    QUERY,
    ADVISORY,
    /** Permitted by a waiver. */
    WAIVED,
    /** A query that an answer closes. */
    ANSWERED,
    /** A composite that the waivers of its parts let through. */
    LET_THROUGH,
    NONE;

    /** Whether it says nothing that its parts do not say. */
    boolean isOfParts() {
      return this == COMPOSITE || this == LET_THROUGH;
    }
  }

  private static final Comparator<Group> WORST_FIRST =
      Comparator.comparing((Group group) -> -group.fails)
          .thenComparing(group -> -group.composites)
          .thenComparing(group -> -group.errors)
          .thenComparing(group -> -group.undecided)
          .thenComparing(group -> new RowOrder(group.row));

  Group {
    findings = List.copyOf(findings);
    around = List.copyOf(around);
  }

  /** What a listed outcome is. */
  static Kind kind(Digest digest, RowResult row) {
    boolean composite = digest.isComposite(row);
    if (row.outcome() == Outcome.ERROR) {
      return Kind.ERROR;
    }
    if (row.outcome() == Outcome.UNDECIDED) {
      return composite ? Kind.COMPOSITE : Kind.UNDECIDED;
    }
    if (row.outcome() != Outcome.FAIL) {
      return Kind.NONE;
    }
    if (row.waiver() != null) {
      return row.waiver().waiver() == null ? Kind.LET_THROUGH : Kind.WAIVED;
    }
    if (row.answer() != null && row.answer().state() == AnswerState.CLOSED) {
      return Kind.ANSWERED;
    }
    if (row.tolerated()) {
      return Kind.TOLERATED;
    }
    Severity severity = digest.severity(row);
    return switch (digest.result().run().asks(severity) ? Severity.REQUIRED : severity) {
      case REQUIRED -> composite ? Kind.COMPOSITE : Kind.FAIL;
      case QUERY -> Kind.QUERY;
      case ADVISORY -> Kind.ADVISORY;
    };
  }

  /** All groups with a finding: the outermost rows in order, then the others, the worst first. */
  static List<Group> of(Digest digest) {
    Map<RowOrder, List<RowResult>> byHome = new TreeMap<>();
    for (RowResult row : digest.result().results()) {
      if (kind(digest, row) != Kind.NONE) {
        byHome.computeIfAbsent(new RowOrder(digest.home(row)), home -> new ArrayList<>()).add(row);
      }
    }
    List<Group> outermost = new ArrayList<>();
    List<Group> inner = new ArrayList<>();
    for (List<RowResult> rows : byHome.values()) {
      Group group = of(digest, rows);
      (digest.isOutermost(group.row) ? outermost : inner).add(group);
    }
    if (inner.isEmpty()) {
      outermost.sort(WORST_FIRST);
    }
    inner.sort(WORST_FIRST);
    outermost.addAll(inner);
    return outermost;
  }

  private static Group of(Digest digest, List<RowResult> rows) {
    RowRef home = digest.home(rows.get(0));
    rows.sort(
        Comparator.comparing((RowResult row) -> depth(row, home))
            .thenComparing(row -> new RowOrder(row.row())));
    return new Group(
        home,
        around(rows.get(0), home),
        rows,
        count(digest, rows, Kind.FAIL),
        rows.stream()
            .filter(row -> kind(digest, row) == Kind.COMPOSITE && row.outcome() == Outcome.FAIL)
            .count(),
        count(digest, rows, Kind.TOLERATED),
        count(digest, rows, Kind.UNDECIDED),
        count(digest, rows, Kind.ERROR),
        count(digest, rows, Kind.QUERY),
        count(digest, rows, Kind.ADVISORY),
        count(digest, rows, Kind.WAIVED),
        count(digest, rows, Kind.ANSWERED));
  }

  private static long count(Digest digest, List<RowResult> rows, Kind kind) {
    return rows.stream().filter(row -> kind(digest, row) == kind).count();
  }

  /** How many findings of each kind it has; what composites say, their parts say. */
  String counts(Phrases phrases) {
    List<String> words = new ArrayList<>();
    add(words, phrases, "count.fail", fails);
    add(words, phrases, "count.error", errors);
    add(words, phrases, "count.undecided", undecided);
    add(words, phrases, "count.query", queries);
    add(words, phrases, "count.advisory", advisories);
    add(words, phrases, "count.tolerated", tolerated);
    add(words, phrases, "count.waived", waived);
    add(words, phrases, "count.answered", answered);
    return phrases.list(words);
  }

  private static void add(List<String> words, Phrases phrases, String key, long count) {
    if (count > 0) {
      words.add(phrases.say(key, phrases.count(count)));
    }
  }

  // What is said of the row itself comes before what is said of the rows within it.
  private static int depth(RowResult row, RowRef home) {
    int at = row.within().indexOf(home);
    return at < 0 ? 0 : at + 1;
  }

  private static List<RowRef> around(RowResult row, RowRef home) {
    return row.within().subList(depth(row, home), row.within().size());
  }
}
