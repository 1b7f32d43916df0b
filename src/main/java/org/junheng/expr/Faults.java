package org.junheng.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.junheng.text.Nearest;

/** The faults found so far in one expression. */
final class Faults {
  private final List<Fault> found = new ArrayList<>();

  void add(Span span, String id, Object... args) {
    found.add(Fault.at(span, id, args));
  }

  /**
   * A word that nothing is known by; the id's catalogue entry with {@code -near} names what was
   * probably meant.
   */
  void unknown(Span span, String id, String word, Collection<String> known, Object... more) {
    String near = Nearest.to(word, known);
    List<Object> args = new ArrayList<>(List.of(word));
    args.addAll(List.of(more));
    if (near != null) {
      args.add(near);
    }
    add(span, near == null ? id : id + "-near", args.toArray());
  }

  List<Fault> inOrder() {
    return found.isEmpty()
        ? List.of()
        : found.stream().distinct().sorted(Comparator.comparingInt(Fault::offset)).toList();
  }
}
