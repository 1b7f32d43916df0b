package org.junheng.report;

import java.util.EnumMap;
import java.util.Map;
import org.junheng.check.Result.RowResult;

/**
 * How many findings there are of each kind, over everything that is listed.
 *
 * @param counts the counts
 * @param isAll whether every finding is listed; else there are at least so many
 */
record Listed(Map<Group.Kind, Long> counts, boolean isAll) {
  static Listed of(Digest digest) {
    Map<Group.Kind, Long> counts = new EnumMap<>(Group.Kind.class);
    for (RowResult row : digest.result().results()) {
      counts.merge(Group.kind(digest, row), 1L, Long::sum);
    }
    return new Listed(counts, digest.result().omitted() == 0);
  }

  long of(Group.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** The count in words. */
  String say(Group.Kind kind, Phrases phrases) {
    String count = phrases.count(of(kind));
    return isAll ? count : phrases.say("at-least", count);
  }
}
