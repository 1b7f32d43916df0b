package org.junheng.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.check.Mark;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.Declaration;
import org.junheng.check.Result.Figure;
import org.junheng.check.Result.PartOutcome;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.rule.Outcome;
import org.junheng.text.Text;

/** One finding in words: figure, limit, what is short, what would mend it. */
final class FindingPhrases {
  private final Digest digest;
  private final Phrases phrases;

  FindingPhrases(Digest digest, Phrases phrases) {
    this.digest = digest;
    this.phrases = phrases;
  }

  /** What a finding is: its outcome, or why its failure is none. */
  String kind(RowResult row) {
    return switch (Group.kind(digest, row)) {
      case TOLERATED -> phrases.say("kind.tolerated");
      case QUERY -> phrases.say("kind.query");
      case ADVISORY -> phrases.say("kind.advisory");
      case WAIVED -> phrases.say("kind.waived");
      case LET_THROUGH -> phrases.say("kind.let-through");
      case ANSWERED -> phrases.say("kind.answered");
      case FAIL, COMPOSITE, UNDECIDED, ERROR, NONE -> phrases.outcome(row.outcome());
    };
  }

  /** What a finding is beside the baseline; empty where there is none. */
  String mark(RowResult row) {
    return row.mark() == null ? "" : phrases.say("mark." + JsonWords.of(row.mark()));
  }

  /** Whether the baseline had a finding. */
  boolean isOld(RowResult row) {
    return row.mark() != null && row.mark() != Mark.NEW;
  }

  /** What a finding is, and what it is beside the baseline. */
  String markedKind(RowResult row) {
    String mark = mark(row);
    return mark.isEmpty() ? kind(row) : kind(row) + phrases.say("of-row", mark);
  }

  /** The figure, its limit, and what would mend it, as far as there are such. */
  String figures(RowResult row) {
    List<String> words = new ArrayList<>();
    String actual = actual(row);
    String required = required(row);
    if (!actual.isEmpty()) {
      words.add(actual);
    }
    if (!required.isEmpty()) {
      words.add(phrases.say("must-be", required));
    }
    String remedy = phrases.remedy(row);
    String said = String.join(phrases.say("clause"), words);
    if (!remedy.isEmpty()) {
      said = said.isEmpty() ? remedy : said + phrases.say("semicolon") + remedy;
    }
    String reason = reason(row);
    if (!reason.isEmpty()) {
      said = said.isEmpty() ? reason : said + phrases.say("semicolon") + reason;
    }
    return said;
  }

  /** What the figures do not say, and which rules found them contradictory; empty where nothing. */
  String reason(RowResult row) {
    String reason = row.reason() == null ? "" : phrases.say(row.reason());
    String doubt = contradicted(row);
    return reason.isEmpty() || doubt.isEmpty()
        ? reason + doubt
        : reason + phrases.say("semicolon") + doubt;
  }

  /** Which rules found figures that it rests on to contradict others; empty where none did. */
  String contradicted(RowResult row) {
    List<String> rules = row.contradicted().stream().map(Plain::line).toList();
    return rules.isEmpty() ? "" : phrases.say("contradicted", phrases.list(rules));
  }

  /**
   * The measure, or how many parts passed; without its unit, which the limit carries, unless that
   * is part of the figure as a percent sign is.
   */
  String actual(RowResult row) {
    if (row.actual() != null) {
      String figure = figure(row, row.actual());
      String unit = phrases.unit(digest.rule(row.rule()));
      return unit.equals("%") || row.limits().isEmpty() ? joined(row, figure) : figure;
    }
    if (row.parts().isEmpty()) {
      return "";
    }
    if (row.parts().size() == 1) {
      PartOutcome only = row.parts().get(0);
      return phrases.say(
          "rows-passed", phrases.count(only.passed()), phrases.count(only.applicable()));
    }
    long passed = row.parts().stream().filter(part -> part.outcome() == Outcome.PASS).count();
    long all =
        row.parts().stream().filter(part -> part.outcome() != Outcome.NOT_APPLICABLE).count();
    return phrases.say("parts-passed", phrases.count(passed), phrases.count(all));
  }

