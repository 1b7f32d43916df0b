package org.junheng.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.Spread;
import org.junheng.remedy.CellChange;
import org.junheng.remedy.WhatIf;
import org.junheng.rule.Outcome;
import org.junheng.text.Width;

/** What a change makes of verdicts: the verdict first, then what flips, then how spreads move. */
final class WhatIfText {
  private static final int FEW = 12;
  private static final int INDENT = 2;
  private static final int SPREAD_PLACES = 4;

  private final WhatIf whatIf;
  private final ReportOptions.Detail detail;
  private final Phrases phrases;
  private final Paint paint;
  private final Lines lines;

  WhatIfText(WhatIf whatIf, ReportOptions options, Appendable out) {
    this.whatIf = whatIf;
    this.detail = options.detail();
    this.phrases = new Phrases(options.language());
    this.paint = new Paint(options.color());
    this.lines = new Lines(out, options.width());
  }

  void write() throws IOException {
    Outcome before = whatIf.before().verdict();
    Outcome after = whatIf.after().verdict();
    String was = phrases.outcome(before);
    String is = phrases.outcome(after);
    String head = paint.outcome(before, was) + " → " + paint.outcome(after, is) + "  ";
    long moved = whatIf.spreads().stream().filter(WhatIf.Move::isMoved).count();
    String counts =
        phrases.say(
            "whatif.counts",
            count(WhatIf.Direction.BETTER),
            count(WhatIf.Direction.WORSE),
            count(WhatIf.Direction.OTHER),
            phrases.count(moved),
            phrases.count(whatIf.spreads().size()));
    lines.line(head, Width.of(was) + Width.of(is) + 5, counts);
    if (detail == ReportOptions.Detail.QUIET) {
      return;
    }
    changes();
    for (WhatIf.Direction direction : WhatIf.Direction.values()) {
      flips(direction);
    }
    spreads();
  }

  private String count(WhatIf.Direction direction) {
    return phrases.count(WhatIfReport.flips(whatIf, direction).size());
  }

  private int shown(int size) {
    return detail == ReportOptions.Detail.VERBOSE ? size : Math.min(size, FEW);
  }

  private void heading(String words) throws IOException {
    lines.blank();
    lines.title(words, paint);
  }

  private void more(int all) throws IOException {
    if (shown(all) < all) {
      lines.line(INDENT, phrases.say("whatif.more", phrases.count(all - shown(all))));
    }
  }

  private void changes() throws IOException {
    heading(phrases.say("whatif.changes"));
    for (CellChange change : whatIf.cells().subList(0, shown(whatIf.cells().size()))) {
      lines.line(
          INDENT,
          phrases.say(
              "whatif.cell",
              named(change.row()),
              phrases.text(change.field().title()),
              value(change.before()),
              value(change.after())));
    }
    more(whatIf.cells().size());
    for (WhatIf.ParameterChange change : whatIf.parameters()) {
      lines.line(
          INDENT,
          phrases.say(
              "whatif.parameter",
              Plain.line(change.name()),
              value(change.before()),
              value(change.after())));
    }
    if (!whatIf.books().isEmpty()) {
      List<String> books = whatIf.books().stream().map(Plain::line).toList();
      lines.line(INDENT, phrases.say("whatif.books", phrases.list(books)));
    }
    if (whatIf.cells().isEmpty() && whatIf.parameters().isEmpty() && whatIf.books().isEmpty()) {
      lines.line(INDENT, phrases.say("whatif.nothing"));
    }
  }

  private String named(RowRef row) {
    String key = phrases.key(row);
    String name = phrases.name(row);
    return name.equals(key) ? name : name + " (" + key + ")";
  }

  private String value(@Nullable Object value) {
    return value == null ? phrases.say("whatif.none") : Phrases.grouped(phrases.value(value));
  }

