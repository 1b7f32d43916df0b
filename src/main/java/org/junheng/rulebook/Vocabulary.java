package org.junheng.rulebook;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.LastYear;
import org.junheng.expr.Parameter;
import org.junheng.expr.Scope;
import org.junheng.expr.Type;
import org.junheng.table.Field;
import org.junheng.table.Schema;

/**
 * Every name that expressions may use. A name whose own definition is faulty is known and of a
 * made-up type; who used it is told by {@link #isTainted}, so that one fault is not reported at
 * every place that builds on it.
 */
final class Vocabulary implements Scope {
  /** How many definitions may build on each other, one on the next. */
  static final int MAX_CHAIN = 100;

  private final Problems problems;
  private final Map<String, Schema> tables = new LinkedHashMap<>();
  private final Map<String, Draft> views = new LinkedHashMap<>();
  private final Map<String, Map<String, Definition>> fields = new LinkedHashMap<>();
  private final Map<String, Map<String, Definition>> indicators = new LinkedHashMap<>();
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Set<String> brokenTables = new HashSet<>();
  private final Set<String> brokenColumns = new HashSet<>();
  private final Set<String> brokenParameters = new HashSet<>();
  private final Set<String> homeless = new HashSet<>();
  private final Deque<Definition> busy = new ArrayDeque<>();
  private boolean tainted;

  Vocabulary(Problems problems) {
    this.problems = problems;
  }

  void add(Schema table) {
    tables.put(table.name(), table);
  }

  void add(String name, Draft view) {
    views.put(name, view);
  }

  void add(Parameter parameter) {
    parameters.put(parameter.name(), parameter);
  }

  void addField(String view, String name, Definition definition) {
    fields.computeIfAbsent(view, v -> new LinkedHashMap<>()).put(name, definition);
  }

  void addIndicator(String table, String name, Definition definition) {
    indicators.computeIfAbsent(table, t -> new LinkedHashMap<>()).put(name, definition);
  }

  /**
   * A rule, for those who ask for its figure of last year.
   *
   * @param table the table whose rows it judges
   * @param definition what yields the type of its measure; null where it has none
   */
  void addRule(String id, String table, @Nullable Definition definition) {
    measures.put(id, new Measure(table, definition));
  }

  private record Measure(String table, @Nullable Definition definition) {}

  void addBrokenTable(String name) {
    brokenTables.add(name);
  }

  void addBrokenColumn(String table, String name) {
    brokenColumns.add(table + "." + name);
  }

  /** A column of a table that is not known: it may be meant anywhere. */
  void addHomeless(String name) {
    homeless.add(name);
  }

  void addBrokenParameter(String name) {
    brokenParameters.add(name);
  }

  boolean isTainted() {
    return tainted;
  }

  void setTainted(boolean tainted) {
    this.tainted = tainted;
  }

  Map<String, Schema> tables() {
    return tables;
  }

  Map<String, Draft> views() {
    return views;
  }

  Map<String, Parameter> parameters() {
    return parameters;
  }

  /** Whether a name is that of a table or view that is faulty itself. */
  boolean isBroken(String table) {
    return brokenTables.contains(table);
  }

  /** Whether a name is that of a field that is faulty itself. */
  boolean isBroken(String table, String field) {
    return brokenColumns.contains(table + "." + field);
  }

  boolean isBrokenParameter(String name) {
    return brokenParameters.contains(name);
  }

  /** The names of all tables and views. */
  List<String> tableNames() {
    List<String> names = new ArrayList<>(tables.keySet());
    names.addAll(views.keySet());
    names.addAll(brokenTables);
    return names;
  }

  /** The fields that name a row of a table or view. */
  List<String> key(String table) {
    Draft view = views.get(table);
    Schema schema = tables.get(table);
    return view != null ? view.key() : schema != null ? schema.key() : List.of();
  }

  /**
   * A field of a table or view, not an indicator; null where there is none. Not before all views
   * are read.
   */
  @Nullable Field field(String table, String name) {
    Draft view = views.get(table);
    if (view == null) {
      Schema schema = tables.get(table);
      return schema == null ? null : schema.field(name);
    }
    if (view.fields().contains(name)) {
      return view.field(name);
    }
    return view.isPartsOf() ? field(view.base(), name) : null;
  }

