package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junheng.rule.Comparison;
import org.junheng.rule.Outcome;

/** A composite is decided exactly where every completion of its undecided parts agrees. */
class CompositesProperties {
  /** A part as it might be: its outcome, and its outcome against the floor. */
  private record Part(Outcome outcome, Outcome floor) {}

  private static final List<Part> DECIDED =
      List.of(
          new Part(Outcome.PASS, Outcome.PASS),
          new Part(Outcome.FAIL, Outcome.PASS),
          new Part(Outcome.FAIL, Outcome.FAIL),
          new Part(Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE));

  @Provide
  Arbitrary<List<Part>> parts() {
    List<Part> possible = new ArrayList<>(DECIDED);
    possible.add(new Part(Outcome.UNDECIDED, Outcome.UNDECIDED));
    possible.add(new Part(Outcome.FAIL, Outcome.UNDECIDED));
    return Arbitraries.of(possible).list().ofMinSize(1).ofMaxSize(7);
  }

  @Property
  void k_of_n_equals_brute_force_over_all_completions(
      @ForAll("parts") List<Part> parts, @ForAll @IntRange(min = 0, max = 6) int allowed) {
    Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
    complete(parts, new ArrayList<>(), allowed, possible);
    Outcome expected = possible.size() == 1 ? possible.iterator().next() : Outcome.UNDECIDED;
    assertEquals(expected, Outcome.of(atMostFail(parts, allowed)));
  }

  private static byte atMostFail(List<Part> parts, int allowed) {
    byte[] outcomes = new byte[parts.size()];
    byte[] floors = new byte[parts.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = parts.get(i).outcome().code();
      floors[i] = parts.get(i).floor().code();
    }
    return Composites.atMostFail(outcomes, floors, allowed);
  }

  // What a missing figure might turn out to be: it passes, it fails above the floor, or it fails
  // below it.
  private static void complete(List<Part> open, List<Part> done, int allowed, Set<Outcome> into) {
    if (done.size() == open.size()) {
      into.add(counted(done, allowed));
      return;
    }
    Part next = open.get(done.size());
    for (Part decided : DECIDED) {
      boolean fits =
          next.outcome() == Outcome.UNDECIDED
              ? decided.outcome() != Outcome.NOT_APPLICABLE
              : next.outcome() == decided.outcome()
                  && (next.floor() == Outcome.UNDECIDED || next.floor() == decided.floor());
      if (fits) {
        List<Part> more = new ArrayList<>(done);
        more.add(decided);
        complete(open, more, allowed, into);
      }
    }
  }

  private static Outcome counted(List<Part> parts, int allowed) {
    long fails = parts.stream().filter(part -> part.outcome() == Outcome.FAIL).count();
    boolean below = parts.stream().anyMatch(part -> part.floor() == Outcome.FAIL);
    if (parts.stream().allMatch(part -> part.outcome() == Outcome.NOT_APPLICABLE)) {
      return Outcome.NOT_APPLICABLE;
    }
    return fails > allowed || below ? Outcome.FAIL : Outcome.PASS;
  }

  @Provide
  Arbitrary<List<Outcome>> outcomes() {
    return Arbitraries.of(
            Outcome.PASS,
            Outcome.FAIL,
            Outcome.UNDECIDED,
            Outcome.NOT_APPLICABLE,
            Outcome.NOT_CHECKED)
        .list()
        .ofMaxSize(6);
  }

  @Property
  void all_passes_only_where_every_applicable_part_passes(@ForAll("outcomes") List<Outcome> parts) {
    Outcome all = Outcome.of(Composites.all(codes(parts)));
    boolean open = parts.contains(Outcome.UNDECIDED) || parts.contains(Outcome.NOT_CHECKED);
    Outcome expected =
        parts.contains(Outcome.FAIL)
            ? Outcome.FAIL
            : open
                ? Outcome.UNDECIDED
                : parts.contains(Outcome.PASS) ? Outcome.PASS : Outcome.NOT_APPLICABLE;
    assertEquals(expected, all);
  }

  @Property
  void any_is_all_with_pass_and_fail_exchanged(@ForAll("outcomes") List<Outcome> parts) {
    List<Outcome> exchanged = parts.stream().map(CompositesProperties::exchanged).toList();
    assertEquals(
        exchanged(Outcome.of(Composites.all(codes(exchanged)))),
        Outcome.of(Composites.any(codes(parts))));
  }

  @Property
  void what_is_not_consistent_is_undecided_and_never_fails(
      @ForAll("outcomes") List<Outcome> parts) {
    Outcome all = Outcome.of(Composites.all(codes(parts)));
    assertEquals(
        all == Outcome.FAIL ? Outcome.UNDECIDED : all,
        Outcome.of(Composites.consistent(codes(parts))));
  }

  private static Outcome exchanged(Outcome outcome) {
    return outcome == Outcome.PASS
        ? Outcome.FAIL
        : outcome == Outcome.FAIL ? Outcome.PASS : outcome;
  }

  private static byte[] codes(List<Outcome> outcomes) {
    byte[] codes = new byte[outcomes.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = outcomes.get(i).code();
    }
    return codes;
  }

  @Property
  void share_equals_brute_force_over_all_completions(
      @ForAll @IntRange(max = 12) int passes,
      @ForAll @IntRange(max = 12) int fails,
      @ForAll @IntRange(max = 6) int open,
      @ForAll @IntRange(max = 4) int perhapsPasses,
      @ForAll @IntRange(max = 4) int perhapsFails,
      @ForAll @IntRange(max = 4) int perhapsOpen,
      @ForAll @IntRange(min = 1, max = 20) int twentieths) {
    BigDecimal wanted = BigDecimal.valueOf(5L * twentieths, 2);
    Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
    // So many of the open ones pass; so many of those that may lie within do, and pass or fail.
    for (int extra = 0; extra <= open; extra++) {
      for (int in = 0; in <= perhapsPasses + perhapsOpen; in++) {
        for (int out = 0; out <= perhapsFails + perhapsOpen; out++) {
          if (Math.max(0, in - perhapsPasses) + Math.max(0, out - perhapsFails) <= perhapsOpen) {
            int all = passes + fails + open + in + out;
            boolean enough = (passes + extra + in) * 20 >= twentieths * all;
            possible.add(all == 0 ? Outcome.NOT_APPLICABLE : enough ? Outcome.PASS : Outcome.FAIL);
          }
        }
      }
    }
    Outcome expected = possible.size() == 1 ? possible.iterator().next() : Outcome.UNDECIDED;
    byte share =
        Composites.share(
            new Composites.Shared(passes, fails, open),
            new Composites.Shared(perhapsPasses, perhapsFails, perhapsOpen),
            Comparison.AT_LEAST,
            wanted);
    assertEquals(expected, Outcome.of(share));
  }
}
