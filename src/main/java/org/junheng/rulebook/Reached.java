package org.junheng.rulebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The books asked for with those that they compose, each after what it composes, and which of their
 * rules are taken: all of a book that is taken whole, else those named, and whatever those are
 * composed of.
 *
 * @param editions the books; a composed one gives way to an overlay of it that is among them
 * @param rules the ids of the rules that are taken
 */
record Reached(List<Edition> editions, Set<String> rules) {
  static Reached from(List<Edition> asked) {
    List<Edition> all = new ArrayList<>();
    asked.forEach(edition -> reach(edition, all));
    List<Edition> kept =
        all.stream()
            .filter(edition -> isAmong(asked, edition) || !isLaidOver(edition, all))
            .toList();
    Set<String> wanted = new HashSet<>();
    asked.forEach(edition -> want(edition, wanted));
    return new Reached(kept, withParts(wanted, kept));
  }

  private static boolean isAmong(List<Edition> editions, Edition edition) {
    return editions.stream().anyMatch(each -> each == edition);
  }

  private static boolean isLaidOver(Edition edition, List<Edition> all) {
    return all.stream().anyMatch(other -> other != edition && other.isOf(edition.file()));
  }

  private static void reach(Edition edition, List<Edition> all) {
    if (!isAmong(all, edition)) {
      edition.composes().forEach(composed -> reach(composed.book(), all));
      all.add(edition);
    }
  }

  private static void want(Edition edition, Set<String> wanted) {
    wanted.addAll(edition.items(Section.RULES).keySet());
    for (Composed composed : edition.composes()) {
      if (composed.isWhole()) {
        want(composed.book(), wanted);
      } else {
        wanted.addAll(Scalars.texts(composed.named()));
      }
    }
  }

  private static Set<String> withParts(Set<String> wanted, List<Edition> editions) {
    Map<String, Item> offered = new LinkedHashMap<>();
    for (Edition edition : editions) {
      offered.putAll(edition.items(Section.RULES));
    }
    Set<String> taken = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(wanted);
    while (!next.isEmpty()) {
      String rule = next.removeFirst();
      Item item = offered.get(rule);
      if (taken.add(rule) && item != null) {
        next.addAll(PartsReader.named(item));
      }
    }
    return taken;
  }
}
