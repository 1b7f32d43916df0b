package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junheng.check.CaseRunner;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposesTest {
  @TempDir Path folder;

  @BeforeEach
  void the_composed_book() throws IOException {
    book(
        "base.yaml",
        """
        rulebook: test/base
        title: Base
        source: {document: Law 1, basis: official}
        in-force: {from: 2020-01-01}
        tables: {school: {key: id, fields: {id: {type: code}, pupils: {type: count}, rooms: {type: count}}}}
        parameters: {fewest: {value: 1}}
        indicators: {crowding: {of: school, value: pupils / rooms}}
        rules:
          PUPILS: {of: school, measure: pupils, at-least: fewest, cases: [{given: {pupils: 1}, expect: pass}]}
          ROOMS: {of: school, must: rooms > 0}
          CROWDED: {of: school, measure: crowding, at-most: 30}
          BOTH: {of: school, all: [ROOMS, CROWDED]}
        """);
  }

  private String book(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private String roof(String composes, String more) throws IOException {
    return book(
        "roof.yaml",
        """
        rulebook: test/roof
        title: Roof
        composes: %s
        %s
        """
            .formatted(composes, more));
  }

  private static List<String> rules(RuleSet set) {
    return List.copyOf(set.rules().keySet());
  }

  private static RuleSet read(String... books) {
    return Books.sound(RuleBooks.read(List.of(books), List.of()));
  }

  private String told(String... books) {
    return Books.told(RuleBooks.read(List.of(books), List.of())).replace(folder + "/", "");
  }

  @Test
  void all_rules_of_a_book_are_taken_as_they_are() throws IOException {
    RuleSet set = read(roof("{base.yaml: all}", "rules: {TOP: {of: school, all: [PUPILS, BOTH]}}"));
    assertEquals(List.of("PUPILS", "ROOMS", "CROWDED", "BOTH", "TOP"), rules(set));
    Rule taken = Objects.requireNonNull(set.rules().get("CROWDED"));
    assertEquals("test/base", taken.book());
    assertEquals("Law 1", taken.citation().document());
    assertEquals("2020-01-01", "" + taken.validity().from());
  }

  @Test
  void a_named_rule_brings_what_it_is_composed_of_and_no_other() throws IOException {
    assertEquals(
        List.of("ROOMS", "CROWDED", "BOTH"), rules(read(roof("{base.yaml: [BOTH]}", "rules: {}"))));
    assertEquals(List.of("ROOMS"), rules(read(roof("{base.yaml: ROOMS}", "rules: {}"))));
  }

  @Test
  void a_rule_that_is_taken_twice_is_there_once() throws IOException {
    String roof = roof("{base.yaml: [ROOMS]}", "rules: {}");
    String base = folder.resolve("base.yaml").toString();
    assertEquals(4, rules(read(roof, base)).size());
    String upper =
        book(
            "upper.yaml",
            "{rulebook: test/upper, title: U, composes: {roof.yaml: all, base.yaml: [CROWDED]}}");
    assertEquals(List.of("ROOMS", "CROWDED"), rules(read(upper)));
  }

  @Test
  void an_overlay_that_is_asked_for_takes_the_place_of_its_base() throws IOException {
    String roof = roof("{base.yaml: all}", "rules: {TOP: {of: school, all: [PUPILS, ROOMS]}}");
    String overlay =
        book(
            "overlay.yaml",
            """
            rulebook: test/overlay
            title: Overlay
            extends: base.yaml
            change: {parameters: {fewest: {value: 9}}}
            drop: {rules: {ROOMS: {reason: none}, BOTH: {reason: none}}}
            """);
    for (RuleSet set : List.of(read(roof, overlay), read(overlay, roof))) {
      List<String> ids = new ArrayList<>(rules(set));
      ids.sort(null);
      assertEquals(List.of("CROWDED", "PUPILS", "TOP"), ids);
      assertEquals("9", "" + Objects.requireNonNull(set.parameters().get("fewest")).single());
    }
  }

  @Test
  void the_cases_of_taken_rules_are_run_with_their_own_book() throws IOException {
    String roof =
        roof(
            "{base.yaml: all}",
            "rules: {TOP: {of: school, all: [ROOMS], cases: [{outcomes: {ROOMS: fail}, expect: fail}]}}");
    RuleSet set = read(roof);
    List<String> run =
        CaseRunner.run(set, params -> set).stream().map(result -> result.rule().id()).toList();
    assertEquals(List.of("TOP"), run);
  }

  @Test
  void advice_is_given_on_the_books_own_rules() throws IOException {
    String roof = roof("{base.yaml: all}", "rules: {TOP: {of: school, all: [ROOMS]}}");
    String advice = Books.told(RuleBooks.lint(List.of(roof), List.of()));
    assertTrue(advice.contains("TOP"), advice);
    assertFalse(advice.contains("CROWDED"), advice);
  }

  @Test
  void what_cannot_be_taken_is_told() throws IOException {
    assertEquals(
        "roof.yaml:3:30: error: unknown rule \"ROOM\"; did you mean \"ROOMS\"?",
        first(told(roof("{base.yaml: [BOTH, ROOM]}", "rules: {}"))));
    assertEquals(
        "roof.yaml:3:12: error: say which rules of test/base are taken, or \"all\"",
        first(told(roof("{base.yaml: []}", "rules: {}"))));
    assertTrue(
        told(roof("{bass.yaml: all}", "rules: {}"))
            .startsWith("roof.yaml:3:12: error: there is no file"));
    assertTrue(told(roof("{roof.yaml: all}", "rules: {}")).contains("in a circle"));
  }

  @Test
  void a_rule_of_the_same_name_is_told_with_both_places() throws IOException {
    assertEquals(
        "roof.yaml:4:9: error: the rule \"ROOMS\" is already named in base.yaml:10:3; rename one of"
            + " them, or take it from the other book with \"composes\"; books that are not yours can"
            + " be checked one at a time",
        first(told(roof("{base.yaml: all}", "rules: {ROOMS: {of: school, must: rooms > 1}}"))));
  }

  private static String first(String told) {
    return told.lines().findFirst().orElse("");
  }
}