  /** The names of the fields of a table or view, those that it shows of its base included. */
  Set<String> fieldNames(String table) {
    Set<String> names = new LinkedHashSet<>();
    Draft view = views.get(table);
    if (view != null) {
      names.addAll(view.fields());
      if (view.isPartsOf()) {
        names.addAll(fieldNames(view.base()));
      }
    }
    Schema schema = tables.get(table);
    if (schema != null) {
      names.addAll(schema.fields().keySet());
    }
    return names;
  }

  @Override
  public boolean isTable(String name) {
    return tables.containsKey(name) || views.containsKey(name) || brokenTables.contains(name);
  }

  @Override
  public @Nullable Type column(String table, String name) {
    Type field = fieldType(table, name);
    if (field != null) {
      return field;
    }
    String rule = LastYear.rule(name);
    if (rule != null) {
      LastYear.Measured measured = measured(rule);
      return measured != null && measured.table().equals(table) ? measured.type() : null;
    }
    Definition indicator = indicators.getOrDefault(table, Map.of()).get(name);
    if (indicator == null) {
      return homeless.contains(name) ? madeUp() : null;
    }
    return type(indicator);
  }

  private @Nullable Type fieldType(String table, String name) {
    if (brokenTables.contains(table) || brokenColumns.contains(table + "." + name)) {
      return madeUp();
    }
    Schema schema = tables.get(table);
    Field field = schema == null ? null : schema.field(name);
    if (field != null) {
      return Types.of(field);
    }
    Definition own = fields.getOrDefault(table, Map.of()).get(name);
    if (own != null) {
      return type(own);
    }
    Draft view = views.get(table);
    return view != null && view.isPartsOf() ? fieldType(view.base(), name) : null;
  }

  /** Reads a definition if it was not yet, and tells its type. */
  Type type(Definition definition) {
    if (definition.state() == Definition.State.UNREAD && busy.size() >= MAX_CHAIN) {
      problems.error(definition.place(), "chain-too-long", definition.name(), MAX_CHAIN);
      definition.breakOff();
    } else if (definition.state() == Definition.State.UNREAD) {
      busy.addLast(definition);
      definition.read();
      busy.removeLast();
    } else if (definition.state() == Definition.State.BUSY) {
      reportCircle(definition);
    }
    Type type = definition.type();
    return type == null || definition.state() == Definition.State.BROKEN ? madeUp() : type;
  }

  private Type madeUp() {
    tainted = true;
    return Type.NUMBER;
  }

  private void reportCircle(Definition first) {
    List<Definition> circle = busy.stream().dropWhile(definition -> definition != first).toList();
    String names = circle.stream().map(Definition::name).collect(Collectors.joining(" → "));
    problems.error(first.place(), "circle", names + " → " + first.name());
    circle.forEach(Definition::breakOff);
  }

  @Override
  public @Nullable Parameter parameter(String name) {
    if (brokenParameters.contains(name)) {
      tainted = true;
      return new Parameter(name, Type.NUMBER, null, BigDecimal.ZERO, Map.of());
    }
    return parameters.get(name);
  }

  @Override
  public boolean liesWithin(String table, String around) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(around(table));
    while (!next.isEmpty()) {
      String at = next.removeFirst();
      if (at.equals(around)) {
        return !table.equals(around);
      }
      if (seen.add(at)) {
        next.addAll(around(at));
      }
    }
    return false;
  }

  /**
   * The tables and views that a table says it lies within directly, and those that group its rows.
   */
  List<String> around(String table) {
    List<String> around = new ArrayList<>();
    Draft view = views.get(table);
    Schema schema = tables.get(table);
    Schema.Within within = view != null ? view.within() : schema != null ? schema.within() : null;
    if (within != null) {
      around.add(within.table());
    }
    views.forEach(
        (name, other) -> {
          if (!other.isPartsOf() && other.base().equals(table)) {
            around.add(name);
          }
        });
    return around;
  }

  @Override
  public Collection<String> columns(String table) {
    Set<String> names = fieldNames(table);
    names.addAll(indicators.getOrDefault(table, Map.of()).keySet());
    return names;
  }

  @Override
  public LastYear.@Nullable Measured measured(String rule) {
    Measure measure = measures.get(rule);
    if (measure == null) {
      return null;
    }
    Definition definition = measure.definition();
    return new LastYear.Measured(measure.table(), definition == null ? null : type(definition));
  }

  @Override
  public Collection<String> rules() {
    return measures.keySet();
  }

  @Override
  public Collection<String> others() {
    List<String> names = new ArrayList<>(parameters.keySet());
    names.addAll(tableNames());
    return names;
  }
}
