package org.junheng.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Unit;

/** A county of schools of sections, and of classes: the names that tests of expressions use. */
final class TestScope implements Scope {
  static final TestScope SCHOOLS = schools();

  /** The same without units, of the columns that {@link RandomWorld} fills. */
  static final TestScope PLAIN = plain();

  private final Map<String, Map<String, Type>> tables = new LinkedHashMap<>();
  private final Map<String, String> around = new LinkedHashMap<>();
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  private static TestScope schools() {
    TestScope scope = new TestScope();
    Type pupils = Type.number(Unit.parse("pupil"));
    Type stage = Type.category(List.of("primary", "junior"));
    scope.table("county", "name", Type.TEXT, "budget", Type.number(Unit.parse("yuan")));
    scope.table("school", "name", Type.TEXT, "pupils", pupils, "teachers", teachers());
    scope.table("school", "area", Type.number(Unit.parse("m2")), "special", Type.FLAG);
    scope.table("school", "built", Type.DATE, "在校生数", pupils, "limit", Type.NUMBER);
    scope.table("section", "stage", stage, "pupils", pupils, "rate", Type.number(Unit.ONE));
    scope.table("class", "stage", stage, "pupils", pupils, "teacher", Type.TEXT, "room", Type.TEXT);
    scope.table("class", "weeks", Type.NUMBER, "grade", Type.NUMBER);
    scope.around.put("school", "county");
    scope.around.put("section", "school");
    scope.around.put("class", "school");
    scope.single("cv_limit", Type.NUMBER, new BigDecimal("0.5"));
    scope.single("zero", Type.NUMBER, BigDecimal.ZERO);
    scope.keyed("class_limit", "stage", Map.of("primary", 45, "junior", 50));
    scope.single("area", Type.NUMBER, BigDecimal.ONE);
    return scope;
  }

  private static TestScope plain() {
    TestScope scope = new TestScope();
    scope.table("county", "a", Type.NUMBER, "b", Type.NUMBER);
    scope.table("school", "x", Type.NUMBER, "y", Type.NUMBER, "f", Type.FLAG, "d", Type.DATE);
    scope.table("school", "k", Type.category(List.of("p", "j")), "i", Type.NUMBER);
    scope.table("class", "u", Type.NUMBER, "v", Type.NUMBER, "x", Type.NUMBER, "g", Type.FLAG);
    scope.table("class", "s", Type.TEXT, "w", Type.NUMBER, "n", Type.TEXT);
    scope.around.put("school", "county");
    scope.around.put("class", "school");
    scope.single("five", Type.NUMBER, new BigDecimal("5"));
    scope.keyed("bound", "k", Map.of("p", 3, "j", 4));
    return scope;
  }

  private static Type teachers() {
    return Type.number(Unit.parse("teacher"));
  }

  @Override
  public LastYear.@Nullable Measured measured(String rule) {
    return switch (rule) {
      case "R-1" -> new LastYear.Measured("school", Type.number(Unit.parse("pupil")));
      case "R-2" -> new LastYear.Measured("school", null);
      default -> null;
    };
  }

  @Override
  public Collection<String> rules() {
    return List.of("R-1", "R-2");
  }

  private void table(String name, Object... columns) {
    Map<String, Type> types = tables.computeIfAbsent(name, table -> new LinkedHashMap<>());
    for (int i = 0; i < columns.length; i += 2) {
      types.put((String) columns[i], (Type) columns[i + 1]);
    }
  }

  private void single(String name, Type type, Object value) {
    parameters.put(name, new Parameter(name, type, null, value, Map.of()));
  }

  private void keyed(String name, String by, Map<String, Integer> values) {
    Map<String, Object> exact = new LinkedHashMap<>();
    values.forEach((key, value) -> exact.put(key, BigDecimal.valueOf(value)));
    parameters.put(name, new Parameter(name, Type.NUMBER, by, null, exact));
  }

  @Override
  public boolean isTable(String name) {
    return tables.containsKey(name);
  }

  @Override
  public @Nullable Type column(String table, String name) {
    return tables.getOrDefault(table, Map.of()).get(name);
  }

  @Override
  public @Nullable Parameter parameter(String name) {
    return parameters.get(name);
  }

  @Override
  public boolean liesWithin(String table, String wanted) {
    String next = around.get(table);
    return next != null && (next.equals(wanted) || liesWithin(next, wanted));
  }

  @Override
  public Collection<String> columns(String table) {
    return tables.getOrDefault(table, Map.of()).keySet();
  }

  @Override
  public Collection<String> others() {
    List<String> names = new ArrayList<>(tables.keySet());
    names.addAll(parameters.keySet());
    return names;
  }
}
