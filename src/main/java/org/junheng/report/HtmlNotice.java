package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a school is asked to do when its section is handed to it by itself.
 *
 * @param asked to mend, to explain, to supply
 * @param answers what it has to answer, one a line of the form
 */
record HtmlNotice(String asked, List<String> answers) {
  private static final List<Group.Kind> ANSWERED =
      List.of(Group.Kind.FAIL, Group.Kind.UNDECIDED, Group.Kind.QUERY);

  /** The notice on some findings, or null where none of them wants an answer. */
  static @Nullable HtmlNotice of(Map<Group.Kind, HtmlSection.Kind> findings, Phrases phrases) {
    List<String> asked = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (Group.Kind kind : ANSWERED) {
      HtmlSection.Kind found = findings.get(kind);
      if (found != null) {
        asked.add(phrases.say(request(kind)));
        found.findings().forEach(row -> answers.add(named(row.title(), row.row(), phrases)));
        found.open().forEach(open -> answers.add(named(open.title(), open.row(), phrases)));
      }
    }
    return asked.isEmpty() ? null : new HtmlNotice(phrases.list(asked), List.copyOf(answers));
  }

  private static String request(Group.Kind kind) {
    return switch (kind) {
      case FAIL -> "html.notice.mend";
      case UNDECIDED -> "html.notice.supply";
      default -> "html.notice.explain";
    };
  }

  private static String named(String title, String row, Phrases phrases) {
    return row.isEmpty() ? title : phrases.say("html.notice.item", title, row);
  }
}
