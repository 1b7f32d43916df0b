package org.junheng.rulebook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Text;

/**
 * A mapping whose keys are known: asks for its values, and reports those that are of the wrong
 * kind.
 */
final class Form {
  private static final Pattern PLACES = Pattern.compile("1?[0-9]|20");

  private final Node.Mapping mapping;
  private final Place place;
  private final Problems problems;

  private Form(Node.Mapping mapping, Place place, Problems problems) {
    this.mapping = mapping;
    this.place = place;
    this.problems = problems;
  }

  /** The mapping as a shape, its keys checked; null, with a problem, where it is none. */
  static @Nullable Form of(Node node, Shape shape, Problems problems) {
    return checked(node, node.place(), shape, problems);
  }

  /** The mapping as a shape; what is missing is reported at a place. */
  static @Nullable Form of(Node node, Place place, Shape shape, Problems problems) {
    return checked(node, place, shape, problems);
  }

  /** The value of an entry as a shape; what is missing is reported at its key. */
  static @Nullable Form of(Node.Entry entry, Shape shape, Problems problems) {
    return checked(entry.value(), entry.key().place(), shape, problems);
  }

  /** The value of a key as a mapping of any names. */
  static @Nullable Form any(Form form, String key) {
    Node.Entry entry = form.entry(key);
    if (entry != null && entry.value() instanceof Node.Mapping mapping) {
      return new Form(mapping, entry.key().place(), form.problems);
    }
    if (entry != null) {
      wrongKind(entry.value(), "mapping", entry.key().place(), form.problems);
    }
    return null;
  }

  private static @Nullable Form checked(Node node, Place place, Shape shape, Problems problems) {
    if (!(node instanceof Node.Mapping mapping)) {
      wrongKind(node, "mapping", place, problems);
      return null;
    }
    for (Node.Entry entry : mapping.entries().values()) {
      Scalars.known(entry.key(), shape.allowed(), "key", problems);
    }
    for (String key : shape.required()) {
      if (!mapping.entries().containsKey(key)) {
        problems.error(place, "missing-key", key);
      }
    }
    return new Form(mapping, place, problems);
  }

  /**
   * Reports a node that is of another kind than wanted; at a place where it is nothing at all.
   *
   * @param wanted {@code value}, {@code list} or {@code mapping}
   */
  static void wrongKind(Node node, String wanted, Place place, Problems problems) {
    boolean nothing = node instanceof Node.Scalar scalar && scalar.isNull();
    problems.error(
        nothing ? place : node.place(),
        "wrong-kind",
        Problems.say("a-" + wanted),
        Problems.say("a-" + node.kind()));
  }

  /** Where the mapping stands: its key, where it is an entry's value. */
  Place place() {
    return place;
  }

  Problems problems() {
    return problems;
  }

