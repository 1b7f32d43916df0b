package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.problem.Problem;

/**
 * A project file: what a user would otherwise say on every command line, as a mapping of the
 * options' long names. YAML, read as strictly as a rule book.
 *
 * @param settings the values of each option; a mapping as {@code name=value}. Empty where there are
 *     problems
 * @param problems what is wrong with the file, sorted
 */
public record ProjectFile(Map<String, List<Setting>> settings, List<Problem> problems) {
  /** The name under which a project file is looked for. */
  public static final String NAME = "junheng.yaml";

  /**
   * One value.
   *
   * @param value its text
   * @param line the line it stands in, from 1
   */
  public record Setting(String value, int line) {}

  public ProjectFile {
    settings = Map.copyOf(settings);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a project file.
   *
   * @param name the file as it is named in problems
   * @param options the names that may be set
   */
  public static ProjectFile read(String name, byte[] bytes, Collection<String> options) {
    Problems problems = new Problems();
    Source source = Source.read(name, bytes, problems);
    Node root = source == null ? null : YamlReader.read(source, problems);
    Map<String, List<Setting>> settings = new LinkedHashMap<>();
    if (root instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries().values()) {
        if (Scalars.known(entry.key(), options, "setting", problems)) {
          settings.put(entry.key().text(), values(entry, problems));
        }
      }
    } else if (root != null) {
      Form.wrongKind(root, "mapping", root.place(), problems);
    }
    return new ProjectFile(problems.hasErrors() ? Map.of() : settings, problems.sorted());
  }

  private static List<Setting> values(Node.Entry entry, Problems problems) {
    List<Setting> values = new ArrayList<>();
    if (entry.value() instanceof Node.Sequence list) {
      list.items().forEach(item -> value("", item, values, problems));
    } else if (entry.value() instanceof Node.Mapping pairs) {
      pairs.entries().forEach((key, pair) -> value(key + "=", pair.value(), values, problems));
    } else {
      value("", entry.value(), values, problems);
    }
    return values;
  }

  private static void value(String before, Node node, List<Setting> values, Problems problems) {
    if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
      values.add(new Setting(before + scalar.text(), scalar.place().location().line()));
    } else {
      Form.wrongKind(node, "value", node.place(), problems);
    }
  }
}
