package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.ReadBooks;
import org.junheng.rulebook.RuleBooks;
import org.junheng.table.Table;

/**
 * Rows whose place is not known, and rows whose condition is unknown, against brute force: every
 * way to complete the data is judged by itself.
 */
class UnplacedProperties {
  private static final List<String> SCHOOL = List.of("id", "county", "kind", "open", "n", "w");
  private static final List<String> CLASS = List.of("id", "school", "n");
  private static final RuleSet RULES = read();
  private static final int MOST = 150;

  /** Rules that are decided wherever every completion agrees, not only nowhere else. */
  private static final Set<String> EXACT =
      Set.of(
          "S-CLASSES",
          "S-PUPILS",
          "C-COUNT",
          "C-SUM",
          "C-PER",
          "C-MEAN",
          "C-MEDIAN",
          "C-CV",
          "C-MAX",
          "C-MIN",
          "C-NONE",
          "C-WHEN");

  private static RuleSet read() {
    ReadBooks read =
        RuleBooks.read(List.of("src/test/resources/org/junheng/check/unplaced.yaml"), List.of());
    assertEquals(List.of(), read.problems());
    return Objects.requireNonNull(read.rules());
  }

  /** A school: its county, kind and whether it is open may be blank. */
  record School(String county, String kind, String open, int n, int w) {}

  /** A class: its school may be blank. */
  record SchoolClass(String school, int n) {}

  /** A whole data set: counties A, B and Z, of which Z is where nobody looks. */
  record Given(List<School> schools, List<SchoolClass> classes) {
    long completions() {
      long all = 1;
      for (School school : schools) {
        all *= UnplacedProperties.completions(school).size();
      }
      for (SchoolClass one : classes) {
        all *= UnplacedProperties.completions(one, schools.size()).size();
      }
      return all;
    }
  }

  @Provide
  Arbitrary<Given> anyGiven() {
    return Combinators.combine(schools(Arbitraries.of("true", "true", "false", "")), classes())
        .as(Given::new)
        .filter(given -> given.completions() <= MOST);
  }

  /** The same, with no condition unknown. */
  @Provide
  Arbitrary<Given> placesOnly() {
    return Combinators.combine(schools(Arbitraries.of("true", "false")), classes())
        .as(Given::new)
        .filter(given -> given.completions() <= MOST);
  }

