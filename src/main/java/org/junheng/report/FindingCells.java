package org.junheng.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Waiver;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.Waived;
import org.junheng.problem.Location;
import org.junheng.rule.Basis;
import org.junheng.text.Text;

/** A finding as the cells of a row: numbers are numbers, everything else is text on one line. */
final class FindingCells {
  private final Digest digest;
  private final Phrases phrases;
  private final FindingPhrases words;
  private final FindingPhrases data;
  private final AgreedWords agreed;
  private final Map<String, OfRule> rules = new HashMap<>();

  FindingCells(Digest digest, Phrases phrases) {
    this.digest = digest;
    this.phrases = phrases;
    this.words = new FindingPhrases(digest, phrases);
    this.data = new FindingPhrases(digest, new Phrases(phrases.language(), digest.folder()));
    this.agreed = new AgreedWords(digest, phrases);
  }

  /** What is said of every finding of a rule. */
  private record OfRule(String title, String path, String unit, String clause, String basis) {}

  private OfRule ofRule(RowResult row) {
    OfRule known = rules.get(row.rule());
    if (known == null) {
      RuleResult rule = digest.rule(row.rule());
      known =
          new OfRule(
              rule == null ? "" : phrases.text(rule.title()),
              path(rule),
              phrases.unit(rule),
              rule == null ? "" : phrases.citation(rule.citation()),
              basis(rule));
      rules.put(row.rule(), known);
    }
    return known;
  }

  /**
   * A cell: a {@link BigDecimal} or a {@link String}, which is empty where nothing is to be said.
   */
  Object cell(FindingColumn column, RowResult row) {
    return switch (column) {
      case RULE -> Plain.line(row.rule());
      case TITLE -> ofRule(row).title();
      case OUTCOME -> words.kind(row);
      case SEVERITY -> phrases.severity(digest.severity(row));
      case PATH -> ofRule(row).path();
      case AREA -> phrases.name(Digest.outermost(row));
      case PLACE -> phrases.name(digest.home(row));
      case PLACE_KEY -> phrases.key(digest.home(row));
      case ROW -> phrases.nameWithin(row.row(), digest.home(row));
      case ROW_KEY -> phrases.key(row.row());
      case ACTUAL -> actual(row);
      case REQUIRED -> words.required(row);
      case SHORTFALL -> row.shortfall() == null ? "" : row.shortfall();
      case UNIT -> ofRule(row).unit();
      case REMEDY -> phrases.remedy(row);
      case REASON -> row.reason() == null ? "" : phrases.say(row.reason());
      case DATA -> data(row);
      case CLAUSE -> ofRule(row).clause();
      case BASIS -> ofRule(row).basis();
      case FILE -> place(row, place -> phrases.place(place.at(0, 0)));
      case LINE -> place(row, place -> number(place.line()));
      case CELL -> place(row, place -> number(place.column()));
      case MARK -> words.mark(row);
      case FINGERPRINT -> Plain.line(row.fingerprint());
      case AGREED -> words.agreed(row);
      case LAST_DAY -> lastDay(row);
      case DECLARED -> words.declared(row);
      case ASKED -> agreed.asked(row);
    };
  }

  private static String lastDay(RowResult row) {
    Waived waived = row.waiver();
    Waiver waiver = waived == null ? null : waived.waiver();
    return waiver == null ? "" : waiver.lastDay().toString();
  }

  private String path(@Nullable RuleResult rule) {
    if (rule == null) {
      return "";
    }
    Text title = digest.result().summary().pathTitles().get(rule.path());
    return title == null ? Plain.line(rule.path()) : phrases.text(title);
  }

  private Object actual(RowResult row) {
    if (row.actual() != null && row.actual().value() instanceof BigDecimal number) {
      return number;
    }
    return words.actual(row);
  }

  private String basis(@Nullable RuleResult rule) {
    Basis basis = rule == null ? Basis.OFFICIAL : rule.citation().basis();
    return phrases.basis(basis);
  }

  // What it rests on: of a composite that is its parts, which are rows of their own.
  private String data(RowResult row) {
    if (digest.isComposite(row)) {
      return "";
    }
    List<String> cells = new ArrayList<>(row.inputs().size() + row.missing().size());
    row.inputs().forEach(cell -> cells.add(data.cell(cell)));
    row.missing().forEach(cell -> cells.add(data.cell(cell)));
    return String.join(phrases.say("semicolon"), cells);
  }

  private static Object place(RowResult row, Function<Location, Object> said) {
    Location place = Places.of(row);
    return place == null ? "" : said.apply(place);
  }

  private static Object number(int number) {
    return number == 0 ? "" : BigDecimal.valueOf(number);
  }
}
