package org.junheng.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.rule.Basis;

/** Says the findings of one school. */
final class HtmlFindings {
  private static final int SHOWN = 4;

  private final Digest digest;
  private final Group group;
  private final Phrases phrases;
  private final FindingPhrases words;
  private final Trends trends;

  HtmlFindings(Digest digest, Group group, Phrases phrases, Trends trends) {
    this.digest = digest;
    this.group = group;
    this.phrases = phrases;
    this.words = new FindingPhrases(digest, phrases);
    this.trends = trends;
  }

  HtmlSection.Finding of(RowResult row) {
    RuleResult rule = digest.rule(row.rule());
    String name = phrases.nameWithin(row.row(), group.row());
    List<HtmlSection.Source> cells = new ArrayList<>();
    boolean composite = row.actual() == null && !row.parts().isEmpty();
    // A composite rests on its parts, which say what they rest on.
    if (!composite) {
      row.inputs().forEach(cell -> cells.add(source(cell)));
      row.missing().forEach(cell -> cells.add(source(cell)));
    }
    return new HtmlSection.Finding(
        Plain.line(row.rule()),
        rule == null ? "" : phrases.text(rule.title()),
        rule == null ? "" : Plain.line(rule.citation().clause()),
        basis(rule),
        name.equals(phrases.name(group.row())) ? "" : name,
        composite,
        words.actual(row),
        words.requiredBeside(row),
        isRemedied(row) ? "" : phrases.shortfall(row, rule),
        phrases.remedy(row),
        words.reason(row),
        row.relief() == null ? "" : phrases.say("html.relief", Plain.line(row.relief())),
        words.declared(row),
        words.agreed(row),
        trends.past(row),
        words.mark(row),
        words.isOld(row),
        cells.subList(0, Math.min(SHOWN, cells.size())),
        cells.subList(Math.min(SHOWN, cells.size()), cells.size()));
  }

  // Only what was not seen at all is marked here; the list of rules marks the rest.
  private String basis(@Nullable RuleResult rule) {
    boolean marked = rule != null && rule.citation().basis() == Basis.RECALLED;
    return marked ? phrases.basis(Basis.RECALLED) : "";
  }

  // "5 pupils too many" says that the measure is 5 pupils above its limit.
  private static boolean isRemedied(RowResult row) {
    BigDecimal shortfall = row.shortfall();
    return shortfall != null
        && row.remedies().stream()
            .anyMatch(remedy -> remedy.change().abs().compareTo(shortfall) == 0);
  }

  private HtmlSection.Source source(Cell cell) {
    String place = phrases.place(cell.location());
    return new HtmlSection.Source(place, phrases.text(cell.title()), words.value(cell));
  }
}
