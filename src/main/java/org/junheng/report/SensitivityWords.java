package org.junheng.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Sensitivity;
import org.junheng.check.Sensitivity.Brink;
import org.junheng.check.Sensitivity.Reading;
import org.junheng.check.Sensitivity.Turn;
import org.junheng.rule.Outcome;

/**
 * How firm a verdict is, in sentences.
 *
 * @param summary whether it is firm
 * @param hangsOn what makes it another
 * @param readings the readings that turn something
 * @param brinks the outcomes near their limit
 * @param more how many of them are not listed; empty for none
 */
record SensitivityWords(
    String summary, List<String> hangsOn, List<String> readings, List<String> brinks, String more) {
  private static final int FEW_TURNS = 6;
  private static final MathContext SHARE = new MathContext(2);

  /**
   * The sentences.
   *
   * @param most how many outcomes near their limit are listed
   */
  static SensitivityWords of(Sensitivity sensitivity, Digest digest, Phrases phrases, int most) {
    return new Words(sensitivity, digest, phrases).all(most);
  }

  private record Words(Sensitivity sensitivity, Digest digest, Phrases phrases) {
    SensitivityWords all(int most) {
      Outcome verdict = digest.result().summary().verdict();
      List<String> hangsOn = new ArrayList<>();
      sensitivity
          .turningReadings(verdict)
          .forEach(reading -> hangsOn.add(turned(reading.verdict(), plain(reading))));
      List<Brink> turning = sensitivity.turningBrinks(verdict);
      turning.stream()
          .map(brink -> turned(brink.verdict(), change(brink)))
          .distinct()
          .limit(most)
          .forEach(hangsOn::add);
      int shown = Math.min(most, sensitivity.brinks().size());
      long hidden = sensitivity.brinks().size() - shown + sensitivity.omitted();
      return new SensitivityWords(
          summary(verdict),
          hangsOn,
          readings(),
          sensitivity.brinks().subList(0, shown).stream().map(this::brink).toList(),
          hidden == 0 ? "" : phrases.say("firmness.more", phrases.count(hidden)));
    }

    private String summary(Outcome verdict) {
      String near = percent(sensitivity.near());
      String tried = phrases.count(sensitivity.readings().size());
      if (sensitivity.isFirm(verdict)) {
        return phrases.say("firmness.firm", tried, near);
      }
      return phrases.say(
          "firmness.hanging",
          phrases.count(sensitivity.turningReadings(verdict).size()),
          phrases.count(sensitivity.turningBrinks(verdict).size()));
    }

    private String turned(Outcome outcome, String by) {
      return phrases.say("firmness.turned", by, phrases.outcome(outcome));
    }

    private String plain(Reading reading) {
      return phrases.text(reading.title());
    }

    private List<String> readings() {
      List<String> words = new ArrayList<>();
      for (Reading reading : sensitivity.readings()) {
        if (reading.turned() > 0) {
          List<String> turns = reading.turns().stream().limit(FEW_TURNS).map(this::turn).toList();
          String list = phrases.list(turns);
          boolean all = turns.size() == reading.turned();
          words.add(
              phrases.say(
                  all ? "firmness.reading" : "firmness.reading-more",
                  plain(reading),
                  phrases.count(reading.turned()),
                  list));
        }
      }
      int same = sensitivity.readings().size() - words.size();
      if (same > 0) {
        words.add(phrases.say("firmness.same", phrases.count(same)));
      }
      return words;
    }

    private String turn(Turn turn) {
      return phrases.say(
          "firmness.turn",
          Plain.line(turn.rule()),
          named(turn.row(), turn.within()),
          phrases.outcome(turn.before()),
          phrases.outcome(turn.after()));
    }

    // A class is known by its school as well.
    private String named(RowRef row, List<RowRef> within) {
      String own = phrases.name(row);
      boolean isSaid = within.isEmpty() || own.startsWith(phrases.name(within.get(0)));
      return isSaid || digest.subjects().contains(within.get(0))
          ? own
          : phrases.say("whatif.within", own, phrases.name(within.get(0)));
    }

    private String brink(Brink brink) {
      RuleResult rule = digest.rule(brink.rule());
      String title = rule == null ? "" : phrases.text(rule.title());
      return phrases.say(
          "firmness.brink",
          Plain.line(brink.rule()),
          title,
          named(brink.row(), brink.within()),
          phrases.outcome(brink.outcome()),
          phrases.figure(brink.actual()),
          phrases.say("must-be", phrases.requirement(brink.operator(), List.of(brink.limit()))),
          change(brink));
    }

    private String change(Brink brink) {
      Cell cell = brink.cell();
      RowRef row = cell.row();
      String value = cell.value() == null ? "" : phrases.figure(cell.value());
      return phrases.say(
          "firmness.change",
          row.equals(brink.row()) ? named(row, brink.within()) : phrases.name(row),
          phrases.text(cell.title()),
          Phrases.grouped(value),
          signed(brink.amount()),
          sign(brink.change()) + percent(brink.change().abs()));
    }

    private static String signed(BigDecimal amount) {
      return sign(amount) + Phrases.grouped(Phrases.stripped(amount.abs()));
    }

    private static String sign(BigDecimal amount) {
      return amount.signum() < 0 ? "−" : "+";
    }

    private static String percent(BigDecimal share) {
      return Phrases.stripped(share.movePointRight(2).round(SHARE)) + "%";
    }
  }
}
