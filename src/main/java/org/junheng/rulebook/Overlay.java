package org.junheng.rulebook;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Text;

/** Lays a book over its base: changes named keys, drops named things, adds its own. */
final class Overlay {
  private final BookFile file;
  private final @Nullable Edition base;
  private final Problems problems;
  private final Map<Section, Map<String, Item>> sections = new EnumMap<>(Section.class);
  private final Map<Section, Map<String, Node.Entry>> dropped = new EnumMap<>(Section.class);

  private Overlay(BookFile file, @Nullable Edition base, Problems problems) {
    this.file = file;
    this.base = base;
    this.problems = problems;
  }

  /** The edition of a file that is laid over a base, or over nothing. */
  static Edition edition(
      BookFile file,
      @Nullable Edition base,
      List<Edition> uses,
      List<Composed> composes,
      Problems problems) {
    Overlay overlay = new Overlay(file, base, problems);
    Form changes = file.form().form("change", Shape.SECTIONS);
    Form drops = file.form().form("drop", Shape.SECTIONS);
    for (Section section : Section.values()) {
      overlay.sections.put(section, overlay.section(section, changes, drops));
    }
    return new Edition(
        file, base, List.copyOf(uses), List.copyOf(composes), overlay.sections, overlay.dropped);
  }

  private Map<String, Item> section(Section section, @Nullable Form changes, @Nullable Form drops) {
    Map<String, Item> items = new LinkedHashMap<>();
    if (base != null) {
      items.putAll(base.items(section));
    }
    if (base != null && drops != null) {
      drop(section, drops.entries(section.word()), items);
    }
    if (base != null && changes != null) {
      changes.entries(section.word()).forEach((name, change) -> change(section, change, items));
    }
    file.form()
        .entries(section.word())
        .forEach((name, entry) -> add(new Item(name, entry, file), items));
    return items;
  }

  private void drop(Section section, Map<String, Node.Entry> drops, Map<String, Item> items) {
    Map<String, Node.Entry> gone = dropped.computeIfAbsent(section, s -> new LinkedHashMap<>());
    for (Node.Entry drop : drops.values()) {
      Form form = Form.of(drop, Shape.DROPPED, problems);
      if (form != null) {
        form.text("reason", Text.NONE);
      }
      if (Scalars.known(drop.key(), items.keySet(), "in-base", problems)) {
        items.remove(drop.key().text());
        gone.put(drop.key().text(), drop);
      }
    }
  }

  private void change(Section section, Node.Entry change, Map<String, Item> items) {
    Map<String, Node.Entry> gone = dropped.getOrDefault(section, Map.of());
    if (gone.containsKey(change.key().text())) {
      problems.error(change.key().place(), "changed-and-dropped", change.key().text());
      return;
    }
    Scalars.known(change.key(), items.keySet(), "in-base", problems);
    Item item = items.get(change.key().text());
    if (item != null) {
      Node value = merged(item.entry().value(), change, section == Section.TABLES ? 2 : 0);
      items.put(item.name(), item.changed(value, file));
    }
  }

  // `deep` is how many levels below this one are merged key by key as well: a table's `fields`, and
  // each field.
  private Node merged(Node old, Node.Entry change, int deep) {
    if (!(change.value() instanceof Node.Mapping news)) {
      boolean single = old instanceof Node.Scalar && change.value() instanceof Node.Scalar;
      if (!single) {
        problems.error(change.value().place(), "change-needs-keys", change.key().text());
      }
      return single ? change.value() : old;
    }
    if (!(old instanceof Node.Mapping olds)) {
      return news;
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>(olds.entries());
    news.entries().forEach((key, entry) -> apply(entries, key, entry, deep));
    return new Node.Mapping(olds.place(), entries);
  }

  private void apply(Map<String, Node.Entry> entries, String key, Node.Entry entry, int deep) {
    Node.Entry old = entries.get(key);
    if (entry.value() instanceof Node.Scalar scalar && scalar.isNull()) {
      if (entries.remove(key) == null) {
        problems.error(entry.key().place(), "nothing-to-remove", key);
      }
    } else if (old != null && isDeep(key, deep) && old.value() instanceof Node.Mapping) {
      entries.put(key, new Node.Entry(old.key(), merged(old.value(), entry, deep - 1)));
    } else {
      entries.put(key, entry);
    }
  }

  private static boolean isDeep(String key, int deep) {
    return deep == 2 ? key.equals("fields") : deep == 1;
  }

  private void add(Item item, Map<String, Item> items) {
    Item other = items.putIfAbsent(item.name(), item);
    if (other != null) {
      problems.error(item.place(), "add-exists", item.name(), other.home().id());
    }
  }
}
