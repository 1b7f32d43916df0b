package org.junheng.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleCase;
import org.junheng.rule.RuleSet;

/**
 * An example: of what is given, what comes out.
 *
 * @param given what is given
 * @param kind the word of the outcome
 * @param outcome the outcome, and what is missing to pass
 */
record CaseEntry(String given, String kind, String outcome) {
  static CaseEntry of(Words words, Rule rule, RuleCase each) {
    List<String> given = new ArrayList<>();
    each.given().forEach((name, value) -> given.add(cell(words, rule.of(), name, value)));
    each.outcomes().forEach((id, outcomes) -> given.add(outcomes(words, id, outcomes)));
    if (each.judged() != null) {
      given.add(words.say("case.judged", judged(words, each.judged())));
    }
    each.params().forEach((name, value) -> given.add(parameter(words, name, value)));
    if (each.asOf() != null) {
      given.add(words.say("case.as-of", each.asOf()));
    }
    String outcome = words.say("outcome." + each.expect().word());
    return new CaseEntry(
        given.isEmpty() ? words.say("case.nothing") : String.join(words.say("semicolon"), given),
        each.expect().word(),
        each.shortBy() == null
            ? outcome
            : words.say("case.short", outcome, each.shortBy().toPlainString()));
  }

  private static String cell(Words words, String table, String name, Object value) {
    if (value instanceof List<?> rows) {
      List<String> said = rows.stream().map(row -> row(words, name, row)).toList();
      return words.say("case.rows", words.table(name), words.list(said));
    } else if (value instanceof Map<?, ?>) {
      return words.say("case.rows", words.table(name), row(words, name, value));
    }
    return words.say(
        "case.cell", words.column(table, name), words.value(table, name, value.toString()));
  }

  private static String row(Words words, String table, Object row) {
    if (!(row instanceof Map<?, ?> cells)) {
      return Words.line(row.toString());
    }
    List<String> said = new ArrayList<>();
    cells.forEach((name, value) -> said.add(cell(words, table, name.toString(), value)));
    return words.say("case.row", words.list(said));
  }

  private static String outcomes(Words words, String id, List<Outcome> outcomes) {
    List<String> said =
        outcomes.stream().map(outcome -> words.say("outcome." + outcome.word())).toList();
    return words.say("case.cell", id, words.list(said));
  }

  private static String judged(Words words, String judged) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.word().equals(judged)) {
        return words.say("outcome." + judged);
      }
    }
    return Words.line(judged);
  }

  // The name of a parameter, perhaps with the key of one of its values.
  private static String parameter(Words words, String name, String value) {
    int dot = name.indexOf('.');
    String bare = dot < 0 ? name : name.substring(0, dot);
    RuleSet.ParameterInfo info = words.rules().parameterInfo().get(bare);
    String title = info == null ? bare : words.text(info.title());
    String shown = value.equals("true") || value.equals("false") ? words.say(value) : value;
    String key = dot < 0 ? "" : words.say("titled", title, name.substring(dot + 1));
    return words.say("case.cell", key.isEmpty() ? title : key, Words.line(shown));
  }
}
