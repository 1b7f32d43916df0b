package org.junheng.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Excerpt;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;

/**
 * A file that holds one list under one key, each entry a mapping of plain values, or lists of them.
 * YAML, read as strictly as a rule book.
 *
 * @param entries the entries that are mappings, faulty or not
 * @param problems what is wrong with the form of the file, sorted
 */
public record EntriesFile(List<Entry> entries, List<Problem> problems) {
  /**
   * One entry.
   *
   * @param location where it begins
   * @param values the values of its keys; a value alone is a list of one
   */
  public record Entry(Location location, Map<String, List<Value>> values) {
    public Entry {
      values = Map.copyOf(values);
    }
  }

  /**
   * One value.
   *
   * @param text its text
   * @param location where it stands
   * @param excerpt its line with it marked; null where there is none to show
   */
  public record Value(String text, Location location, @Nullable Excerpt excerpt) {
    /** The decimal number or percentage that it is; null where it is none. */
    public @Nullable BigDecimal number() {
      return Scalars.number(text);
    }
  }

  public EntriesFile {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file.
   *
   * @param name the file as it is named in problems
   * @param key the key of the list
   * @param required the keys that each entry must have
   * @param allowed the keys that an entry may have, the required ones among them
   */
  public static EntriesFile read(
      String name,
      byte[] bytes,
      String key,
      Collection<String> required,
      Collection<String> allowed) {
    Problems problems = new Problems();
    Source source = Source.read(name, bytes, problems);
    Node root = source == null ? null : YamlReader.read(source, problems);
    List<Entry> entries = new ArrayList<>();
    if (root instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .values()
          .forEach(each -> Scalars.known(each.key(), List.of(key), "key", problems));
      Node.Entry list = mapping.entries().get(key);
      if (list == null) {
        problems.error(root.place(), "missing-key", key);
      } else if (list.value() instanceof Node.Sequence items) {
        for (Node item : items.items()) {
          entry(item, required, allowed, entries, problems);
        }
      } else {
        Form.wrongKind(list.value(), "list", list.key().place(), problems);
      }
    } else if (root != null) {
      Form.wrongKind(root, "mapping", root.place(), problems);
    }
    return new EntriesFile(entries, problems.sorted());
  }

  private static void entry(
      Node item,
      Collection<String> required,
      Collection<String> allowed,
      List<Entry> entries,
      Problems problems) {
    if (!(item instanceof Node.Mapping mapping)) {
      Form.wrongKind(item, "mapping", item.place(), problems);
      return;
    }
    Map<String, List<Value>> values = new LinkedHashMap<>();
    for (Node.Entry each : mapping.entries().values()) {
      if (Scalars.known(each.key(), allowed, "key", problems)) {
        values.put(each.key().text(), values(each, problems));
      }
    }
    for (String key : required) {
      if (!mapping.entries().containsKey(key)) {
        problems.error(item.place(), "missing-key", key);
      }
    }
    entries.add(new Entry(item.place().location(), values));
  }

  private static List<Value> values(Node.Entry entry, Problems problems) {
    List<Node> items =
        entry.value() instanceof Node.Sequence list ? list.items() : List.of(entry.value());
    List<Value> values = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Node.Scalar scalar && !scalar.isNull()) {
        values.add(new Value(scalar.text(), scalar.place().location(), scalar.place().excerpt()));
      } else {
        Form.wrongKind(item, "value", entry.key().place(), problems);
      }
    }
    return values;
  }
}
