package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Parser;
import org.junheng.expr.Type;
import org.junheng.rule.Indicator;
import org.junheng.text.Text;

/** Reads the indicators of books, in whatever order they need each other. */
final class IndicatorsReader {
  private final Vocabulary names;
  private final Expressions expressions;
  private final Map<String, Text> units;
  private final Problems problems;
  private final List<Reading> readings = new ArrayList<>();

  IndicatorsReader(
      Vocabulary names, Expressions expressions, Map<String, Text> units, Problems problems) {
    this.names = names;
    this.expressions = expressions;
    this.units = units;
    this.problems = problems;
  }

  /** An indicator whose names are known, and later its value. */
  private final class Reading {
    private final String name;
    private final String of;
    private final Form form;
    private final Definition definition;
    private @Nullable Expr value;

    Reading(String name, String of, Form form) {
      this.name = name;
      this.of = of;
      this.form = form;
      this.definition = new Definition(of, name, form.place(), this::readValue);
    }

    private @Nullable Type readValue() {
      Node.Scalar scalar = form.scalar("value");
      value = scalar == null ? null : expressions.read(scalar, of, Missing.isIgnored(form));
      return value == null ? null : value.type();
    }

    private @Nullable Indicator indicator() {
      names.type(definition);
      OptionalInt places = form.places("places");
      form.text("note", Text.NONE);
      Text title = form.text("title", Text.same(name));
      Text unit = form.text("unit", Text.NONE);
      if (value == null) {
        return null;
      }
      Text shown = form.has("unit") ? unit : UnitWords.of(value.type().unit(), units);
      return new Indicator(name, title, of, value, shown, places);
    }
  }

  /** Adds the indicators to the names that are known. */
  void announce(Iterable<Item> indicators) {
    for (Item item : indicators) {
      Form form = Form.of(item.entry(), Shape.INDICATOR, problems);
      Node.Scalar of = form == null ? null : form.scalar("of");
      if (form == null || of == null || !Scalars.known(of, names.tableNames(), "table", problems)) {
        names.addHomeless(item.name());
        continue;
      }
      if (!Parser.isName(item.name())) {
        problems.error(item.place(), "bad-name", item.name());
      }
      if (names.fieldNames(of.text()).contains(item.name())) {
        problems.error(item.place(), "indicator-is-field", item.name(), of.text());
      }
      Reading reading = new Reading(item.name(), of.text(), form);
      readings.add(reading);
      names.addIndicator(of.text(), item.name(), reading.definition);
    }
  }

  /** The finished indicators by table and name. */
  Map<String, Map<String, Indicator>> read() {
    Map<String, Map<String, Indicator>> indicators = new LinkedHashMap<>();
    for (Reading reading : readings) {
      Indicator indicator = reading.indicator();
      if (indicator != null) {
        indicators
            .computeIfAbsent(reading.of, table -> new LinkedHashMap<>())
            .put(reading.name, indicator);
      }
    }
    return indicators;
  }
}
