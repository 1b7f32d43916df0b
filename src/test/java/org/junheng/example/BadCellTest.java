package org.junheng.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junheng.check.Dependencies;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.RuleBooks;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell that cannot be read leaves undecided what needs it, and changes nothing else. */
class BadCellTest {
  private static final String BOOK = "cn/quality-balance";
  private static final Path COUNTY = Path.of("examples/county-passes");
  private static final int CELLS = 12;
  private static final RuleSet RULES =
      Objects.requireNonNull(RuleBooks.read(List.of(BOOK), List.of()).rules());

  @TempDir private Path folder;

  @Test
  void a_bad_cell_changes_nothing_but_what_needs_it() throws IOException {
    Checked sound = Checked.of(COUNTY.toString(), BOOK);
    Random random = new Random(48);
    Set<String> touched = new HashSet<>();
    for (int at = 0; at < CELLS; at++) {
      String table = at % 2 == 0 ? "school" : "class";
      touched.addAll(spoilt(table, random, sound));
    }
    assertTrue(touched.size() > 5, "rules that were left undecided: " + touched);
  }

  // Spoils one cell of a figure; gives the rules that have more undecided rows than before.
  private Set<String> spoilt(String table, Random random, Checked sound) throws IOException {
    copy();
    Path file = folder.resolve(table + ".csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    List<Field> fields = fields(table, lines.get(0));
    int column;
    do {
      column = random.nextInt(fields.size());
    } while (!isFigure(fields.get(column)));
    int line = 1 + random.nextInt(lines.size() - 1);
    List<String> cells = new ArrayList<>(List.of(lines.get(line).split(",", -1)));
    cells.set(column, "不明确");
    lines.set(line, String.join(",", cells));
    Files.write(file, lines);
    String field = fields.get(column).name();
    return compared(sound, Checked.of(folder.toString(), BOOK), table, field);
  }

  private static Set<String> compared(Checked before, Checked after, String table, String field) {
    Set<String> undecided = new HashSet<>();
    for (Rule rule : RULES.rules().values()) {
      String about = rule.id() + " after " + table + "." + field;
      if (!needs(rule, table, field)) {
        for (String outcome : List.of("pass", "fail", "undecided", "not-applicable")) {
          assertEquals(before.count(rule.id(), outcome), after.count(rule.id(), outcome), about);
        }
      } else {
        assertTrue(after.count(rule.id(), "pass") <= before.count(rule.id(), "pass"), about);
        assertTrue(after.count(rule.id(), "fail") <= before.count(rule.id(), "fail"), about);
        if (after.count(rule.id(), "undecided") > before.count(rule.id(), "undecided")) {
          undecided.add(rule.id());
        }
      }
    }
    return undecided;
  }

  // Whether a rule, or a part of it, reads a field.
  private static boolean needs(Rule rule, String table, String field) {
    List<Rule> all = new ArrayList<>(List.of(rule));
    for (int at = 0; at < all.size(); at++) {
      for (String part : all.get(at).criterion().composedOf()) {
        all.add(Objects.requireNonNull(RULES.rules().get(part)));
      }
    }
    Map<String, Set<String>> columns = Dependencies.columns(RULES, all);
    return columns.getOrDefault(table, Set.of()).contains(field);
  }

  private static List<Field> fields(String table, String header) {
    Schema schema = Objects.requireNonNull(RULES.tables().get(table));
    List<Field> fields = new ArrayList<>();
    for (String title : header.replace("\uFEFF", "").split(",", -1)) {
      fields.add(
          schema.fields().values().stream()
              .filter(field -> field.title().zh().equals(title) || field.name().equals(title))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no field " + title)));
    }
    return fields;
  }

  private static boolean isFigure(Field field) {
    return field.type().storage() == FieldType.Storage.NUMBER && !field.required();
  }

  private void copy() throws IOException {
    try (var files = Files.list(COUNTY)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
        Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }
}
