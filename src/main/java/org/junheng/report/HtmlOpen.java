package org.junheng.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.RowResult;
import org.junheng.rule.Outcome;
import org.junheng.text.Message;

/**
 * For want of what the rules of one school are undecided: of each figure that is missing, and of
 * each other reason, the rules that it leaves open, new ones apart from those of a baseline. What
 * the rules say stands in their own list.
 */
final class HtmlOpen {
  private final Group group;
  private final Phrases phrases;
  private final FindingPhrases words;

  HtmlOpen(Digest digest, Group group, Phrases phrases) {
    this.group = group;
    this.phrases = phrases;
    this.words = new FindingPhrases(digest, phrases);
  }

  /** Whether a finding is told by what it wants. */
  static boolean isOpen(RowResult row) {
    return row.outcome() == Outcome.UNDECIDED
        && (!row.missing().isEmpty() || (row.reason() != null && row.actual() == null));
  }

  List<HtmlSection.Open> of(List<RowResult> findings) {
    Map<HtmlSection.Open, Set<String>> rules = new LinkedHashMap<>();
    for (RowResult row : findings) {
      if (isOpen(row)) {
        for (HtmlSection.Open open : wants(row)) {
          rules.computeIfAbsent(open, o -> new LinkedHashSet<>()).add(Plain.line(row.rule()));
        }
      }
    }
    List<HtmlSection.Open> all = new ArrayList<>();
    rules.forEach(
        (open, ids) ->
            all.add(
                new HtmlSection.Open(
                    open.title(),
                    open.row(),
                    open.why(),
                    List.copyOf(ids),
                    open.place(),
                    open.mark(),
                    open.old())));
    return all;
  }

  private List<HtmlSection.Open> wants(RowResult row) {
    Message reason = row.reason();
    if (row.missing().isEmpty() && reason != null) {
      String name = within(phrases.nameWithin(row.row(), group.row()));
      return List.of(open(row, phrases.say(reason), name, "", ""));
    }
    return row.missing().stream().map(cell -> want(row, cell)).toList();
  }

  private HtmlSection.Open want(RowResult row, Cell cell) {
    String place = phrases.place(cell.location());
    return open(
        row,
        phrases.text(cell.title()),
        within(phrases.nameWithin(cell.row(), group.row())),
        words.value(cell),
        place.equals(phrases.place(group.row().location())) ? "" : place);
  }

  private HtmlSection.Open open(
      RowResult row, String title, String name, String why, String place) {
    return new HtmlSection.Open(
        title, name, why, List.of(), place, words.mark(row), words.isOld(row));
  }

  private String within(String name) {
    return name.equals(phrases.name(group.row())) ? "" : name;
  }
}
