package org.junheng.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a YAML file holds, with the place of everything. */
sealed interface Node {
  /** Where it stands. */
  Place place();

  /** What it is, as messages name it. */
  String kind();

  /**
   * A single value.
   *
   * @param place the value, quotes included
   * @param text its text as YAML gives it
   * @param quoted whether it is marked as text by quotes or as a block
   */
  record Scalar(Place place, String text, boolean quoted) implements Node {
    @Override
    public String kind() {
      return isNull() ? "nothing" : "value";
    }

    /** Whether nothing is written: an empty value, {@code ~} or {@code null}. */
    boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "list";
    }
  }

  /** Keys with their values, in order. */
  record Mapping(Place place, Map<String, Entry> entries) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String kind() {
      return "mapping";
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Node value) {}
}
