package org.junheng.problem;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/**
 * What a problem makes doubtful beyond the cell or file that it stands in. While it is an error, no
 * verdict passes; {@code data.md} says so to users.
 */
public enum Touches {
  /** Which row a key names. */
  KEY("input.key-", "input.copies", "input.no-key"),
  /** The day whose rules apply. */
  DAY("check.day-", "check.several-days"),
  /** Which rows there are. */
  TABLE("input.package-hides"),
  /** What a row lies within, or which group it belongs to. */
  MEMBERSHIP("input.points-nowhere", "check.unplaced");

  private final List<String> ids;

  /** By the ids, or their beginnings, of the messages that tell of it. */
  Touches(String... ids) {
    this.ids = List.of(ids);
  }

  /** What a problem that is told in these words touches; null where it is nothing of these. */
  public static @Nullable Touches of(Message message) {
    return Arrays.stream(values())
        .filter(each -> each.ids.stream().anyMatch(message.id()::startsWith))
        .findFirst()
        .orElse(null);
  }
}
