package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.RowMarks;

/**
 * What a table, or a map of its headers, says of records that are no rows: {@code totals}, labels
 * of sums or {@code none}, and {@code leave-out}, labels of rows to be left out.
 */
final class NoRowKeys {
  /** The keys that say so. */
  static final Set<String> KEYS = Set.of("totals", "leave-out");

  private static final String NONE = "none";

  private NoRowKeys() {}

  /** What entries say, beside what is said already. */
  static RowMarks read(Map<String, Node.Entry> entries, RowMarks said, Problems problems) {
    Node.Entry totals = entries.get("totals");
    boolean isNone =
        totals != null
            && totals.value() instanceof Node.Scalar word
            && !word.quoted()
            && word.text().equals(NONE);
    List<String> sums = new ArrayList<>(said.totals());
    sums.addAll(isNone ? List.of() : words(totals, problems));
    List<String> leaveOut = new ArrayList<>(said.leaveOut());
    leaveOut.addAll(words(entries.get("leave-out"), problems));
    boolean hasTotals = totals == null ? said.hasTotals() : !isNone;
    return new RowMarks(hasTotals, sums, leaveOut);
  }

  private static List<String> words(Node.@Nullable Entry entry, Problems problems) {
    if (entry == null) {
      return List.of();
    }
    List<Node> items =
        entry.value() instanceof Node.Sequence list ? list.items() : List.of(entry.value());
    List<String> words = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Node.Scalar word && !word.isNull()) {
        words.add(word.text());
      } else {
        Form.wrongKind(item, "value", entry.key().place(), problems);
      }
    }
    return words;
  }
}