  Node.Mapping mapping() {
    return mapping;
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  /** The keys that are there. */
  List<String> keys() {
    return List.copyOf(mapping.entries().keySet());
  }

  Node.@Nullable Entry entry(String key) {
    return mapping.entries().get(key);
  }

  @Nullable Node node(String key) {
    Node.Entry entry = entry(key);
    return entry == null ? null : entry.value();
  }

  /** A key that is there, as written. */
  Node.Scalar key(String key) {
    return java.util.Objects.requireNonNull(mapping.entries().get(key)).key();
  }

  /** Where a key stands; the mapping's place where it is not there. */
  Place at(String key) {
    Node.Entry entry = entry(key);
    return entry == null ? place : entry.key().place();
  }

  /** A single value; null where the key is not there or, with a problem, where it holds none. */
  Node.@Nullable Scalar scalar(String key) {
    Node.Entry entry = entry(key);
    if (entry == null) {
      return null;
    }
    if (entry.value() instanceof Node.Scalar scalar && !scalar.isNull()) {
      return scalar;
    }
    wrongKind(entry.value(), "value", entry.key().place(), problems);
    return null;
  }

  @Nullable String string(String key) {
    Node.Scalar scalar = scalar(key);
    return scalar == null ? null : scalar.text();
  }

  String string(String key, String otherwise) {
    String string = string(key);
    return string == null ? otherwise : string;
  }

  /** A list of single values; one value alone is a list of one. */
  List<Node.Scalar> scalars(String key) {
    Node.Entry entry = entry(key);
    if (entry == null) {
      return List.of();
    }
    List<Node> items =
        entry.value() instanceof Node.Sequence list ? list.items() : List.of(entry.value());
    List<Node.Scalar> scalars = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Node.Scalar scalar && !scalar.isNull()) {
        scalars.add(scalar);
      } else {
        wrongKind(item, "value", entry.key().place(), problems);
      }
    }
    return scalars;
  }

  List<String> strings(String key) {
    return scalars(key).stream().map(Node.Scalar::text).toList();
  }

  /** A list of anything. */
  List<Node> items(String key) {
    Node.Entry entry = entry(key);
    if (entry == null) {
      return List.of();
    }
    if (entry.value() instanceof Node.Sequence list) {
      return list.items();
    }
    wrongKind(entry.value(), "list", entry.key().place(), problems);
    return List.of();
  }

  /** A mapping of names; empty where the key is not there or holds nothing. */
  Map<String, Node.Entry> entries(String key) {
    Node.Entry entry = entry(key);
    if (entry == null || (entry.value() instanceof Node.Scalar scalar && scalar.isNull())) {
      return Map.of();
    }
    if (entry.value() instanceof Node.Mapping names) {
      return names.entries();
    }
    wrongKind(entry.value(), "mapping", entry.key().place(), problems);
    return Map.of();
  }

  /** A mapping of a shape. */
  @Nullable Form form(String key, Shape shape) {
    Node.Entry entry = entry(key);
    return entry == null ? null : of(entry, shape, problems);
  }

  boolean flag(String key, boolean otherwise) {
    Node.Scalar scalar = scalar(key);
    Boolean flag = scalar == null ? null : Scalars.flag(scalar);
    if (scalar != null && flag == null) {
      problems.error(scalar.place(), "not-a-flag", scalar.text());
    }
    return flag == null ? otherwise : flag;
  }

  @Nullable BigDecimal number(String key) {
    Node.Scalar scalar = scalar(key);
    return scalar == null ? null : Scalars.number(scalar, problems);
  }

  /** A whole number from 0 to 20: how many decimals. */
  OptionalInt places(String key) {
    Node.Scalar scalar = scalar(key);
    if (scalar == null) {
      return OptionalInt.empty();
    }
    if (PLACES.matcher(scalar.text()).matches()) {
      return OptionalInt.of(Integer.parseInt(scalar.text()));
    }
    problems.error(scalar.place(), "not-places", scalar.text());
    return OptionalInt.empty();
  }

  @Nullable LocalDate date(String key) {
    Node.Scalar scalar = scalar(key);
    if (scalar == null) {
      return null;
    }
    try {
      return LocalDate.parse(scalar.text());
    } catch (DateTimeException e) {
      problems.error(scalar.place(), "not-a-date", scalar.text());
      return null;
    }
  }

  /**
   * One of several words; null where the key is not there or, with a problem, where it is another.
   */
  <E> @Nullable E word(String key, Map<String, E> words) {
    Node.Scalar scalar = scalar(key);
    return scalar != null && Scalars.known(scalar, words.keySet(), "word", problems)
        ? words.get(scalar.text())
        : null;
  }

  /** A text: one for every language, or one for each. */
  Text text(String key, Text otherwise) {
    Node.Entry entry = entry(key);
    if (entry == null) {
      return otherwise;
    }
    if (entry.value() instanceof Node.Mapping) {
      Form languages = of(entry, Shape.TEXT, problems);
      return languages == null
          ? otherwise
          : new Text(languages.string("zh", ""), languages.string("en", ""));
    }
    String same = string(key);
    return same == null ? otherwise : Text.same(same);
  }
}
