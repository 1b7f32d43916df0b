package org.junheng.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Relations that have a hidden count in common, directly or through others: what follows from those
 * of one county does not depend on another's.
 */
final class Groups {
  private final Map<Spot, Spot> up = new HashMap<>();

  private Groups() {}

  /** The relations with hidden counts in groups that have none in common, in their order. */
  static Collection<List<Relation>> of(List<Relation> relations, Set<Spot> hidden) {
    Groups groups = new Groups();
    List<Relation> telling = new ArrayList<>();
    List<Spot> firsts = new ArrayList<>();
    for (Relation relation : relations) {
      Spot first = hidden.contains(relation.total()) ? relation.total() : null;
      for (Spot part : relation.parts()) {
        if (hidden.contains(part)) {
          if (first == null) {
            first = part;
          } else {
            groups.join(first, part);
          }
        }
      }
      if (first != null) {
        telling.add(relation);
        firsts.add(first);
      }
    }
    Map<Spot, List<Relation>> all = new LinkedHashMap<>();
    for (int at = 0; at < telling.size(); at++) {
      Spot top = groups.top(firsts.get(at));
      all.computeIfAbsent(top, none -> new ArrayList<>()).add(telling.get(at));
    }
    return all.values();
  }

  private void join(Spot one, Spot other) {
    Spot top = top(one);
    Spot below = top(other);
    if (!top.equals(below)) {
      up.put(below, top);
    }
  }

  private Spot top(Spot of) {
    Spot at = of;
    while (up.containsKey(at)) {
      Spot next = Objects.requireNonNull(up.get(at));
      Spot beyond = up.get(next);
      if (beyond != null) {
        up.put(at, beyond);
      }
      at = next;
    }
    return at;
  }
}
