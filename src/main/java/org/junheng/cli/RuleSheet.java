package org.junheng.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Parameter;
import org.junheng.expr.Printer;
import org.junheng.rule.Citation;
import org.junheng.rule.Relief;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Validity;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * A rule in words: what must hold of whom, where that is written, and what each name stands for.
 */
final class RuleSheet {
  // What a rule is tested with has no effect on it.
  private static final Set<String> TESTS = Set.of("given", "cases");

  private final RuleSet rules;
  private final Rule rule;
  private final Language language;
  private final @Nullable LocalDate day;
  private final CriterionWords criteria;

  /**
   * A rule in words.
   *
   * @param day the day for which it is said what is in force, or null
   */
  RuleSheet(RuleSet rules, Rule rule, Language language, @Nullable LocalDate day) {
    this.rules = rules;
    this.rule = rule;
    this.language = language;
    this.day = day;
    this.criteria = new CriterionWords(rules, rule.of(), language);
  }

  /** The sheet; more can be added to it. */
  Sheet sheet() {
    Sheet sheet = new Sheet(rule.id() + "  " + rule.title().in(language));
    add(sheet, "written", citation(rule.citation()));
    add(sheet, "basis", say("basis." + rule.citation().basis().word()));
    add(sheet, "book", rule.book());
    add(sheet, "path", titled(rules.paths().getOrDefault(rule.path(), Text.NONE), rule.path()));
    add(sheet, "severity", say("severity." + rule.severity().word()));
    add(sheet, "in-force", validity(rule.validity()));
    add(sheet, "judges", judged());
    add(
        sheet,
        "applies",
        rule.when() == null ? say("rule.always") : say("rule.when", formula(rule.when())));
    sheet.add(say("rule.must"), criteria.of(rule.criterion()));
    add(sheet, "rounding", rounding());
    add(sheet, "missing", rule.ignoreMissing() ? say("rule.ignore-missing") : "");
    sheet.add(say("rule.reliefs"), rule.reliefs().stream().flatMap(this::relief).toList());
    Mentions mentions = mentions();
    sheet.add(say("rule.names"), new Legend(rules, language, mentions).lines());
    sheet.add(say("rule.parameters"), parameters(mentions));
    add(sheet, "remedy", remedy());
    add(sheet, "waivable", rule.waivable() ? "" : say("rule.not-waivable"));
    add(sheet, "note", rule.note().in(language));
    sheet.add(say("rule.origin"), origins());
    return sheet;
  }

  private void add(Sheet sheet, String label, String words) {
    sheet.add(say("rule." + label), words);
  }

  private String citation(Citation citation) {
    return Stream.of(
            citation.document(),
            citation.clause(),
            citation.issuer(),
            Objects.requireNonNullElse(citation.dated(), ""))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(say("must.comma")));
  }

  private String formula(Expr expr) {
    return Printer.print(expr, rule.of());
  }

  private String validity(Validity validity) {
    String span = span(validity);
    if (day == null) {
      return span;
    }
    String onDay = say(validity.covers(day) ? "rule.on-day" : "rule.not-on-day", day);
    return span.isEmpty() ? onDay : span + say("must.comma") + onDay;
  }

  private String span(Validity validity) {
    if (validity.from() != null && validity.until() != null) {
      return say("rule.from-until", validity.from(), validity.until());
    }
    if (validity.from() != null) {
      return say("rule.from", validity.from());
    }
    return validity.until() == null ? "" : say("rule.until", validity.until());
  }

  private String judged() {
    Schema schema = rules.schema(rule.of());
    return titled(schema == null ? Text.NONE : schema.title(), rule.of());
  }

  private String rounding() {
    return rule.roundPlaces().isPresent()
        ? say("rule.rounded", rule.roundPlaces().getAsInt())
        : say("rule.not-rounded");
  }

  private Stream<String> relief(Relief relief) {
    List<String> lines = new ArrayList<>();
    lines.add(relief.id() + " " + relief.title().in(language));
    lines.add("  " + citation(relief.citation()));
    lines.add("  " + validity(relief.validity()));
    if (relief.when() != null) {
      lines.add("  " + say("rule.relief-when", formula(relief.when())));
    }
    criteria.of(relief.criterion()).forEach(line -> lines.add("  " + line));
    return lines.stream();
  }

  private Mentions mentions() {
    Mentions mentions = new Mentions();
    rule.expressions().forEach(mentions::add);
    return mentions;
  }

  private List<String> parameters(Mentions mentions) {
    List<String> lines = new ArrayList<>();
    for (String name : mentions.parameters()) {
      Parameter parameter = rules.parameters().get(name);
      RuleSet.ParameterInfo info = rules.parameterInfo().get(name);
      if (parameter != null && info != null) {
        lines.add(name + "  " + info.title().in(language));
        lines.addAll(values(parameter, info));
      }
    }
    return lines;
  }

  private List<String> values(Parameter parameter, RuleSet.ParameterInfo info) {
    if (parameter.single() != null) {
      return List.of("  = " + word(parameter.single()) + setting(info, ""));
    }
    Map<String, String> titles = CategoryTitles.of(rules, rule.of(), parameter.by(), language);
    List<String> lines = new ArrayList<>();
    parameter
        .keyed()
        .forEach(
            (key, value) -> {
              String branch = say("must.branch", word(value), titles.getOrDefault(key, key));
              lines.add("  = " + branch + setting(info, key));
            });
    return lines;
  }

  private String word(Object value) {
    return value instanceof Boolean flag ? say(flag ? "rule.yes" : "rule.no") : value.toString();
  }

  private String setting(RuleSet.ParameterInfo info, String key) {
    RuleSet.Setting setting = info.settings().get(key);
    if (setting == null) {
      return "  " + say("rule.set-by", info.origin());
    }
    return "  "
        + (setting.at() == null
            ? say("rule.set-by", setting.by())
            : say("rule.set-by-at", setting.by(), setting.at()));
  }

  // Where each key was set; what the rule does not say itself it has from its book, or from nobody.
  private List<String> origins() {
    Map<String, String> origins = new TreeMap<>();
    String book = say("rule.origin-source", rule.book());
    if (!rule.citation().document().isEmpty()) {
      origins.put("document", book);
      origins.put("basis", book);
    }
    if (rule.validity().from() != null || rule.validity().until() != null) {
      origins.put("in-force", say("rule.origin-book", rule.book()));
    }
    origins.put("severity", say("rule.origin-usual"));
    rule.origin().forEach((key, place) -> origins.put(key, place.toString()));
    origins.keySet().removeAll(TESTS);
    return origins.entrySet().stream().map(each -> each.getKey() + "  " + each.getValue()).toList();
  }

  private String remedy() {
    if (rule.remedy() == null) {
      return "";
    }
    return say(rule.remedy().raise() ? "rule.raise" : "rule.lower", rule.remedy().field());
  }

  private String titled(Text title, String name) {
    String words = title.in(language);
    return words.isEmpty() || words.equals(name) ? name : say("rule.titled", words, name);
  }

  private String say(String key, Object... args) {
    return Message.of("cli." + key, args).in(language);
  }
}
