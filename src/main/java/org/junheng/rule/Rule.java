package org.junheng.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.problem.Location;
import org.junheng.text.Text;

/**
 * What must hold, of which rows, by which clause.
 *
 * @param id its id, unique in a rule set
 * @param title the problem it finds
 * @param note definitions and open points; may be empty
 * @param citation where it is written
 * @param path which path of the regulation it belongs to; empty where it belongs to none
 * @param severity what its failure means
 * @param of the table or view whose rows it judges
 * @param when to which rows it applies, or null for all
 * @param validity when it is in force: its own days that are also its book's
 * @param criterion what must hold
 * @param roundPlaces decimals to which the measure is rounded, half up, before it is compared;
 *     empty for no rounding
 * @param ignoreMissing whether rows with missing figures are left out of its aggregates
 * @param leavesOutUnplaced whether rows within whose place is not known are left out, instead of
 *     leaving open what they could change
 * @param reliefs dated easings, in order
 * @param remedy what can be changed to mend it, or null
 * @param waivable whether a waiver may cover it
 * @param unit how its measure's unit is shown; may be empty
 * @param places how many decimals of its measure are shown; empty for as many as it has, up to six
 * @param cases its tests
 * @param book the id of the book that names it first; an overlay may have changed it
 * @param origin for each of its keys the place that set it: of its own book or of an overlay
 */
public record Rule(
    String id,
    Text title,
    Text note,
    Citation citation,
    String path,
    Severity severity,
    String of,
    @Nullable Expr when,
    Validity validity,
    Criterion criterion,
    OptionalInt roundPlaces,
    boolean ignoreMissing,
    boolean leavesOutUnplaced,
    List<Relief> reliefs,
    @Nullable Remedy remedy,
    boolean waivable,
    Text unit,
    OptionalInt places,
    List<RuleCase> cases,
    String book,
    Map<String, Location> origin) {
  public Rule {
    reliefs = List.copyOf(reliefs);
    cases = List.copyOf(cases);
    origin = Map.copyOf(origin);
  }

  /** The same with another criterion, other reliefs, and rounded otherwise. */
  public Rule with(Criterion other, List<Relief> otherReliefs, OptionalInt otherPlaces) {
    return new Rule(
        id,
        title,
        note,
        citation,
        path,
        severity,
        of,
        when,
        validity,
        other,
        otherPlaces,
        ignoreMissing,
        leavesOutUnplaced,
        otherReliefs,
        remedy,
        waivable,
        unit,
        places,
        cases,
        book,
        origin);
  }

  /** The expressions it is made of: its condition's, its criterion's and those of its reliefs. */
  public List<Expr> expressions() {
    List<Expr> all = new ArrayList<>();
    if (when != null) {
      all.add(when);
    }
    all.addAll(criterion.expressions());
    for (Relief relief : reliefs) {
      if (relief.when() != null) {
        all.add(relief.when());
      }
      all.addAll(relief.criterion().expressions());
    }
    return all;
  }
}
