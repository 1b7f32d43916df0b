package org.junheng.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Severity;
import org.junheng.rulebook.EntriesFile;
import org.junheng.rulebook.EntriesFile.Value;

/** Makes answers of entries. */
final class AnswerEntries {
  private final RuleSet rules;
  private final Faults faults;
  private final List<Answer> answers = new ArrayList<>();
  private final Map<Object, EntriesFile.Entry> seen = new HashMap<>();

  AnswerEntries(RuleSet rules, Faults faults) {
    this.rules = rules;
    this.faults = faults;
  }

  List<Answer> of(List<EntriesFile.Entry> entries) {
    entries.forEach(entry -> add(new Understood(entry, rules, faults)));
    return answers;
  }

  private void add(Understood entry) {
    String row = entry.word("row");
    String value = entry.word("value");
    String explanation = entry.word("explanation");
    String by = entry.word("by");
    LocalDate date = entry.day("date");
    Value named = entry.value("rule");
    for (Rule rule : entry.rules()) {
      boolean isQuery = rule.severity() == Severity.QUERY;
      if (!isQuery && named != null) {
        faults.add(named, "no-query", rule.id());
      }
      String table = entry.table(rule, false);
      if (isQuery
          && table != null
          && row != null
          && value != null
          && explanation != null
          && by != null
          && date != null) {
        Understood.once(seen, List.of(rule.id(), row, value), entry.entry(), faults);
        answers.add(
            new Answer(
                rule.id(), table, row, value, explanation, by, date, entry.entry().location()));
      }
    }
  }
}
