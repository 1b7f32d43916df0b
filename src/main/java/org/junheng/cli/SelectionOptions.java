package org.junheng.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.CheckOptions;
import org.junheng.check.Selection;
import org.junheng.rule.RuleSet;
import org.junheng.text.Nearest;

/** Which rules are applied, and as of which day. */
final class SelectionOptions implements OptionGroup {
  List<String> only = new ArrayList<>();
  List<String> skip = new ArrayList<>();
  @Nullable LocalDate asOf;
  Unplaced unplaced = Unplaced.UNDECIDED;

  /** What becomes of rows of which it is not known where they belong. */
  enum Unplaced {
    /** What they could change is undecided. */
    UNDECIDED,
    /** They count nowhere. */
    LEAVE_OUT;

    @Override
    public String toString() {
      return Words.of(this);
    }
  }

  @Override
  public void declare(Options options) {
    options.each(String.class, it -> only = it, "--only").paramLabel("RULE").splitRegex(",");
    options.each(String.class, it -> skip = it, "--skip").paramLabel("RULE").splitRegex(",");
    options
        .one(LocalDate.class, it -> asOf = it, "--as-of")
        .paramLabel("DAY")
        .converters(new DayConverter());
    options.one(Unplaced.class, unplaced, it -> unplaced = it, "--unplaced").paramLabel("HOW");
  }

  /** Options of a check as these say what becomes of rows whose place is not known. */
  CheckOptions placed(CheckOptions options) {
    return unplaced == Unplaced.LEAVE_OUT ? options.leavingOutUnplaced() : options;
  }

  @Override
  public String heading() {
    return "heading.selection";
  }

  /**
   * Refuses patterns that match no rule: a misspelt one would check nothing and say nothing.
   *
   * @throws UsageException if there is one
   */
  void check(RuleSet rules) {
    refuse("--only", Selection.unmatched(rules, only), rules);
    refuse("--skip", Selection.unmatched(rules, skip), rules);
    if (Selection.chosen(rules, only, skip).isEmpty()) {
      throw new UsageException("usage.nothing-chosen");
    }
  }

  /** How the chosen rules are judged where all that is found counts. */
  CheckOptions options(Instant started) {
    return placed(
        new CheckOptions(
            only,
            skip,
            asOf,
            Integer.MAX_VALUE,
            Runtime.getRuntime().availableProcessors(),
            CheckOptions.USUAL_CHUNK,
            Version.NUMBER,
            started));
  }

  private static void refuse(String option, List<String> unmatched, RuleSet rules) {
    if (unmatched.isEmpty()) {
      return;
    }
    String pattern = unmatched.get(0);
    String near = Nearest.to(pattern, rules.rules().keySet());
    throw near == null
        ? new UsageException("usage.no-rule", option, pattern)
        : new UsageException("usage.no-rule.near", option, pattern, near);
  }
}
