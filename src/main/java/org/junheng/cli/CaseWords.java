package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.rule.RuleCase;

/** What a rule's case gives, on one line. */
final class CaseWords {
  private CaseWords() {}

  static String given(RuleCase ruleCase) {
    List<String> words = new ArrayList<>();
    ruleCase.given().forEach((name, value) -> words.add(name + ": " + plain(value)));
    ruleCase
        .outcomes()
        .forEach(
            (rule, outcomes) ->
                words.add(rule + ": " + plain(outcomes.stream().map(o -> o.word()).toList())));
    if (ruleCase.judged() != null) {
      words.add("judged: " + ruleCase.judged());
    }
    ruleCase.params().forEach((name, value) -> words.add(name + " = " + value));
    if (ruleCase.asOf() != null) {
      words.add("as-of: " + ruleCase.asOf());
    }
    return String.join(", ", words);
  }

  private static String plain(Object value) {
    if (value instanceof Map<?, ?> row) {
      List<String> cells = new ArrayList<>();
      row.forEach((name, cell) -> cells.add(name + ": " + plain(cell)));
      return "{" + String.join(", ", cells) + "}";
    }
    if (value instanceof List<?> rows) {
      return "[" + String.join(", ", rows.stream().map(CaseWords::plain).toList()) + "]";
    }
    return value.toString();
  }
}
