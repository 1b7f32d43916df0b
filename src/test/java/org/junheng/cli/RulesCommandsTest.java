package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junheng.cli.InProcess.Ran;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.RuleBooks;
import org.junheng.rulebook.RuleLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandsTest {
  @TempDir private Path folder;
  private Classes classes;

  @BeforeEach
  void set_up() {
    classes = new Classes(folder);
  }

  private static Ran rules(String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "rules";
    System.arraycopy(words, 0, all, 1, words.length);
    return new InProcess().run(all);
  }

  private static List<String> ids(Ran ran) {
    return ran.out()
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line.split(" ")[0])
        .toList();
  }

  @Test
  void the_library_is_listed_with_the_titles_that_its_books_have() {
    Ran zh = rules("list", "--lang", "zh");
    Ran en = rules("list");
    assertEquals(RuleLibrary.ids(), ids(en));
    for (String id : RuleLibrary.ids()) {
      RuleSet read = RuleBooks.read(List.of(id), List.of()).rules();
      RuleSet.Book book = read.books().get(0);
      assertTrue(zh.out().contains("  " + book.title().zh() + "\n"), zh.out());
      assertTrue(en.out().contains("  " + book.title().en() + "\n"), en.out());
    }
  }

  @Test
  void the_rules_that_a_book_names_are_found_without_understanding_it() {
    for (String id : RuleLibrary.ids()) {
      RuleSet read = RuleBooks.read(List.of(id), List.of()).rules();
      List<String> own =
          read.rules().values().stream()
              .filter(r -> r.book().equals(id))
              .map(r -> r.id())
              .sorted()
              .toList();
      assertEquals(own, Books.ruleIds(id).stream().sorted().toList(), id);
    }
  }

  @Test
  void the_rules_of_a_book_are_listed() {
    Ran ran = rules("list", classes.book());
    assertEquals(0, ran.code(), ran.err());
    assertEquals(List.of("SIZE", "SMALL", "STAFFED", "NEW", "NOTED"), ids(ran));
    assertEquals(
        "STAFFED  advisory  class  teachers   No teacher",
        ran.out().lines().skip(2).findFirst().orElse(""));
    assertEquals("rules 5 of 5\n", ran.err());
    assertEquals(ids(ran), ids(rules("list", "-r", classes.book())));
  }

  @Test
  void each_filter_leaves_what_it_names() {
    String book = classes.book();
    assertEquals(List.of("STAFFED"), ids(rules("list", book, "--path", "teachers")));
    assertEquals(List.of("SMALL"), ids(rules("list", book, "--clause", "第二条")));
    assertEquals(5, ids(rules("list", book, "--clause", "试〔2020〕")).size());
    assertEquals(List.of("NOTED"), ids(rules("list", book, "--table", "note")));
    assertEquals(List.of("SMALL"), ids(rules("list", book, "--severity", "query")));
    assertEquals(List.of("SIZE"), ids(rules("list", book, "--text", "too LARGE")));
    assertEquals(List.of("SIZE"), ids(rules("list", book, "--text", "过大")));
    assertEquals(2, rules("list", book, "--severity", "grave").code());
  }

  @Test
  void a_filter_without_a_book_searches_the_library() {
    Ran ran = rules("list", "--path", "sharing");
    assertTrue(ids(ran).contains("QB-RES-7"), ran.out());
    assertFalse(ids(ran).contains("QB-RES-1"), ran.out());
  }

  @Test
  void a_rule_of_the_library_is_listed_once() {
    List<String> ids = ids(rules("list", "--text", "网络多媒体教室不足"));
    assertEquals(List.of("QB-RES-7"), ids);
  }

  @Test
  void a_table_by_path_tells_what_decides_the_rules() {
    Ran ran = rules("list", "cn/compulsory-education-48");
    List<String> table = ran.out().lines().dropWhile(line -> !line.isEmpty()).skip(1).toList();
    assertTrue(table.get(0).startsWith("Path "), ran.out());
    assertEquals(10, table.size(), "seven paths, data, a head and a sum");
    long[] sums = new long[4];
    for (String line : table.subList(1, 9)) {
      long[] counts = counts(line);
      assertTrue(counts[0] > 0 && counts[1] > 0, line);
      assertEquals(counts[0], counts[1] + counts[2] + counts[3], line);
      for (int i = 0; i < 4; i++) {
        sums[i] += counts[i];
      }
    }
    assertArrayEquals(sums, counts(table.get(9)));
    assertEquals(ids(ran).size(), sums[0]);
    for (String path :
        List.of(
            "resources", "teachers", "special-groups", "quality", "management", "supervision")) {
      String line = table.stream().filter(each -> each.startsWith(path)).findFirst().orElseThrow();
      assertTrue(counts(line)[2] > 0, line);
    }
  }

  private static long[] counts(String line) {
    String[] words = line.strip().split(" +");
    return Arrays.stream(words, words.length - 4, words.length)
        .mapToLong(Long::parseLong)
        .toArray();
  }

  @Test
  void a_path_that_is_none_is_refused() {
    Ran ran = rules("list", "--path", "teacher");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("special-groups"), ran.err());
  }

  @Test
  void a_rule_is_shown_with_origins_and_cases() {
    Ran ran = rules("show", "SIZE", "-r", classes.book());
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("at-most  "), ran.out());
    assertTrue(ran.out().contains("classes.yaml:"), ran.out());
    assertTrue(ran.out().replaceAll("\\s+", " ").contains("pupils: 46 -> fail"), ran.out());
  }

  @Test
  void lint_tells_advice_and_ends_with_0() {
    Ran ran = rules("lint", classes.book());
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("classes.yaml:"), ran.out());
    assertTrue(ran.err().startsWith("rule books 1, errors 0, "), ran.err());
  }

  @Test
  void lint_tells_every_error_and_ends_with_3() {
    String faulty = classes.file("faulty.yaml", "rulebook: f\ntitle: F\nruels: {}\ntabels: {}\n");
    Ran ran = rules("lint", faulty, classes.book());
    assertEquals(3, ran.code());
    assertTrue(ran.out().contains("faulty.yaml:3:1: error: "), ran.out());
    assertTrue(ran.out().contains("faulty.yaml:4:1: error: "), ran.out());
    assertEquals(3, rules("lint", "cn/none").code());
    assertEquals(2, rules("lint").code());
  }

  @Test
  void the_cases_of_the_whole_library_pass() {
    Ran ran = rules("test");
    assertEquals(0, ran.code(), ran.out() + ran.err());
    assertTrue(ran.out().matches("cases [1-9]\\d+, of rule books \\d+, failed 0\n"), ran.out());
  }

  @Test
  void a_case_that_fails_is_told_with_what_was_expected() {
    assertEquals(0, rules("test", classes.book()).code());
    String wrong =
        classes.file(
            "wrong.yaml",
            """
            rulebook: test/wrong
            title: Wrong
            uses: [./classes.yaml]
            rules:
              BIG:
                title: Big
                path: data
                of: class
                measure: pupils
                at-most: 45
                remedy: {lower: pupils}
                cases:
                  - {given: {pupils: 46}, expect: pass}
                  - {given: {pupils: 47}, expect: fail, short: 3}
            """);
    Ran ran = rules("test", wrong);
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("wrong.yaml:13:"), ran.out());
    assertTrue(ran.out().contains(": BIG: expected pass, got fail"), ran.out());
    assertTrue(ran.out().contains("    given pupils: 46\n"), ran.out());
    assertTrue(ran.out().contains("expected fail, short by 3, got fail, short by 2"), ran.out());
    assertTrue(ran.out().endsWith("cases 2, of rule books 1, failed 2\n"), ran.out());
  }

  @Test
  void a_book_without_cases_has_proved_nothing() {
    String none =
        classes.file("none.yaml", "rulebook: test/none\ntitle: None\nuses: [./classes.yaml]\n");
    assertEquals(5, rules("test", none).code());
  }

  @Test
  void rules_alone_shows_its_help() {
    Ran ran = rules();
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("lint"), ran.err());
    assertEquals(0, rules("--help").code());
    assertTrue(rules("lst").err().contains("did you mean \"list\"?"));
  }
}
