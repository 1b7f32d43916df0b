package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junheng.check.Result.TableInfo;

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
    List<HtmlSection> sections,
    String moreRows,
    String moreSections) {
  /** A school in the table. */
  record Row(
      String id, boolean linked, String name, String around, String key, List<String> counts) {}

  private record Count(String key, ToLongFunction<Group> of) {}

  private static final List<Count> COUNTS =
      List.of(
          new Count("fail", Group::fails),
          new Count("composite", Group::composites),
          new Count("error", Group::errors),
          new Count("undecided", Group::undecided),
          new Count("tolerated", Group::tolerated),
          new Count("query", Group::queries),
          new Count("advisory", Group::advisories),
          new Count("waived", Group::waived),
          new Count("answered", Group::answered));

  private static final int MOST_ROWS = 1000;
  private static final int MOST_SECTIONS = 300;
  private static final int MOST_IN_ALL = 3000;

  static HtmlGroups of(Digest digest, List<Group> groups, Phrases phrases) {
    List<Count> counts =
        COUNTS.stream().filter(count -> groups.stream().mapToLong(count.of).sum() > 0).toList();
    List<HtmlSection> sections = new ArrayList<>();
    int listed = 0;
    Trends trends = new Trends(digest, phrases);
    for (Group group : groups) {
      if (sections.size() == MOST_SECTIONS || listed >= MOST_IN_ALL) {
        break;
      }
      HtmlSection section = HtmlSection.of(digest, group, sections.size() + 1, phrases, trends);
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

  static String more(int more, Phrases phrases) {
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

  static String around(Digest digest, Group group, Phrases phrases) {
    if (group.around().isEmpty()) {
      TableInfo table = digest.table(group.row().table());
      return table == null || digest.subjects().size() > 1 ? "" : phrases.text(table.title());
    }
    boolean said = digest.subjects().size() > 1;
    return said ? phrases.name(group.around().get(group.around().size() - 1)) : "";
  }

  /** How many findings of each kind there are. */
  static String said(Group group, Phrases phrases) {
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
