package org.junheng.example;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of one made-up county. A cell that is not there is blank. */
final class County {
  private final Map<Sheet, List<Map<String, Object>>> tables = new EnumMap<>(Sheet.class);

  County() {
    for (Sheet sheet : Sheet.values()) {
      tables.put(sheet, new ArrayList<>());
    }
  }

  /** The rows of a table, which can be changed. */
  List<Map<String, Object>> rows(Sheet sheet) {
    return tables.get(sheet);
  }

  /** Adds an empty row to a table. */
  Map<String, Object> add(Sheet sheet) {
    Map<String, Object> row = new LinkedHashMap<>();
    rows(sheet).add(row);
    return row;
  }

  /** The county's own row. */
  Map<String, Object> county() {
    return rows(Sheet.COUNTY).get(0);
  }

  /** The school of a name, which is its own or its county's with it. */
  Map<String, Object> school(String name) {
    return find(Sheet.SCHOOL, "name", name);
  }

  /** What an inspector judged of a rule. */
  Map<String, Object> attestation(String rule) {
    return find(Sheet.ATTESTATION, "rule", rule);
  }

  /** What a group answered. */
  Map<String, Object> survey(String group) {
    return find(Sheet.SURVEY, "group", group);
  }

  /** The classes of a school. */
  List<Map<String, Object>> classes(String school) {
    return of(Sheet.CLASS, school);
  }

  /** The rooms of a school that serve a use. */
  List<Map<String, Object>> rooms(String school, String use) {
    return of(Sheet.ROOM, school).stream().filter(room -> use.equals(room.get("use"))).toList();
  }

  private List<Map<String, Object>> of(Sheet sheet, String school) {
    Object id = school(school).get("school_id");
    return rows(sheet).stream().filter(row -> row.get("school_id").equals(id)).toList();
  }

  private Map<String, Object> find(Sheet sheet, String field, String value) {
    return rows(sheet).stream()
        .filter(row -> value.equals(row.get(field)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + value + " in " + sheet.table()));
  }
}
