package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the books asked for hold, with the rules that they compose and with what the
 * books they use bring in; of those, all but their rules.
 *
 * @param editions the books asked for, in order
 * @param ruled those and every book that they compose
 * @param all those and every book they use, each once
 * @param items what they hold
 * @param dropped the rules that overlays take out
 */
record Gathering(
    List<Edition> editions,
    List<Edition> ruled,
    List<Edition> all,
    Map<Section, Map<String, Item>> items,
    Set<String> dropped) {
  Map<String, Item> items(Section section) {
    return items.getOrDefault(section, Map.of());
  }

  /** Brings editions together; what two of them name differently is a problem. */
  static Gathering of(List<Edition> editions, Problems problems) {
    List<Edition> asked = apart(editions, problems);
    Reached reached = Reached.from(asked);
    Gathering gathering =
        new Gathering(
            asked,
            apart(reached.editions(), problems),
            new ArrayList<>(),
            new EnumMap<>(Section.class),
            new LinkedHashSet<>());
    for (Edition edition : gathering.ruled) {
      gathering.addUsed(edition, problems);
      gathering.add(edition, Section.RULES, problems);
      gathering.dropped.addAll(edition.dropped().getOrDefault(Section.RULES, Map.of()).keySet());
    }
    Map<String, Item> rules = gathering.items.get(Section.RULES);
    if (rules != null) {
      rules.keySet().retainAll(reached.rules());
    }
    return gathering;
  }

  // A book and its overlay, or two overlays of one book, cannot both be applied.
  private static List<Edition> apart(List<Edition> editions, Problems problems) {
    List<Edition> kept = new ArrayList<>();
    for (Edition edition : editions) {
      boolean alone = true;
      for (Edition other : kept) {
        BookFile shared = shared(edition, other);
        if (shared != null) {
          Place place = edition.file().form().at("rulebook");
          problems.error(place, "book-and-overlay", edition.id(), other.id(), shared.id());
          alone = false;
        }
      }
      if (alone) {
        kept.add(edition);
      }
    }
    return kept;
  }

  private static @Nullable BookFile shared(Edition one, Edition other) {
    for (Edition book = one; book != null; book = book.base()) {
      if (other.isOf(book.file())) {
        return book.file();
      }
    }
    return null;
  }

  private void addUsed(Edition edition, Problems problems) {
    if (all.stream().anyMatch(known -> known == edition)) {
      return;
    }
    all.add(edition);
    edition.uses().forEach(used -> addUsed(used, problems));
    for (Section section : Section.values()) {
      if (section != Section.RULES) {
        add(edition, section, problems);
      }
    }
  }

  private void add(Edition edition, Section section, Problems problems) {
    Map<String, Item> known = items.computeIfAbsent(section, s -> new LinkedHashMap<>());
    for (Item item : edition.items(section).values()) {
      Item other = known.putIfAbsent(item.name(), item);
      if (other != null && other != item && !same(section, other, item)) {
        String told = section == Section.RULES ? "rule-twice" : "named-twice";
        problems.error(item.place(), told, item.name(), other.place().location());
      }
    }
  }

  // Two books may show a unit or a path in the same words.
  private static boolean same(Section section, Item one, Item other) {
    boolean words = section == Section.UNITS || section == Section.PATHS;
    return words && texts(one.entry().value()).equals(texts(other.entry().value()));
  }

  private static List<String> texts(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return List.of("", scalar.text());
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                texts.add(key);
                texts.addAll(texts(entry.value()));
              });
    }
    return texts;
  }

  /** Whether a rule is one of the books asked for, not one that they compose. */
  boolean isOwn(Item rule) {
    return editions.stream()
        .anyMatch(edition -> edition.items(Section.RULES).get(rule.name()) == rule);
  }

  /** The edition that a rule comes from. */
  Edition editionOf(Item rule) {
    return ruled.stream()
        .filter(edition -> edition.items(Section.RULES).get(rule.name()) == rule)
        .findFirst()
        .orElseThrow();
  }
}
