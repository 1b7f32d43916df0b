package org.junheng.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.rulebook.EntriesFile;
import org.junheng.rulebook.EntriesFile.Value;
import org.junheng.table.Schema;
import org.junheng.text.Nearest;

/** One entry, asked for its values in the light of the rules; tells what it cannot be. */
final class Understood {
  private final EntriesFile.Entry entry;
  private final RuleSet rules;
  private final Faults faults;

  Understood(EntriesFile.Entry entry, RuleSet rules, Faults faults) {
    this.entry = entry;
    this.rules = rules;
    this.faults = faults;
  }

  EntriesFile.Entry entry() {
    return entry;
  }

  List<Value> values(String key) {
    return entry.values().getOrDefault(key, List.of());
  }

  /** The one value of a key; null where there is none, with a problem where there are several. */
  @Nullable Value value(String key) {
    List<Value> values = values(key);
    if (values.size() > 1) {
      faults.add(values.get(1), "one-only", key);
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /** The words of a key; null where there are none, with a problem where they are blank. */
  @Nullable String word(String key) {
    Value value = value(key);
    if (value != null && value.text().isBlank()) {
      faults.add(value, "blank", key);
    }
    return value == null || value.text().isBlank() ? null : value.text().strip();
  }

  @Nullable LocalDate day(String key) {
    Value value = value(key);
    try {
      return value == null ? null : LocalDate.parse(value.text().strip());
    } catch (DateTimeException e) {
      faults.add(Objects.requireNonNull(value), "not-a-date", value.text());
      return null;
    }
  }

  /** The rules that it names; those that are not known are problems. */
  List<Rule> rules() {
    List<Rule> known = new ArrayList<>();
    for (Value value : values("rule")) {
      Rule rule = rules.rules().get(value.text());
      if (rule != null) {
        known.add(rule);
      } else {
        unknown(value, "no-rule", List.copyOf(rules.rules().keySet()));
      }
    }
    return known;
  }

  /** The place of the name of a rule. */
  Value named(Rule rule) {
    return values("rule").stream()
        .filter(value -> value.text().equals(rule.id()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The table of the rows for a rule: the one it names, else the rule's own; null, with a problem,
   * where its rows cannot be meant.
   *
   * @param around whether it may be one around the rule's own
   */
  @Nullable String table(Rule rule, boolean around) {
    Value value = value("table");
    String table = value == null ? rule.of() : value.text();
    List<String> allowed = around ? tablesAround(rule.of()) : List.of(rule.of());
    if (!allowed.contains(table)) {
      unknown(Objects.requireNonNull(value), "no-table", allowed, rule.id());
      return null;
    }
    if (Objects.requireNonNull(rules.schema(table)).key().isEmpty()) {
      faults.add(value == null ? named(rule) : value, "no-key", table, rule.id());
      return null;
    }
    return table;
  }

  private List<String> tablesAround(String table) {
    List<String> around = new ArrayList<>();
    for (String at = table; at != null && !around.contains(at); at = outer(at)) {
      around.add(at);
    }
    return around;
  }

  private @Nullable String outer(String table) {
    if (rules.views().get(table) instanceof View.PartsOf parts) {
      return parts.base();
    }
    Schema.Within within = Objects.requireNonNull(rules.schema(table)).within();
    return within == null ? null : within.table();
  }

  private void unknown(Value value, String key, List<String> allowed, Object... more) {
    String near = Nearest.to(value.text(), allowed);
    Object hint =
        near != null
            ? Faults.say("did-you-mean", near)
            : allowed.size() > 9 ? "" : Faults.say("one-of", String.join(", ", allowed));
    List<Object> args = new ArrayList<>(List.of(value.text(), hint));
    args.addAll(List.of(more));
    faults.add(value, key, args.toArray());
  }

  /** What two entries have in common where they say the same. */
  static void once(
      Map<Object, EntriesFile.Entry> seen, Object what, EntriesFile.Entry entry, Faults faults) {
    EntriesFile.Entry first = seen.putIfAbsent(what, entry);
    if (first != null) {
      faults.add(entry.location(), "twice", first.location().toString());
    }
  }
}
