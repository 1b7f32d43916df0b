package org.junheng.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.RowResult;
import org.junheng.rule.Outcome;

/**
 * What one school lacks.
 *
 * @param number tells it from the others on the page
 * @param name its name
 * @param around the county, where there are several
 * @param key its code
 * @param place where it stands in the files
 * @param said how many findings of each kind there are
 * @param kinds the findings
 * @param more how many are left out; empty for none
 * @param notice what it is asked to do, or null for nothing
 */
record HtmlSection(
    int number,
    String name,
    String around,
    String key,
    String place,
    String said,
    List<Kind> kinds,
    String more,
    @Nullable HtmlNotice notice) {
  /**
   * All that it lacks of one kind.
   *
   * @param findings the findings, one by one
   * @param open for want of what others are undecided
   */
  record Kind(HtmlPage.Badge badge, String count, List<Finding> findings, List<Open> open) {}

  /**
   * A figure that is missing and why, or another reason, and which rules it leaves open.
   *
   * @param mark what these findings are beside the baseline; empty where there is none
   * @param old whether the baseline had them
   */
  record Open(
      String title,
      String row,
      String why,
      List<String> rules,
      String place,
      String mark,
      boolean old) {}

  /** One thing that it lacks. */
  record Finding(
      String rule,
      String title,
      String clause,
      String basis,
      String row,
      boolean composite,
      String actual,
      String required,
      String shortfall,
      String remedy,
      String reason,
      String relief,
      String declared,
      String agreed,
      String past,
      String mark,
      boolean old,
      List<Source> cells,
      List<Source> moreCells) {}

  /** A cell that it rests on. */
  record Source(String place, String title, String value) {}

  private static final int MOST_FINDINGS = 150;

  static HtmlSection of(Digest digest, Group group, int number, Phrases phrases, Trends trends) {
    boolean evaluated = digest.isOutermost(group.row()) && digest.subjects().size() == 1;
    Map<Group.Kind, List<RowResult>> byKind = new EnumMap<>(Group.Kind.class);
    for (RowResult row : group.findings()) {
      Group.Kind kind = Group.kind(digest, row);
      // The composites of the one subject are the evaluation, which stands above.
      if (!kind.isOfParts() || !evaluated) {
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(row);
      }
    }
    HtmlFindings findings = new HtmlFindings(digest, group, phrases, trends);
    HtmlOpen open = new HtmlOpen(digest, group, phrases);
    Map<Group.Kind, Kind> shown = new EnumMap<>(Group.Kind.class);
    List<Kind> kinds = new ArrayList<>();
    int left = MOST_FINDINGS;
    int more = 0;
    for (Map.Entry<Group.Kind, List<RowResult>> entry : byKind.entrySet()) {
      List<RowResult> rows = entry.getValue();
      int taken = Math.min(left, rows.size());
      if (taken > 0) {
        List<RowResult> listed = rows.subList(0, taken);
        Kind kind =
            new Kind(
                badge(entry.getKey(), phrases),
                phrases.count(rows.size()),
                listed.stream().filter(row -> !HtmlOpen.isOpen(row)).map(findings::of).toList(),
                open.of(listed));
        shown.put(entry.getKey(), kind);
        kinds.add(kind);
      }
      left -= taken;
      more += rows.size() - taken;
    }
    return new HtmlSection(
        number,
        phrases.name(group.row()),
        HtmlGroups.around(digest, group, phrases),
        phrases.key(group.row()),
        phrases.place(group.row().location()),
        HtmlGroups.said(group, phrases),
        kinds,
        HtmlGroups.more(more, phrases),
        HtmlNotice.of(shown, phrases));
  }

  private static HtmlPage.Badge badge(Group.Kind kind, Phrases phrases) {
    return switch (kind) {
      case FAIL -> HtmlPage.Badge.of(Outcome.FAIL, phrases);
      case COMPOSITE -> new HtmlPage.Badge("fail", "✕", phrases.say("html.count.composite"));
      case ERROR -> HtmlPage.Badge.of(Outcome.ERROR, phrases);
      case UNDECIDED, NONE -> HtmlPage.Badge.of(Outcome.UNDECIDED, phrases);
      case TOLERATED -> new HtmlPage.Badge("tolerated", "~", phrases.say("kind.tolerated"));
      case QUERY -> new HtmlPage.Badge("query", "?", phrases.say("kind.query"));
      case ADVISORY -> new HtmlPage.Badge("advisory", "i", phrases.say("kind.advisory"));
      case WAIVED -> HtmlPage.Badge.waived(phrases.say("kind.waived"));
      case LET_THROUGH -> HtmlPage.Badge.waived(phrases.say("kind.let-through"));
      case ANSWERED -> HtmlPage.Badge.waived(phrases.say("kind.answered"));
    };
  }
}