  private void flips(WhatIf.Direction direction) throws IOException {
    List<WhatIf.Flip> flips = WhatIfReport.flips(whatIf, direction);
    if (flips.isEmpty()) {
      return;
    }
    heading(phrases.say("whatif." + JsonWords.of(direction), phrases.count(flips.size())));
    Map<RowRef, List<WhatIf.Flip>> byRow = new LinkedHashMap<>();
    for (WhatIf.Flip flip : flips.subList(0, shown(flips.size()))) {
      byRow.computeIfAbsent(flip.row().row(), row -> new ArrayList<>()).add(flip);
    }
    for (Map.Entry<RowRef, List<WhatIf.Flip>> row : byRow.entrySet()) {
      lines.line(INDENT, where(row.getValue().get(0).row()));
      for (WhatIf.Flip flip : row.getValue()) {
        lines.line(2 * INDENT, 3 * INDENT, Plain.line(flip.rule().id()), words(flip));
      }
    }
    more(flips.size());
  }

  // A class is known by its school as well.
  private String where(RowResult row) {
    String own = named(row.row());
    return row.within().isEmpty() || own.startsWith(phrases.name(row.within().get(0)))
        ? own
        : phrases.say("whatif.within", own, phrases.name(row.within().get(0)));
  }

  private String words(WhatIf.Flip flip) {
    String turn = turn(WhatIfReport.outcome(flip.before()), WhatIfReport.outcome(flip.after()));
    String words = phrases.say("whatif.flip", phrases.text(flip.rule().title()), turn);
    String figures = figures(flip);
    String said = figures.isEmpty() ? words : words + phrases.say("semicolon") + figures;
    boolean tolerated = flip.row().tolerated();
    return tolerated ? said + phrases.say("semicolon") + phrases.say("whatif.tolerated") : said;
  }

  private String turn(@Nullable Outcome before, @Nullable Outcome after) {
    return word(before) + " → " + word(after);
  }

  private String word(@Nullable Outcome outcome) {
    return outcome == null ? phrases.say("whatif.absent") : phrases.outcome(outcome);
  }

  private String figures(WhatIf.Flip flip) {
    RowResult row = flip.row();
    String before = actual(flip.before());
    String after = actual(flip.after());
    if (before.isEmpty() && after.isEmpty()) {
      return "";
    }
    String move =
        before.isEmpty() || after.isEmpty() || before.equals(after)
            ? (after.isEmpty() ? before : after)
            : before + " → " + after;
    String required = phrases.requirement(row);
    return required.isEmpty()
        ? move
        : move
            + phrases.say("clause")
            + phrases.say("must-be", phrases.withUnit(required, flip.unit()));
  }

  private String actual(@Nullable RowResult side) {
    return side == null || side.actual() == null ? "" : phrases.figure(side.actual());
  }

  private void spreads() throws IOException {
    List<WhatIf.Move> moved = whatIf.spreads().stream().filter(WhatIf.Move::isMoved).toList();
    if (moved.isEmpty()) {
      return;
    }
    heading(phrases.say("whatif.spreads"));
    for (WhatIf.Move move : moved.subList(0, shown(moved.size()))) {
      Spread spread = move.spread();
      String measured =
          spread.measured().isEmpty() ? spread.statistic() : phrases.text(spread.measured());
      lines.line(
          INDENT,
          2 * INDENT,
          Plain.line(spread.rule()),
          phrases.say("whatif.spread", measured, phrases.name(spread.group()), move(move)));
    }
    more(moved.size());
  }

  private String move(WhatIf.Move move) {
    String words = value(move.before()) + " → " + value(move.after());
    String limits = limits(move);
    String held = limits.isEmpty() ? words : words + phrases.say("clause") + limits;
    Outcome before = move.before() == null ? null : move.before().outcome();
    Outcome after = move.after() == null ? null : move.after().outcome();
    return before == after ? held : held + phrases.say("semicolon") + turn(before, after);
  }

  private String value(@Nullable Spread spread) {
    return spread == null
        ? phrases.say("whatif.none")
        : phrases.decimal(spread.value(), SPREAD_PLACES);
  }

  private String limits(WhatIf.Move move) {
    String before = limit(move.before());
    String after = limit(move.after());
    String both = before.isEmpty() || before.equals(after) ? after : before + " → " + after;
    return both.isEmpty() ? "" : phrases.say("whatif.limit", both);
  }

  private static String limit(@Nullable Spread spread) {
    Double limit = spread == null ? null : spread.limit();
    return limit == null ? "" : Phrases.stripped(java.math.BigDecimal.valueOf(limit));
  }
}
