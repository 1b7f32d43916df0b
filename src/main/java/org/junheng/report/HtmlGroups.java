package org.junheng.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.TableInfo;
import org.junheng.rule.Outcome;

/**
 * Where something was found: a table of schools, and of each what it lacks.
 *
 * @param what what the rows of the table are, such as schools
 * @param columns the counts that occur
 * @param rows one a school
 * @param sums the sum of each count
 * @param sections what each lacks
 * @param moreRows how many schools are not in the table; empty for none
 * @param moreSections how many have no section; empty for none
 */
record HtmlGroups(
    String what,
    List<String> columns,
    List<Row> rows,
    List<String> sums,
    List<Section> sections,
    String moreRows,
    String moreSections) {
  /** A school in the table. */
  record Row(
      String id, boolean linked, String name, String around, String key, List<String> counts) {}

  /** What a school lacks. */
  record Section(
      String id,
      String name,
      String around,
      String key,
      String place,
      String said,
      List<Kind> kinds,
      String more) {}

  /** All that it lacks of one kind. */
  record Kind(HtmlPage.Badge badge, String count, List<Finding> findings) {}

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
      List<Source> cells,
      List<Source> moreCells) {}

  /** A cell that it rests on. */
  record Source(String place, String title, String value) {}

  private record Count(String key, ToLongFunction<Group> of) {}

  private static final List<Count> COUNTS =
      List.of(
          new Count("fail", Group::fails),
          new Count("composite", Group::composites),
          new Count("error", Group::errors),
          new Count("undecided", Group::undecided),
          new Count("tolerated", Group::tolerated),
          new Count("query", Group::queries),
          new Count("advisory", Group::advisories));

  private static final int MOST_ROWS = 1000;
  private static final int MOST_SECTIONS = 300;
  private static final int MOST_FINDINGS = 150;
  private static final int MOST_IN_ALL = 3000;

  static HtmlGroups of(Digest digest, List<Group> groups, Phrases phrases) {
    List<Count> counts =
        COUNTS.stream().filter(count -> groups.stream().mapToLong(count.of).sum() > 0).toList();
    List<Section> sections = new ArrayList<>();
    int listed = 0;
    for (Group group : groups) {
      if (sections.size() == MOST_SECTIONS || listed >= MOST_IN_ALL) {
        break;
      }
      Section section = section(digest, group, sections.size() + 1, phrases);
      listed += group.findings().size();
      sections.add(section);
    }
    List<Row> rows = new ArrayList<>();
    for (Group group : groups.subList(0, Math.min(MOST_ROWS, groups.size()))) {
      int number = rows.size() + 1;
      rows.add(row(digest, group, number, number <= sections.size(), counts, phrases));
    }
    return new HtmlGroups(
        what(digest, groups, phrases),
        counts.stream().map(count -> phrases.say("html.count." + count.key)).toList(),
        rows,
        counts.stream()
            .map(count -> phrases.count(groups.stream().mapToLong(count.of).sum()))
            .toList(),
        sections,
        more(groups.size() - rows.size(), phrases),
        more(groups.size() - sections.size(), phrases));
  }

  private static String more(int more, Phrases phrases) {
    return more == 0 ? "" : phrases.count(more);
  }

  // The table that most of them are of.
  private static String what(Digest digest, List<Group> groups, Phrases phrases) {
    for (int at = groups.size() - 1; at >= 0; at--) {
      TableInfo table = digest.table(groups.get(at).row().table());
      if (table != null) {
        return phrases.text(table.title());
      }
    }
    return "";
  }

  private static Row row(
      Digest digest, Group group, int number, boolean linked, List<Count> counts, Phrases phrases) {
    return new Row(
        "g" + number,
        linked,
        phrases.name(group.row()),
        around(digest, group, phrases),
        phrases.key(group.row()),
        counts.stream().map(count -> phrases.count(count.of.applyAsLong(group))).toList());
  }

  private static String around(Digest digest, Group group, Phrases phrases) {
    if (group.around().isEmpty()) {
      TableInfo table = digest.table(group.row().table());
      return table == null || digest.subjects().size() > 1 ? "" : phrases.text(table.title());
    }
    boolean said = digest.subjects().size() > 1;
    return said ? phrases.name(group.around().get(group.around().size() - 1)) : "";
  }

  private static Section section(Digest digest, Group group, int number, Phrases phrases) {
    boolean evaluated = digest.isOutermost(group.row()) && digest.subjects().size() == 1;
    Map<Group.Kind, List<RowResult>> byKind = new EnumMap<>(Group.Kind.class);
    for (RowResult row : group.findings()) {
      Group.Kind kind = Group.kind(digest, row);
      // The composites of the one subject are the evaluation, which stands above.
      if (kind != Group.Kind.COMPOSITE || !evaluated) {
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(row);
      }
    }
    List<Kind> kinds = new ArrayList<>();
    int left = MOST_FINDINGS;
    int more = 0;
    for (Map.Entry<Group.Kind, List<RowResult>> entry : byKind.entrySet()) {
      List<RowResult> rows = entry.getValue();
      int taken = Math.min(left, rows.size());
      if (taken > 0) {
        kinds.add(kind(digest, group, entry.getKey(), rows, taken, phrases));
      }
      left -= taken;
      more += rows.size() - taken;
    }
    return new Section(
        "g" + number,
        phrases.name(group.row()),
        around(digest, group, phrases),
        phrases.key(group.row()),
        phrases.place(group.row().location()),
        said(group, phrases),
        kinds,
        more(more, phrases));
  }

  private static Kind kind(
      Digest digest,
      Group group,
      Group.Kind kind,
      List<RowResult> rows,
      int taken,
      Phrases phrases) {
    HtmlFindings findings = new HtmlFindings(digest, group, phrases);
    return new Kind(
        badge(kind, phrases),
        phrases.count(rows.size()),
        rows.subList(0, taken).stream().map(findings::of).toList());
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
    };
  }

  /** How many findings of each kind there are. */
  private static String said(Group group, Phrases phrases) {
    List<String> words = new ArrayList<>();
    for (Count count : COUNTS) {
      long number = count.of.applyAsLong(group);
      if (number > 0) {
        words.add(phrases.say("count." + count.key, phrases.count(number)));
      }
    }
    return phrases.list(words);
  }
}
