package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junheng.agreement.Agreements;
import org.junheng.agreement.Answer;
import org.junheng.agreement.AnswerState;
import org.junheng.agreement.Waiver;
import org.junheng.agreement.WaiverUse;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.Table;

/** What is agreed on changes the verdict as if it were met, and nothing else. */
class SettlementProperties {
  /** A made-up county. */
  private record County(List<List<String>> schools, List<List<String>> classes) {
    static County of(Random random) {
      List<List<String>> schools = new ArrayList<>();
      List<List<String>> classes = new ArrayList<>();
      for (int s = 0; s < 2 + random.nextInt(5); s++) {
        int pupils = 5 + random.nextInt(400);
        schools.add(
            AgreedSamples.school(
                "S" + s,
                random.nextInt(20),
                pupils,
                1 + random.nextInt(400),
                random.nextBoolean(),
                random.nextInt(3)));
        for (int c = 0; c < random.nextInt(5); c++) {
          classes.add(List.of("S" + s, "" + c, "" + (38 + random.nextInt(16))));
        }
      }
      return new County(schools, classes);
    }

    /** The same where the classes of some keys are as large as may be. */
    County mended(Set<String> keys) {
      return new County(
          schools,
          classes.stream()
              .map(
                  row ->
                      keys.contains(row.get(0) + "/" + row.get(1))
                          ? List.of(row.get(0), row.get(1), "45")
                          : row)
              .toList());
    }

    Result check(Agreements agreements) {
      return AgreedSamples.check(
          agreements,
          new Table[] {
            AgreedSamples.county(),
            AgreedSamples.schools(schools),
            AgreedSamples.classes(classes),
            AgreedSamples.attestations(List.of())
          });
    }
  }

  private static List<Waiver> some(Result result, Random random, Set<String> rules) {
    List<Waiver> waivers = new ArrayList<>();
    for (Result.RowResult row : result.results()) {
      if (row.outcome() == Outcome.FAIL && rules.contains(row.rule()) && random.nextBoolean()) {
        waivers.add(
            AgreedSamples.waiver(
                row.rule(),
                row.row().table(),
                String.join("/", row.row().key()),
                null,
                waivers.size() + 1));
      }
    }
    return waivers;
  }

  private static Map<Severity, Map<Outcome, Long>> agreed(Result result) {
    return result.summary().byRootsAgreed();
  }

  @Property(tries = 200)
  void waived_classes_count_as_if_they_met_their_limit(@ForAll long seed) {
    Random random = new Random(seed);
    County county = County.of(random);
    List<Waiver> waivers = some(county.check(Agreements.NONE), random, Set.of("CLASS"));
    Result result = county.check(new Agreements(waivers, List.of()));
    Set<String> keys = new HashSet<>();
    waivers.forEach(waiver -> keys.add(waiver.row()));
    Result mended = county.mended(keys).check(Agreements.NONE);
    assertEquals(mended.summary().byRoots(), agreed(result));
    assertEquals(mended.summary().verdict(), result.summary().verdict());
  }

  @Property(tries = 200)
  void outcomes_and_their_totals_stay_what_they_are(@ForAll long seed) {
    Random random = new Random(seed);
    County county = County.of(random);
    Result plain = county.check(Agreements.NONE);
    List<Waiver> waivers =
        some(plain, random, Set.of("CLASS", "TEACHERS", "BEDS", "SIZE", "TWO", "POINTS", "STRICT"));
    Result result = county.check(new Agreements(waivers, List.of()));
    assertEquals(Samples.outcomes(plain), Samples.outcomes(result));
    assertEquals(plain.summary().byOutcome(), result.summary().byOutcome());
    assertEquals(plain.summary().byRoots(), result.summary().byRoots());
    long marked = result.results().stream().filter(row -> row.waiver() != null).count();
    assertEquals(marked, result.summary().waived());
    assertEquals(marked, result.rules().stream().mapToLong(Result.RuleResult::waived).sum());
    long direct =
        result.results().stream()
            .filter(row -> row.waiver() != null && row.waiver().waiver() != null)
            .count();
    assertEquals(direct, result.agreed().waivers().stream().mapToLong(WaiverUse::applied).sum());
    for (Severity severity : Severity.values()) {
      assertEquals(sum(plain, severity), sum(result, severity));
    }
  }

  private static long sum(Result result, Severity severity) {
    return agreed(result).getOrDefault(severity, Map.of()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  @Property(tries = 100)
  void where_every_failure_is_waived_nothing_fails(@ForAll long seed) {
    County county = County.of(new Random(seed));
    List<Waiver> all = new ArrayList<>();
    for (String rule : List.of("CLASS", "TEACHERS", "BEDS", "SIZE", "POINTS", "ITEM")) {
      all.add(AgreedSamples.waiver(rule, "county", "C", null, all.size() + 1));
    }
    Result result = county.check(new Agreements(all, List.of()));
    assertEquals(0L, agreed(result).get(Severity.REQUIRED).get(Outcome.FAIL));
    assertTrue(
        result.results().stream()
            .filter(row -> row.outcome() == Outcome.FAIL && !row.rule().equals("HARD"))
            .allMatch(row -> row.waiver() != null || row.answer() != null));
  }

  @Property(tries = 100)
  void an_answer_to_what_is_asked_closes_every_query(@ForAll long seed) {
    County county = County.of(new Random(seed));
    List<Answer> answers = new ArrayList<>();
    for (Result.RowResult row : county.check(Agreements.NONE).results()) {
      if (row.answer() != null) {
        answers.add(
            AgreedSamples.answer(
                row.rule(),
                String.join("/", row.row().key()),
                row.answer().value(),
                AgreedSamples.TODAY,
                answers.size() + 1));
      }
    }
    Result result = county.check(new Agreements(List.of(), answers));
    assertEquals(answers.size(), result.summary().answered());
    assertTrue(
        result.agreed().answers().stream().allMatch(use -> use.state() == AnswerState.CLOSED));
    assertEquals(0L, agreed(result).get(Severity.QUERY).get(Outcome.FAIL));
  }
}
