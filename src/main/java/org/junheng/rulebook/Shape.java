package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junheng.rule.Comparison;

/** Every kind of mapping in a rule book, with the keys that it must have and may have. */
enum Shape {
  BOOK(
      keys("rulebook", "title"),
      keys(
          "source",
          "in-force",
          "uses",
          "composes",
          "extends",
          "units",
          "paths",
          "tables",
          "views",
          "parameters",
          "indicators",
          "rules",
          "change",
          "drop")),
  SOURCE(keys(), keys("document", "issuer", "dated", "basis", "note")),
  IN_FORCE(keys(), keys("from", "until")),
  TEXT(keys(), keys("zh", "en")),
  UNIT(keys(), keys("zh", "en", "aliases", "is", "people")),
  SECTIONS(keys(), keys("units", "paths", "tables", "views", "parameters", "indicators", "rules")),
  DROPPED(keys("reason"), keys()),

  TABLE(
      keys("fields"),
      keys(
          "title",
          "aliases",
          "key",
          "doubled",
          "within",
          "label",
          "limits-by",
          "dated-by",
          "required",
          "totals",
          "leave-out")),
  WITHIN(keys("table", "by"), keys()),
  FIELD(
      keys("type"),
      keys(
          "title",
          "aliases",
          "required",
          "min",
          "max",
          "unit",
          "step",
          "pattern",
          "values",
          "missing",
          "written",
          "description")),
  CATEGORY(keys(), keys("title", "aliases")),
  TIE(keys("header"), keys("unit", "missing")),

  PARTS_OF(keys("parts-of", "by", "size", "parts"), keys("title", "share", "fields")),
  PART(keys("size"), keys("title", "when", "weight", "take", "row")),
  GROUPS_OF(
      keys("groups-of", "by"), keys("title", "within", "limits-by", "when", "unplaced", "fields")),
  GROUP_FIELD(keys(), keys("field", "value", "blank")),
  VIEW_FIELD(keys(), keys("title", "description")),

  PARAMETER(
      keys("value"), keys("title", "note", "by", "unit", "basis", "other-readings", "cost-of")),
  INDICATOR(keys("of", "value"), keys("title", "note", "unit", "places", "missing")),

  RULE(keys("of"), ruleKeys()),
  K_OF_N(keys("at-least", "of"), keys("floor")),
  SHARE(keys("rule"), keys("at-least", "above")),
  SHARE_PART(keys("share"), keys()),
  REFERS_TO(keys("table", "by"), keys()),
  ROUND(keys("places"), keys()),
  REMEDY(keys(), keys("raise", "lower", "among")),
  RELIEF(keys("id"), reliefKeys()),
  CASE(keys("expect"), keys("given", "outcomes", "judged", "params", "as-of", "short"));

  private final List<String> required;
  private final Set<String> allowed;

  Shape(List<String> required, List<String> optional) {
    this.required = required;
    Set<String> all = new LinkedHashSet<>(required);
    all.addAll(optional);
    this.allowed = Collections.unmodifiableSet(all);
  }

  /** The keys that must be there. */
  List<String> required() {
    return required;
  }

  /** The keys that may be there, the required ones first. */
  Set<String> allowed() {
    return allowed;
  }

  private static List<String> keys(String... keys) {
    return List.of(keys);
  }

  private static List<String> ruleKeys() {
    List<String> all = new ArrayList<>();
    all.addAll(
        keys(
            "title",
            "clause",
            "document",
            "path",
            "severity",
            "basis",
            "note",
            "when",
            "in-force"));
    for (CriterionKind kind : CriterionKind.values()) {
      all.add(kind.word());
    }
    all.addAll(comparisons());
    all.addAll(
        keys(
            "by",
            "missing",
            "unplaced",
            "round",
            "unit",
            "places",
            "remedy",
            "waivable",
            "reliefs",
            "given",
            "cases"));
    return all;
  }

  private static List<String> reliefKeys() {
    List<String> all = new ArrayList<>();
    all.addAll(keys("title", "note", "clause", "document", "basis", "in-force", "when", "measure"));
    all.addAll(comparisons());
    return all;
  }

  private static List<String> comparisons() {
    return java.util.Arrays.stream(Comparison.values()).map(Comparison::word).toList();
  }
}
