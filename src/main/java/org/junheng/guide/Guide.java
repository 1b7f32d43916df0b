package org.junheng.guide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.check.Dependencies;
import org.junheng.expr.Parameter;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Text;

/**
 * A rule set as a standard that people read, wholly in one language; every text is of one line and
 * not yet escaped for any format.
 *
 * @param lang the language's tag, as pages tell it
 * @param title the titles of its books
 * @param books where the rules come from
 * @param paths the rules by path
 * @param parameters the figures that whoever applies the books may set
 * @param definitions how indicators and the fields of views are computed
 * @param tables the data that the rules need
 * @param needs which fields each rule needs
 * @param totals how many rules there are, of each kind
 */
record Guide(
    String lang,
    String title,
    List<BookEntry> books,
    List<Path> paths,
    List<Setting> parameters,
    List<Definition.Group> definitions,
    List<DataTable> tables,
    List<Need> needs,
    String totals) {
  /** A name and what stands beside it. */
  record Fact(String name, String value) {}

  /** The rules of one path. */
  record Path(String anchor, String title, List<RuleEntry> rules) {}

  /** A parameter: its title and name, each value it has, and who set it. */
  record Setting(String title, String name, List<Fact> values, String origin) {}

  /** A rule and the fields it needs, table by table. */
  record Need(String id, String title, List<Fact> fields, String parts) {}

  /** The guide of checked books. */
  static Guide of(RuleSet rules, Language language) {
    Words words = new Words(rules, language);
    Needed needed = Needed.of(rules);
    List<RuleEntry> entries =
        rules.rules().values().stream().map(rule -> RuleEntry.of(words, rule)).toList();
    Set<String> declared = new TreeSet<>();
    entries.stream().filter(RuleEntry::declared).forEach(each -> declared.add(each.id()));
    return new Guide(
        language == Language.ZH ? "zh-CN" : language.tag(),
        words.list(rules.books().stream().map(book -> words.text(book.title())).toList()),
        rules.books().stream().map(book -> BookEntry.of(words, book)).toList(),
        paths(words, entries),
        rules.parameterInfo().keySet().stream()
            .filter(needed.parameters()::contains)
            .map(name -> setting(words, name))
            .toList(),
        Definition.all(words, needed),
        DataTable.all(words),
        rules.rules().values().stream().map(rule -> need(words, rule)).toList(),
        words.say("totals", entries.size(), entries.size() - declared.size(), declared.size()));
  }

  private static List<Path> paths(Words words, List<RuleEntry> entries) {
    Map<String, List<RuleEntry>> byPath = new LinkedHashMap<>();
    words.rules().paths().keySet().forEach(path -> byPath.put(path, new ArrayList<>()));
    entries.forEach(
        each -> byPath.computeIfAbsent(each.path(), path -> new ArrayList<>()).add(each));
    List<Path> paths = new ArrayList<>();
    byPath.forEach(
        (name, rules) -> {
          if (!rules.isEmpty()) {
            Text title = words.rules().paths().getOrDefault(name, Text.NONE);
            String shown = title.isEmpty() ? words.say("no-path") : words.text(title);
            paths.add(new Path(name.isEmpty() ? "path" : "path-" + name, shown, rules));
          }
        });
    return paths;
  }

  private static Setting setting(Words words, String name) {
    RuleSet.ParameterInfo info =
        Objects.requireNonNull(words.rules().parameterInfo().get(name), name);
    Parameter parameter = Objects.requireNonNull(words.rules().parameters().get(name), name);
    Map<String, String> keys = keys(words, parameter);
    List<Fact> values = new ArrayList<>();
    if (parameter.single() != null) {
      values.add(new Fact("", value(words, parameter, parameter.single())));
    }
    parameter
        .keyed()
        .forEach(
            (key, value) ->
                values.add(new Fact(keys.getOrDefault(key, key), value(words, parameter, value))));
    return new Setting(words.text(info.title()), name, values, Words.line(info.origin()));
  }

  private static String value(Words words, Parameter parameter, Object value) {
    if (value instanceof Boolean flag) {
      return words.say(flag.toString());
    } else if (value instanceof BigDecimal figure) {
      return words.figure(figure, parameter.type().unit());
    }
    return Words.line(value.toString());
  }

  // Whatever table has such a field: a parameter is of no table.
  private static Map<String, String> keys(Words words, Parameter parameter) {
    if (parameter.by() == null) {
      return Map.of();
    }
    Map<String, String> titles = new LinkedHashMap<>();
    List<String> tables = new ArrayList<>(words.rules().tables().keySet());
    tables.addAll(words.rules().views().keySet());
    tables.forEach(table -> words.values(table, parameter.by()).forEach(titles::putIfAbsent));
    return titles;
  }

  private static Need need(Words words, Rule rule) {
    List<Fact> fields = new ArrayList<>();
    Dependencies.figures(words.rules(), List.of(rule))
        .forEach(
            (table, names) -> {
              List<String> titles = fields(words, table, names);
              if (!titles.isEmpty()) {
                fields.add(new Fact(words.table(table), words.list(titles)));
              }
            });
    List<String> parts = Requirement.of(words, rule).parts().stream().map(p -> p.id()).toList();
    return new Need(
        rule.id(), words.text(rule.title()), List.copyOf(fields), String.join(" ", parts));
  }

  // Of a submitted table; what is computed is computed from such fields.
  private static List<String> fields(Words words, String table, Set<String> names) {
    Schema schema = words.rules().tables().get(table);
    return schema == null
        ? List.of()
        : schema.fields().keySet().stream()
            .filter(names::contains)
            .filter(name -> words.rules().indicator(table, name) == null)
            .map(name -> words.column(table, name))
            .toList();
  }
}
