package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.TableInfo;
import org.junheng.table.Gap;

/** Why something could not be decided, in words. */
final class CausePhrases {
  private static final int NAMED = 3;

  private final Digest digest;
  private final Phrases phrases;

  CausePhrases(Digest digest, Phrases phrases) {
    this.digest = digest;
    this.phrases = phrases;
  }

  /** What is missing, of how many rows, and which they are. */
  String say(Cause cause) {
    return phrases.say(
        "cause", what(cause), phrases.list(cause.rules().stream().map(Plain::line).toList()));
  }

  /** What is missing, of how many rows. */
  String what(Cause cause) {
    RuleResult part = cause.part();
    if (part != null) {
      return phrases.say("cause.part", Plain.line(part.id()), phrases.text(part.title()));
    }
    String rows =
        phrases.say("cause.rows", table(cause), phrases.rows(cause.rows().size()), names(cause));
    if (!cause.fields().isEmpty()) {
      Gap gap = cause.gap() == null ? Gap.NOT_GIVEN : cause.gap();
      List<String> fields =
          cause.fields().stream().map(field -> phrases.say("quoted", phrases.text(field))).toList();
      return phrases.say("cause.field", rows, phrases.list(fields), phrases.gap(gap));
    }
    String reason =
        cause.reason() == null ? phrases.say("cause.unknown") : phrases.say(cause.reason());
    return phrases.say("cause.reason", rows, reason);
  }

  private String table(Cause cause) {
    TableInfo table = digest.table(cause.table());
    return table == null ? Plain.line(cause.table()) : phrases.text(table.title());
  }

  private String names(Cause cause) {
    int most = Math.min(NAMED, cause.rows().size());
    List<String> names = new ArrayList<>();
    for (int at = 0; at < most; at++) {
      names.add(phrases.nameOf(cause.rows().get(at), cause.homes().get(at)));
    }
    String shown = phrases.list(names);
    return cause.rows().size() > NAMED ? shown + phrases.say("and-others") : shown;
  }
}
