package org.junheng.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.text.Language;
import org.junheng.text.Message;

/** The items that no figure decides: what an inspector is asked to judge, and by what. */
public final class DeclaredItems {
  private DeclaredItems() {}

  /** The rules that are judged in a table of declarations, in order. */
  static List<Rule> of(RuleSet rules, String table) {
    return rules.rules().values().stream()
        .filter(rule -> rule.criterion() instanceof Criterion.Declared d && d.table().equals(table))
        .toList();
  }

  /**
   * A line to fill in for each of them, by field: which rule, and of which table the row is that it
   * judges. A rule that judges many rows wants a line for each.
   */
  static List<Map<String, String>> lines(RuleSet rules, String table) {
    return of(rules, table).stream()
        .map(rule -> Map.of("rule", rule.id(), "table", rule.of()))
        .toList();
  }

  /** Whether a rule set has such items. */
  public static boolean any(RuleSet rules) {
    return rules.rules().values().stream()
        .anyMatch(rule -> rule.criterion() instanceof Criterion.Declared);
  }

  /**
   * A list of all of them for those who judge: the item, its clause, what is judged, and what is to
   * be looked at; CSV as Excel opens it.
   *
   * @throws IOException if the stream takes no more
   */
  public static void csv(RuleSet rules, Language language, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder(Templates.BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      List<String> heads = new ArrayList<>();
      for (String head : List.of("rule", "item", "document", "clause", "judged", "evidence")) {
        heads.add(Message.of("template.items." + head).in(language));
      }
      printer.printRecord(heads);
      for (Rule rule : rules.rules().values()) {
        if (rule.criterion() instanceof Criterion.Declared) {
          printer.printRecord(cells(rule, rules, language));
        }
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cells(Rule rule, RuleSet rules, Language language) {
    return List.of(
        rule.id(),
        rule.title().in(language),
        rule.citation().document(),
        rule.citation().clause(),
        Objects.requireNonNull(rules.schema(rule.of())).title().in(language),
        rule.note().in(language));
  }
}
