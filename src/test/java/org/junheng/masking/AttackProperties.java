package org.junheng.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junheng.cli.InProcess;

/**
 * A reader who takes every figure shown, every outcome and every total of a county, and tries all
 * whole numbers that fit: a small count can still be any small count, and one that was hidden for
 * its sake as many as the bound.
 */
class AttackProperties {
  private static final String BOOK = "src/test/resources/org/junheng/masking/attacked.yaml";
  private static final int MOST = 3_000;
  private static final int FIELDS = 3;

  private Path temp = Path.of("");

  /** A school: boys, girls, teachers. */
  record School(int boys, int girls, int teachers) {
    int pupils() {
      return boys + girls;
    }
  }

  /** A count of one school, as sums of boys, girls and teachers. */
  private enum Count {
    BOYS(1, 0, 0),
    GIRLS(0, 1, 0),
    TEACHERS(0, 0, 1),
    PUPILS(1, 1, 0);

    private final int[] of;

    Count(int... of) {
      this.of = of;
    }

    int of(School school) {
      return of[0] * school.boys + of[1] * school.girls + of[2] * school.teachers;
    }

    String field() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @BeforeTry
  void makeFolder() throws IOException {
    temp = Files.createTempDirectory("attack");
  }

  @AfterTry
  void removeFolder() throws IOException {
    try (var files = Files.list(temp)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(temp);
  }

  @Provide
  Arbitrary<List<School>> counties() {
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 12);
    Arbitrary<Integer> some = Arbitraries.integers().between(10, 60);
    Arbitrary<Integer> many = Arbitraries.integers().between(40, 400);
    Arbitrary<Integer> pupils =
        Arbitraries.frequencyOf(Tuple.of(1, few), Tuple.of(3, some), Tuple.of(4, many));
    Arbitrary<Integer> teachers = Arbitraries.frequencyOf(Tuple.of(2, few), Tuple.of(4, some));
    return Combinators.combine(pupils, pupils, teachers)
        .as(School::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(6);
  }

  @Property(tries = 120, seed = "20261130")
  void every_hidden_count_can_be_any(
      @ForAll("counties") List<School> county, @ForAll("bounds") int below) throws IOException {
    // Where there are hardly more people than the bound, the outcome of a coefficient tells of
    // them.
    Assume.that(Arrays.stream(Count.values()).allMatch(count -> total(county, count) > 20 * below));
    attack(county, below);
  }

  @Provide
  Arbitrary<Integer> bounds() {
    return Arbitraries.of(3, 5, 10);
  }

  // With the pupils of each school and a coefficient of three decimals, one possibility was left.
  @Example
  void a_coefficient_of_eight_schools_tells_nothing() throws IOException {
    attack(
        List.of(
            new School(60, 40, 3),
            new School(200, 200, 20),
            new School(180, 200, 21),
            new School(260, 240, 23),
            new School(300, 310, 35),
            new School(410, 410, 39),
            new School(120, 120, 12),
            new School(133, 200, 15)),
        10);
  }

  // Of two pupils to a teacher, and at most twelve, nobody would have had more than two teachers.
  @Example
  void an_outcome_beside_a_shown_count_tells_nothing() throws IOException {
    attack(List.of(new School(15, 15, 2), new School(90, 90, 30), new School(80, 90, 30)), 10);
    attack(List.of(new School(55, 55, 9), new School(90, 90, 30), new School(80, 90, 30)), 10);
  }

  private void attack(List<School> county, int below) throws IOException {
    JsonNode masked = masked(county, below);
    assertEquals(below, masked.at("/run/maskedBelow").asInt());
    Set<String> shown = new HashSet<>();
    Candidates known = known(county, masked, shown);
    for (int at = 0; at < county.size(); at++) {
      for (Count count : Count.values()) {
        int value = count.of(county.get(at));
        if (shown.contains(count.field() + at)) {
          assertTrue(value == 0 || value >= below, () -> count + " is shown of " + county);
          continue;
        }
        if (value > 0 && value < below) {
          for (int other = 1; other < below; other++) {
            int can = other;
            assertTrue(
                canBe(known, county, count, at, other),
                () -> count + " of " + value + " cannot be " + can + ": " + county + shown);
          }
        } else {
          int found = 0;
          for (int other = Math.max(0, value - 2 * below);
              found < below && other <= value + 2 * below;
              other++) {
            found += canBe(known, county, count, at, other) ? 1 : 0;
          }
          int few = found;
          assertTrue(
              few >= below, () -> count + " of " + value + " has " + few + ": " + county + shown);
        }
      }
    }
  }

  // From the truth, and from a school that is as many times as large.
  private static boolean canBe(
      Candidates known, List<School> county, Count count, int school, int value) {
    int[] own = factors(county, count, school);
    int[] larger = truth(county);
    for (int at = school * FIELDS; at < (school + 1) * FIELDS; at++) {
      larger[at] = Math.round((float) larger[at] * value / count.of(county.get(school)));
    }
    return known.canBe(own, value, larger) || known.canBe(own, value, truth(county));
  }

  private static int[] truth(List<School> county) {
    int[] truth = new int[county.size() * FIELDS];
    for (int at = 0; at < county.size(); at++) {
      School one = county.get(at);
      truth[at * FIELDS] = one.boys;
      truth[at * FIELDS + 1] = one.girls;
      truth[at * FIELDS + 2] = one.teachers;
    }
    return truth;
  }

  private JsonNode masked(List<School> county, int below) throws IOException {
    StringBuilder lines = new StringBuilder("school_id,county_id,boys,girls,pupils,teachers\n");
    for (int at = 0; at < county.size(); at++) {
      School one = county.get(at);
      lines.append(
          "S%d,C,%d,%d,%d,%d\n".formatted(at, one.boys, one.girls, one.pupils(), one.teachers));
    }
    Path school = Files.writeString(temp.resolve("school.csv"), lines);
    int all = county.stream().mapToInt(School::pupils).sum();
    Path top =
        Files.writeString(temp.resolve("county.csv"), "county_id,all_pupils\nC," + all + "\n");
    Path result = temp.resolve("result.json");
    List<String> words = new ArrayList<>(List.of("check", school.toString(), top.toString()));
    words.addAll(List.of("-r", BOOK, "--mask-below", "" + below, "-f", "json=" + result));
    InProcess.Ran ran = new InProcess().run(words.toArray(String[]::new));
    assertTrue(ran.code() == 1 || ran.code() == 5, ran.err());
    return new ObjectMapper().readTree(result.toFile());
  }

  private static int[] factors(List<School> county, Count count, int school) {
    int[] factors = new int[county.size() * FIELDS];
    System.arraycopy(count.of, 0, factors, school * FIELDS, FIELDS);
    return factors;
  }

  // Whoever reads the report may know the totals of a county from elsewhere.
  private static Candidates known(List<School> county, JsonNode masked, Set<String> shown) {
    int numbers = county.size() * FIELDS;
    Candidates known = new Candidates(numbers, MOST);
    for (Count count : Count.values()) {
      int[] all = new int[numbers];
      for (int at = 0; at < county.size(); at++) {
        System.arraycopy(count.of, 0, all, at * FIELDS, FIELDS);
      }
      known.know(all, total(county, count), total(county, count));
    }
    Set<String> failed = new HashSet<>();
    for (JsonNode row : masked.path("results")) {
      failed.add(row.path("rule").asText() + row.at("/row/key/0").asText());
      for (JsonNode cell : row.path("inputs")) {
        if (cell.has("value") && cell.at("/row/table").asText().equals("school")) {
          shown.add(cell.path("field").asText() + cell.at("/row/key/0").asText().substring(1));
        }
      }
    }
    for (JsonNode spread : masked.path("spreads")) {
      for (JsonNode part : spread.path("contributions")) {
        for (JsonNode count : part.path("people")) {
          String field = count.path("field").asText().substring("school.".length());
          shown.add(field + part.at("/row/key/0").asText().substring(1));
        }
      }
    }
    for (int at = 0; at < county.size(); at++) {
      for (Count count : Count.values()) {
        if (shown.contains(count.field() + at)) {
          int value = count.of(county.get(at));
          known.know(factors(county, count, at), value, value);
        }
      }
      // Of none there would be no ratio, which is undecided.
      known.know(factors(county, Count.TEACHERS, at), 1, MOST);
      known.know(factors(county, Count.PUPILS, at), 1, 2 * MOST);
      outcome(known, county, at, new int[] {1, 1, -12}, failed.contains("RATIOS" + at));
      outcome(known, county, at, new int[] {4, -6, 0}, failed.contains("SHARES" + at));
    }
    coefficient(known, masked);
    return known;
  }

  private static int total(List<School> county, Count count) {
    return county.stream().mapToInt(count::of).sum();
  }

  // What passes is at most nothing, and what fails more.
  private static void outcome(
      Candidates known, List<School> county, int school, int[] sum, boolean failed) {
    int[] factors = new int[county.size() * FIELDS];
    System.arraycopy(sum, 0, factors, school * FIELDS, FIELDS);
    known.know(factors, failed ? 1 : Integer.MIN_VALUE, failed ? Integer.MAX_VALUE : 0);
  }

  private static void coefficient(Candidates known, JsonNode masked) {
    JsonNode spread = masked.at("/spreads/0");
    boolean fails = spread.path("outcome").asText().equals("fail");
    JsonNode shown = spread.path("value");
    known.know(
        numbers -> {
          double weights = 0;
          double mean = 0;
          double squares = 0;
          for (int at = 0; at < numbers.length; at += FIELDS) {
            double pupils = numbers[at] + numbers[at + 1];
            if (numbers[at + 2] == 0 || pupils == 0) {
              return false;
            }
            double each = pupils / numbers[at + 2];
            weights += pupils;
            mean += pupils * each;
            squares += pupils * each * each;
          }
          mean /= weights;
          double cv = Math.sqrt(Math.max(0, squares / weights - mean * mean)) / mean;
          return fails == cv > 0.3
              && (shown.isMissingNode() || Math.abs(cv - shown.asDouble()) < 5e-4);
        });
  }
}