  // The figure as the rule shows it, unless that looks like the limit and is not.
  private String figure(RowResult row, Figure actual) {
    String shown = phrases.text(actual.shown());
    if (actual.value() instanceof BigDecimal number && Phrases.PLAIN.matcher(shown).matches()) {
      int places = shown.indexOf('.') < 0 ? 0 : shown.length() - shown.indexOf('.') - 1;
      BigDecimal seen = new BigDecimal(shown);
      for (Figure limit : row.limits()) {
        boolean close = number.setScale(places, RoundingMode.HALF_UP).compareTo(seen) == 0;
        if (limit.value() instanceof BigDecimal bound && close && seen.compareTo(bound) == 0) {
          return phrases.beside(number, bound, places);
        }
      }
    }
    return phrases.figure(actual);
  }

  private String joined(RowResult row, String figure) {
    RuleResult rule = digest.rule(row.rule());
    return phrases.withUnit(figure, rule == null ? Text.NONE : rule.unit());
  }

  /**
   * The row by its name and that of the school it is of; and of the county where there are many.
   */
  String row(RowResult row) {
    RowRef home = digest.home(row);
    List<String> names = new ArrayList<>();
    RowRef outermost = Digest.outermost(row);
    if (digest.subjects().size() > 1 && !outermost.equals(home)) {
      names.add(phrases.name(outermost));
    }
    names.add(phrases.nameOf(row.row(), home));
    return String.join(" ", names);
  }

  /** What a finding is, its figures, or which are missing, and what was agreed of it. */
  String kindAndFigures(RowResult row) {
    String said = row.missing().isEmpty() ? figures(row) : missing(row);
    String agreed = agreed(row);
    if (!agreed.isEmpty()) {
      said = said.isEmpty() ? agreed : said + phrases.say("semicolon") + agreed;
    }
    return said.isEmpty() ? markedKind(row) : phrases.say("reason", markedKind(row), said);
  }

  /** Who judged it, when, on what evidence, and where that is recorded; empty where nobody did. */
  String declared(RowResult row) {
    Declaration declaration = row.declaration();
    if (declaration == null) {
      return "";
    }
    List<String> said = new ArrayList<>();
    for (String word :
        List.of(declaration.inspector(), declaration.date(), declaration.evidence())) {
      if (!word.isBlank()) {
        said.add(Plain.line(word));
      }
    }
    said.add(phrases.place(declaration.location()));
    return phrases.list(said);
  }

  /** What was agreed of a finding; empty where nothing was. */
  String agreed(RowResult row) {
    return new AgreedWords(digest, phrases).of(row);
  }

  /** The figures that are missing, as far as they are listed. */
  String missing(RowResult row) {
    return phrases.list(row.missing().stream().map(this::named).toList());
  }

  /** The value of a cell, or why there is none. */
  String value(Cell cell) {
    if (cell.value() != null) {
      return phrases.figure(cell.value());
    }
    return cell.gap() == null ? phrases.say("hidden") : phrases.gap(cell.gap());
  }

  /** A cell by its field, and its value. */
  String named(Cell cell) {
    return phrases.say("named-value", phrases.text(cell.title()), value(cell));
  }

  /** A cell with its place, if it is in a file. */
  String cell(Cell cell) {
    String place = phrases.place(cell.location());
    return place.isEmpty() ? named(cell) : phrases.say("reason", place, named(cell));
  }

  /** The limit with its unit, and with as many decimals as the figure that stands beside it. */
  String requiredBeside(RowResult row) {
    int places = row.actual() == null ? 0 : Phrases.decimals(actual(row));
    String required = phrases.requirement(row.operator(), row.limits(), places);
    return required.isEmpty() ? "" : joined(row, required);
  }

  /** The limit with its unit. */
  String required(RowResult row) {
    String required = phrases.requirement(row);
    return required.isEmpty() ? "" : joined(row, required);
  }
}
