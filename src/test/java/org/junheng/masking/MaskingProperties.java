package org.junheng.masking;

import static org.junheng.masking.Headcounts.isSmall;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junheng.cli.InProcess;
import org.junheng.masking.Headcounts.Count;
import org.junheng.masking.Headcounts.School;

/** Whatever a city is like: what is hidden cannot be found from what is shown. */
class MaskingProperties {
  private static final String BELOW = Integer.toString(Headcounts.BELOW);
  private static final List<String> RULES =
      List.of(
          "BOYS",
          "GIRLS",
          "PUPILS",
          "GAP",
          "RATIO",
          "NEED",
          "ALL",
          "TEACHERS",
          "URBAN",
          "GIRLS-OF-ALL",
          "CV",
          "CITY",
          "CITY-TEACHERS",
          "GROWN",
          "LOST");
  private static final List<String> FORMATS =
      List.of(
          "t.txt",
          "t.html",
          "t.xlsx",
          "t.md",
          "t.csv",
          "t.json",
          "t.ndjson",
          "t.xml",
          "t.sarif",
          "t.tap");

  private Path temp = Path.of("");

  @BeforeTry
  void makeFolder() throws IOException {
    temp = Files.createTempDirectory("masking");
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
  Arbitrary<Headcounts> cities() {
    Arbitrary<Integer> none = Arbitraries.just(0);
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 14);
    Arbitrary<Integer> some = Arbitraries.integers().between(9, 40);
    Arbitrary<Integer> many = Arbitraries.integers().between(11, 600);
    Arbitrary<Integer> counts =
        Arbitraries.frequencyOf(
            Tuple.of(1, none), Tuple.of(4, few), Tuple.of(3, some), Tuple.of(3, many));
    Arbitrary<Boolean> urban = Arbitraries.of(true, false);
    Arbitrary<List<School>> schools =
        Combinators.combine(counts, counts, counts, urban, Arbitraries.of(0, 0, 1))
            .as(School::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(7);
    Arbitrary<List<String>> rules =
        Arbitraries.oneOf(
            Arbitraries.just(List.of()),
            Arbitraries.of(RULES).list().uniqueElements().ofMinSize(1).ofMaxSize(8));
    return Combinators.combine(schools, rules, Arbitraries.of(-1, -1, 12, 45)).as(Headcounts::new);
  }

  @Property(tries = 150)
  void nothing_hidden_can_be_found(@ForAll("cities") Headcounts city) throws IOException {
    holds(city);
  }

  // Pupils of the third school are hidden, and the first's; these are its boys and girls.
  @Example
  void a_sum_of_what_is_shown_is_not_hidden() throws IOException {
    holds(
        new Headcounts(
            List.of(
                new School(10, 10, 1, true),
                new School(6, 14, 1, false),
                new School(1, 1, 2, true),
                new School(14, 14, 2, true),
                new School(3, 24, 11, false)),
            List.of(),
            -1));
  }

  // All but four boys are listed as boys or girls of a county whose pupils are told.
  @Example
  void what_is_left_of_a_total_for_rows_not_listed_is_hidden() throws IOException {
    holds(
        new Headcounts(
            List.of(new School(14, 25, 13, true), new School(4, 38, 15, false)),
            List.of("GIRLS", "BOYS", "GIRLS-OF-ALL"),
            12));
    holds(
        new Headcounts(
            List.of(new School(32, 14, 0, true), new School(1, 10, 12, true)),
            List.of("PUPILS", "BOYS", "GIRLS-OF-ALL"),
            45));
  }

  // Two schools' pupils are hidden, but not their girls: together they would have seven boys.
  @Example
  void a_small_sum_over_rows_is_hidden() throws IOException {
    holds(
        new Headcounts(
            List.of(
                new School(10, 6, 0, true),
                new School(10, 6, 0, true),
                new School(1, 14, 10, true),
                new School(6, 0, 6, false)),
            List.of("GIRLS", "GIRLS-OF-ALL", "RATIO"),
            -1));
  }

  // One girl less than pupils: a rule that compares the two tells one boy.
  @Example
  void what_lies_between_a_count_and_a_limit_of_people_is_hidden() throws IOException {
    holds(new Headcounts(List.of(new School(1, 10, 0, true)), List.of("NEED"), -1));
  }

  private void holds(Headcounts city) throws IOException {
    JsonNode masked = city.check(temp, "--mask-below", BELOW);
    assertEquals(Headcounts.BELOW, masked.at("/run/maskedBelow").asInt());
    Linear known = city.known(masked);
    List<School> schools = city.schools();
    for (Count count : Count.values()) {
      for (School school : schools) {
        if (isSmall(count.of(school))) {
          isSecret(city, known, count, one -> one == school);
        }
      }
      isSecret(city, known, count, one -> one.county() == 0);
      isSecret(city, known, count, one -> one.county() == 1);
      isSecret(city, known, count, one -> one.county() == 0 && isSmall(count.of(one)));
      isSecret(city, known, count, one -> one.county() == 1 && isSmall(count.of(one)));
      isSecret(city, known, count, one -> true);
    }
  }

  private static void isSecret(
      Headcounts city, Linear known, Count count, Predicate<School> schools) {
    int sum = city.schools().stream().filter(schools).mapToInt(count::of).sum();
    assertFalse(
        isSmall(sum) && known.isDetermined(city.sum(count, schools)),
        () -> count + " = " + sum + " of " + city + "\n" + known);
  }

  @Property(tries = 100)
  void no_report_tells_a_hidden_ratio(
      @ForAll("cities") Headcounts city, @ForAll("cities") Headcounts before) throws IOException {
    before.check(temp);
    Path then = temp.resolve("then.json");
    Files.move(temp.resolve("result.json"), then);
    JsonNode checked = city.check(temp, "--last-year", then.toString());
    JsonNode masked = masked("result.json", "masked.json", BELOW);
    masked("masked.json", "again.json", "2");
    assertEquals(
        Files.readString(temp.resolve("masked.json")),
        Files.readString(temp.resolve("again.json")));
    assertEquals(checked.path("summary"), masked.path("summary"));
    assertEquals(checked.findValuesAsText("outcome"), masked.findValuesAsText("outcome"));
    isToldNowhere(city.schools(), before.schools());
  }

  private JsonNode masked(String from, String to, String below) throws IOException {
    String result = temp.resolve(from).toString();
    String masked = temp.resolve(to).toString();
    new InProcess().run("report", result, "--mask-below", below, "-f", "json=" + masked);
    return new ObjectMapper().readTree(Path.of(masked).toFile());
  }

  // A ratio of six decimals is told by nothing but itself.
  private void isToldNowhere(List<School> schools, List<School> before) throws IOException {
    List<String> words = new ArrayList<>(List.of("report", temp.resolve("result.json").toString()));
    words.addAll(List.of("--mask-below", BELOW, "-v"));
    for (String file : FORMATS) {
      words.addAll(List.of("-f", temp.resolve(file).toString()));
    }
    InProcess.Ran ran = new InProcess().run(words.toArray(String[]::new));
    assertEquals(0, ran.code(), ran.err());
    for (String file : FORMATS) {
      String report = text(temp.resolve(file));
      for (School school : schools) {
        boolean few = isFew(school) && isAlone(school, schools);
        assertFalse(few && tells(report, school.ratio()), () -> file + " tells " + school);
        String worked = "100 * " + school.teachers() + " / " + school.pupils();
        assertFalse(few && tells(report, worked), () -> file + " tells " + school);
      }
      for (School school : before) {
        assertFalse(
            hasRatio(school) && isAlone(school, schools) && tells(report, school.ratio()),
            () -> file + " tells of last year " + school);
      }
    }
  }

  // Whether no school that may be told of has the same ratio.
  private static boolean isAlone(School school, List<School> schools) {
    return schools.stream()
        .noneMatch(other -> !isFew(other) && other.ratio().equals(school.ratio()));
  }

  private static boolean isFew(School school) {
    return hasRatio(school) && (isSmall(school.teachers()) || isSmall(school.pupils()));
  }

  private static boolean hasRatio(School school) {
    return school.ratio().matches(".*[1-9].*");
  }

  // 8.5 is not told by 18.5 nor by 8.57.
  private static boolean tells(String report, String figure) {
    return Pattern.compile("(?<![0-9.])" + Pattern.quote(figure) + "(?![0-9])")
        .matcher(report)
        .find();
  }

  private static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      return Files.readString(file);
    }
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertTrue(text.length() > 0);
    return text.toString();
  }
}