  private static Arbitrary<List<School>> schools(Arbitrary<String> open) {
    return Combinators.combine(
            Arbitraries.of("A", "A", "B", "", "X"),
            Arbitraries.of("p", "p", "j", ""),
            open,
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(1, 4))
        .as(School::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static Arbitrary<List<SchoolClass>> classes() {
    return Combinators.combine(
            Arbitraries.of("0", "1", "", "9"), Arbitraries.integers().between(0, 5))
        .as(SchoolClass::new)
        .list()
        .ofMaxSize(3);
  }

  @Property(tries = 400)
  void nothing_is_decided_on_which_completions_differ(@ForAll("anyGiven") Given given) {
    Map<String, Outcome> told = outcomes(given);
    Map<String, Set<Outcome>> possible = possible(given);
    told.forEach(
        (row, outcome) -> {
          Set<Outcome> all = possible.getOrDefault(row, EnumSet.noneOf(Outcome.class));
          assertTrue(
              outcome == Outcome.UNDECIDED || all.isEmpty() || all.equals(EnumSet.of(outcome)),
              () -> row + " " + outcome + " of " + all + " in " + given);
        });
  }

  @Property(tries = 400)
  void what_no_place_can_change_is_decided(@ForAll("placesOnly") Given given) {
    Map<String, Outcome> told = outcomes(given);
    Map<String, Set<Outcome>> possible = possible(given);
    told.forEach(
        (row, outcome) -> {
          Set<Outcome> all = possible.getOrDefault(row, EnumSet.noneOf(Outcome.class));
          if (EXACT.contains(row.substring(0, row.indexOf(' '))) && all.size() == 1) {
            assertEquals(all, EnumSet.of(outcome), () -> row + " in " + given);
          }
        });
  }

  /** The outcomes of all completions, by rule and row. */
  private static Map<String, Set<Outcome>> possible(Given given) {
    List<Given> completed = new ArrayList<>(List.of(new Given(List.of(), List.of())));
    for (School school : given.schools()) {
      completed = each(completed, completions(school));
    }
    List<Given> all = new ArrayList<>();
    for (Given schools : completed) {
      List<List<SchoolClass>> classes = new ArrayList<>(List.of(List.of()));
      for (SchoolClass one : given.classes()) {
        classes = with(classes, completions(one, given.schools().size()));
      }
      classes.forEach(some -> all.add(new Given(schools.schools(), some)));
    }
    Map<String, Set<Outcome>> possible = new HashMap<>();
    for (Given one : all) {
      outcomes(one)
          .forEach(
              (row, outcome) ->
                  possible
                      .computeIfAbsent(row, none -> EnumSet.noneOf(Outcome.class))
                      .add(outcome));
    }
    return possible;
  }

  private static List<Given> each(List<Given> some, List<School> completions) {
    List<Given> all = new ArrayList<>();
    for (Given one : some) {
      for (School school : completions) {
        List<School> schools = new ArrayList<>(one.schools());
        schools.add(school);
        all.add(new Given(schools, List.of()));
      }
    }
    return all;
  }

  private static List<List<SchoolClass>> with(
      List<List<SchoolClass>> some, List<SchoolClass> completions) {
    List<List<SchoolClass>> all = new ArrayList<>();
    for (List<SchoolClass> one : some) {
      for (SchoolClass each : completions) {
        List<SchoolClass> more = new ArrayList<>(one);
        more.add(each);
        all.add(more);
      }
    }
    return all;
  }

  private static List<School> completions(School school) {
    List<School> all = new ArrayList<>();
    for (String county :
        isUnplaced(school.county()) ? List.of("A", "B", "Z") : List.of(school.county())) {
      for (String kind :
          school.kind().isEmpty() ? List.of("p", "j", "q") : List.of(school.kind())) {
        for (String open :
            school.open().isEmpty() ? List.of("true", "false") : List.of(school.open())) {
          all.add(new School(county, kind, open, school.n(), school.w()));
        }
      }
    }
    return all;
  }

  // A class of no school is one of school 7, which has its own county Z.
  private static List<SchoolClass> completions(SchoolClass one, int schools) {
    boolean names = !one.school().isEmpty() && Integer.parseInt(one.school()) < schools;
    return names
        ? List.of(one)
        : IntStream.concat(IntStream.range(0, schools), IntStream.of(7))
            .mapToObj(school -> new SchoolClass(String.valueOf(school), one.n()))
            .toList();
  }

  private static boolean isUnplaced(String county) {
    return county.isEmpty() || county.equals("X");
  }

  private static Map<String, Outcome> outcomes(Given given) {
    Table county =
        Samples.table(
            RULES, "county", List.of("id"), List.of(List.of("A"), List.of("B"), List.of("Z")));
    List<List<String>> schools = new ArrayList<>();
    for (School school : given.schools()) {
      schools.add(
          List.of(
              String.valueOf(schools.size()),
              school.county(),
              school.kind(),
              school.open(),
              String.valueOf(school.n()),
              String.valueOf(school.w())));
    }
    schools.add(List.of("7", "Z", "z", "false", "1", "1"));
    List<List<String>> classes = new ArrayList<>();
    for (SchoolClass one : given.classes()) {
      classes.add(List.of(String.valueOf(classes.size()), one.school(), String.valueOf(one.n())));
    }
    Parallel parallel = new Parallel(1, 16);
    Workspace rows =
        new Workspace(
            RULES,
            Samples.data(
                county,
                Samples.table(RULES, "school", SCHOOL, schools),
                Samples.table(RULES, "class", CLASS, classes)),
            parallel);
    Judge judge =
        Checker.judged(rows, Day.of(LocalDate.EPOCH, "option"), Samples.options(1, 16), parallel);
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (Judgement judgement : judge.judged().values()) {
      Rule rule = judgement.rule();
      for (int row = 0; row < judgement.outcomes().length; row++) {
        String key = judge.keyOf(rule.of(), row);
        // What is said of Z, of rows in no group, and of schools that are told of themselves.
        if (!key.startsWith("Z") && !key.equals("7") && !key.contains("z")) {
          outcomes.put(rule.id() + " " + rule.of() + " " + key, judgement.outcome(row));
        }
      }
    }
    return outcomes;
  }
}
