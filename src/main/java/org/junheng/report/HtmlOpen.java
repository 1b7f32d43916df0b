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
 * each other reason, the rules that it leaves open. What the rules say stands in their own list.
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
                    open.title(), open.row(), open.why(), List.copyOf(ids), open.place())));
    return all;
  }

  private List<HtmlSection.Open> wants(RowResult row) {
    Message reason = row.reason();
    if (row.missing().isEmpty() && reason != null) {
      String name = within(phrases.nameWithin(row.row(), group.row()));
      return List.of(new HtmlSection.Open(phrases.say(reason), name, "", List.of(), ""));
    }
    return row.missing().stream().map(this::want).toList();
  }

  private HtmlSection.Open want(Cell cell) {
    String place = phrases.place(cell.location());
    return new HtmlSection.Open(
        phrases.text(cell.title()),
        within(phrases.nameWithin(cell.row(), group.row())),
        words.value(cell),
        List.of(),
        place.equals(phrases.place(group.row().location())) ? "" : place);
  }

  private String within(String name) {
    return name.equals(phrases.name(group.row())) ? "" : name;
  }
}
