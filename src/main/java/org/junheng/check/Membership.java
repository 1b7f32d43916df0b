package org.junheng.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.table.Schema;

/**
 * Which tables and views the rows of each lie within, one step at a time: a table within the one
 * its schema names, a part within its base, a grouped row within its group.
 */
final class Membership {
  private final Map<String, List<String>> steps = new LinkedHashMap<>();

  Membership(RuleSet rules) {
    rules.tables().values().forEach(this::addWithin);
    for (View view : rules.views().values()) {
      addWithin(view.schema());
      if (view instanceof View.GroupsOf groups) {
        steps
            .computeIfAbsent(groups.base(), table -> new ArrayList<>())
            .add(groups.schema().name());
      }
    }
  }

  private void addWithin(Schema schema) {
    List<String> targets = steps.computeIfAbsent(schema.name(), table -> new ArrayList<>());
    if (schema.within() != null) {
      targets.add(schema.within().table());
    }
  }

  /**
   * The tables on the way from a table to one around it, both included: the shortest way; null
   * where there is none.
   */
  @Nullable List<String> way(String table, String around) {
    Map<String, String> cameFrom = new HashMap<>();
    ArrayDeque<String> open = new ArrayDeque<>(List.of(table));
    while (!open.isEmpty()) {
      String at = open.remove();
      for (String next : steps.getOrDefault(at, List.of())) {
        if (!next.equals(table) && cameFrom.putIfAbsent(next, at) == null) {
          if (next.equals(around)) {
            return traced(cameFrom, table, around);
          }
          open.add(next);
        }
      }
    }
    return null;
  }

  private static List<String> traced(Map<String, String> cameFrom, String table, String around) {
    ArrayList<String> way = new ArrayList<>(List.of(around));
    while (!way.get(0).equals(table)) {
      way.add(0, java.util.Objects.requireNonNull(cameFrom.get(way.get(0))));
    }
    return way;
  }
}
