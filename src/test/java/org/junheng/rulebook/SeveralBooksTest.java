package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junheng.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralBooksTest {
  @TempDir Path folder;

  private String book(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file.toString();
  }

  private String tables() throws IOException {
    return book(
        "tables.yaml",
        """
        rulebook: test/tables
        title: Tables
        units: {pupil: 人}
        tables: {school: {key: id, fields: {id: {type: code}, pupils: {type: count, unit: pupil}}}}
        indicators: {twice: {of: school, value: 2 * pupils}}
        rules: {OF-TABLES: {of: school, must: pupils > 0}}
        """);
  }

  private String one() throws IOException {
    return book(
        "one.yaml",
        """
        rulebook: test/one
        title: One
        uses: tables.yaml
        units: {pupil: 人}
        rules: {ONE: {of: school, measure: twice, at-most: 3}}
        """);
  }

  private String two(String rule) throws IOException {
    return book(
        "two.yaml",
        """
        rulebook: test/two
        title: Two
        uses: tables.yaml
        paths: {own: Own}
        rules: {%s: {of: school, path: own, measure: twice, at-least: 2}}
        """
            .formatted(rule));
  }

  private static ReadBooks read(String... books) {
    return RuleBooks.read(List.of(books), List.of());
  }

  @Test
  void their_rules_are_put_together_and_shared_books_read_once() throws IOException {
    tables();
    RuleSet set = Books.sound(read(one(), two("TWO")));
    assertEquals(List.of("ONE", "TWO"), List.copyOf(set.rules().keySet()));
    assertEquals(Set.of("school"), set.tables().keySet());
    assertEquals("test/tables", set.books().get(1).uses().get(0).id());
  }

  @Test
  void the_rules_of_a_book_that_is_only_used_are_not_run() throws IOException {
    tables();
    assertFalse(Books.sound(read(one())).rules().containsKey("OF-TABLES"));
    assertTrue(Books.sound(read(one(), tables())).rules().containsKey("OF-TABLES"));
  }

  @Test
  void the_same_rule_in_two_books_is_a_problem() throws IOException {
    tables();
    String told = Books.told(read(one(), two("ONE"))).replace(folder + "/", "");
    assertTrue(
        told.startsWith("two.yaml:5:9: error: the rule \"ONE\" is already named in one.yaml:5:9"),
        told);
  }

  @Test
  void two_books_may_show_a_unit_alike_but_not_otherwise() throws IOException {
    tables();
    String other =
        book("other.yaml", "{rulebook: test/other, title: Other, units: {pupil: {zh: 名}}}");
    String told = Books.told(read(one(), other)).replace(folder + "/", "");
    assertTrue(told.contains("\"pupil\" is already named in tables.yaml:3:9"), told);
  }

  @Test
  void a_book_that_cannot_be_found_is_named() {
    assertEquals(
        "cn/quality-balence: error: there is no rule book \"cn/quality-balence\"; did you mean"
            + " \"cn/quality-balance\"?",
        Books.told(read("cn/quality-balence")));
    assertEquals(
        "rules: error: there is no rule book \"rules\"; a book of your own is named by a path that"
            + " ends in .yaml",
        Books.told(read("rules")));
    assertEquals(
        "no/such.yaml: error: there is no file \"no/such.yaml\"", Books.told(read("no/such.yaml")));
  }

  @Test
  void nothing_asked_for_is_nothing_read() {
    assertTrue(Books.sound(read()).rules().isEmpty());
  }

  @Test
  void too_large_a_book_is_not_read() throws IOException {
    String large = book("large.yaml", "# " + "x".repeat(Source.MAX_BYTES));
    String told = Books.told(read(large)).replace(folder + "/", "");
    assertTrue(told.startsWith("large.yaml: error: the file has "), told);
  }
}
