package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Agreements;
import org.junheng.agreement.Answer;
import org.junheng.agreement.Waiver;
import org.junheng.problem.Location;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.ReadBooks;
import org.junheng.rulebook.RuleBooks;
import org.junheng.table.Table;

/** Data of a county, and what is agreed on of it. */
final class AgreedSamples {
  static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  static final RuleSet RULES = read();

  private AgreedSamples() {}

  private static RuleSet read() {
    ReadBooks read =
        RuleBooks.read(List.of("src/test/resources/org/junheng/check/agreed.yaml"), List.of());
    assertEquals(List.of(), read.problems());
    return Objects.requireNonNull(read.rules());
  }

  static Table county() {
    return Samples.table(RULES, "county", List.of("id"), List.of(List.of("C")));
  }

  static List<String> school(
      String id, int teachers, int pupils, int before, boolean boarding, int beds) {
    return List.of(
        id, "C", "" + teachers, "" + pupils, "" + before, String.valueOf(boarding), "" + beds);
  }

  static Table schools(List<List<String>> rows) {
    return Samples.table(
        RULES,
        "school",
        List.of("id", "county", "teachers", "pupils", "before", "boarding", "beds"),
        rows);
  }

  static Table classes(List<List<String>> rows) {
    return Samples.table(RULES, "class", List.of("school", "number", "pupils"), rows);
  }

  static Table attestations(List<List<String>> rows) {
    return Samples.table(
        RULES, "attestation", List.of("rule", "table", "row", "outcome", "score"), rows);
  }

  static Waiver waiver(String rule, String table, String row, @Nullable String bound, int line) {
    return waiver(rule, table, row, bound, null, TODAY, line);
  }

  static Waiver waiver(
      String rule,
      String table,
      String row,
      @Nullable String bound,
      @Nullable LocalDate from,
      LocalDate lastDay,
      int line) {
    return new Waiver(
        rule,
        table,
        row,
        from,
        lastDay,
        bound == null ? null : new BigDecimal(bound),
        "rebuilding",
        "the office",
        "No. " + line,
        new Location("waivers.yaml", line, 3));
  }

  static Answer answer(String rule, String row, String value, LocalDate date, int line) {
    return new Answer(
        rule, "school", row, value, "merged", "Li", date, new Location("answers.yaml", line, 3));
  }

  static Result check(Agreements agreements, Table... tables) {
    CheckOptions options =
        new CheckOptions(
                List.of(),
                List.of(),
                TODAY,
                Integer.MAX_VALUE,
                1,
                CheckOptions.USUAL_CHUNK,
                "test",
                Instant.EPOCH)
            .with(agreements);
    return Checker.check(RULES, Samples.data(tables), List.of(), 0, options);
  }

  static Agreements waivers(Waiver... waivers) {
    return new Agreements(List.of(waivers), List.of());
  }

  static Agreements answers(Answer... answers) {
    return new Agreements(List.of(), List.of(answers));
  }
}
