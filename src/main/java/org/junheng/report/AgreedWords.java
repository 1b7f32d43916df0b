package org.junheng.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.agreement.Agreed;
import org.junheng.agreement.Answer;
import org.junheng.agreement.AnswerState;
import org.junheng.agreement.AnswerUse;
import org.junheng.agreement.Waiver;
import org.junheng.agreement.WaiverState;
import org.junheng.agreement.WaiverUse;
import org.junheng.check.Result.Answered;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.TableInfo;

/** Waivers and answers in words. */
final class AgreedWords {
  private final Digest digest;
  private final Phrases phrases;
  private final Agreed agreed;

  AgreedWords(Digest digest, Phrases phrases) {
    this.digest = digest;
    this.phrases = phrases;
    this.agreed = digest.result().agreed();
  }

  /**
   * One waiver or answer as a line of a table.
   *
   * @param state what became of it, in words
   * @param settles whether it settles something
   * @param rule the rule's id
   * @param title the problem
   * @param row the row by its name, or its table and key
   * @param key the row's key
   * @param terms until when, from when, up to what bound; of an answer the value explained
   * @param reason why
   * @param by who, and in what document or when
   * @param place where it is recorded
   */
  record Line(
      String state,
      boolean settles,
      String rule,
      String title,
      String row,
      String key,
      String terms,
      String reason,
      String by,
      String place) {}

  /** Whether anything was given. */
  boolean isNone() {
    return agreed.waivers().isEmpty() && agreed.answers().isEmpty();
  }

  /** What was agreed of a finding; empty where nothing was. */
  String of(RowResult row) {
    if (row.waiver() != null) {
      Waiver waiver = row.waiver().waiver();
      return waiver == null ? phrases.say("agreed.parts") : said(waiver);
    }
    Answered answered = row.answer();
    return answered == null ? "" : said(answered);
  }

  private String said(Waiver waiver) {
    String document = by(waiver, phrases);
    return phrases.say(
        "agreed.waiver", terms(waiver, phrases), document, Plain.line(waiver.reason()));
  }

  private String said(Answered answered) {
    Answer answer = answered.answer();
    if (answer == null || answered.state() == AnswerState.OPEN) {
      return "";
    }
    String explanation = phrases.say("agreed.answer", Plain.line(answer.explanation()), by(answer));
    return answered.state() == AnswerState.CLOSED
        ? explanation
        : phrases.say(
            "agreed.reopened",
            Plain.line(answer.value()),
            Plain.line(answered.value()),
            explanation);
  }

  /** The value that an answer to an open query must explain; empty where none is wanted. */
  String asked(RowResult row) {
    Answered answered = row.answer();
    return answered == null || answered.state() == AnswerState.CLOSED
        ? ""
        : Plain.line(answered.value());
  }

  /** Every waiver, and what became of it. */
  List<Line> waivers() {
    Map<List<String>, RowRef> names = names();
    List<Line> lines = new ArrayList<>();
    for (WaiverUse use : agreed.waivers()) {
      Waiver waiver = use.waiver();
      lines.add(
          new Line(
              state(use, phrases),
              use.state() == WaiverState.APPLIED,
              Plain.line(waiver.rule()),
              title(waiver.rule()),
              row(names, waiver.table(), waiver.row()),
              Plain.line(waiver.row()),
              terms(waiver, phrases),
              Plain.line(waiver.reason()),
              by(waiver, phrases),
              phrases.place(waiver.location())));
    }
    return lines;
  }

  /** Every answer, and what became of it. */
  List<Line> answers() {
    Map<List<String>, RowRef> names = names();
    List<Line> lines = new ArrayList<>();
    for (AnswerUse use : agreed.answers()) {
      Answer answer = use.answer();
      lines.add(
          new Line(
              state(use),
              use.state() == AnswerState.CLOSED,
              Plain.line(answer.rule()),
              title(answer.rule()),
              row(names, answer.table(), answer.row()),
              Plain.line(answer.row()),
              Plain.line(answer.value()),
              Plain.line(answer.explanation()),
              by(answer),
              phrases.place(answer.location())));
    }
    return lines;
  }

  /** A line in one sentence. */
  String sentence(Line line) {
    String what = phrases.say("rule-rows", line.rule(), line.row());
    return phrases.say(
        "agreed.line", line.state(), what, line.terms(), line.by(), line.reason(), line.place());
  }

  /** What became of a waiver. */
  static String state(WaiverUse use, Phrases phrases) {
    return switch (use.state()) {
      case APPLIED ->
          phrases.say("waiver.applied", phrases.count(use.applied()))
              + (use.outside() > 0
                  ? phrases.say("waiver.also-outside", phrases.count(use.outside()))
                  : "");
      case OUTSIDE -> phrases.say("waiver.outside", phrases.count(use.outside()));
      case UNUSED -> phrases.say(use.reached() > 0 ? "waiver.covered" : "waiver.unused");
      case NOT_YET -> phrases.say("waiver.not-yet") + reached(use, phrases);
      case EXPIRED -> phrases.say("waiver.expired") + reached(use, phrases);
    };
  }

  private static String reached(WaiverUse use, Phrases phrases) {
    return use.reached() == 0 ? "" : phrases.say("waiver.reached", phrases.count(use.reached()));
  }

  private String state(AnswerUse use) {
    String word = phrases.say("answer." + use.state().word());
    if (use.state() == AnswerState.REOPENED) {
      for (RowResult row : digest.result().results()) {
        Answered answered = row.answer();
        if (answered != null && use.answer().equals(answered.answer())) {
          return phrases.say("agreed.now", word, Plain.line(answered.value()));
        }
      }
    }
    return word;
  }

  /** Until when, from when, and up to what bound. */
  static String terms(Waiver waiver, Phrases phrases) {
    String days =
        waiver.from() == null
            ? phrases.say("agreed.until", waiver.lastDay())
            : phrases.say("agreed.from-until", waiver.from(), waiver.lastDay());
    return waiver.bound() == null
        ? days
        : phrases.say("agreed.bound", days, Phrases.grouped(waiver.bound().toPlainString()));
  }

  /** Who permits it, and in what document. */
  static String by(Waiver waiver, Phrases phrases) {
    return phrases.say("agreed.by", Plain.line(waiver.authority()), Plain.line(waiver.document()));
  }

  private String by(Answer answer) {
    return phrases.say("agreed.by", Plain.line(answer.by()), answer.date().toString());
  }

  private String title(String id) {
    RuleResult rule = digest.rule(id);
    return rule == null ? "" : phrases.text(rule.title());
  }

  private String row(Map<List<String>, RowRef> names, String table, String key) {
    RowRef named = names.get(List.of(table, key));
    if (named != null) {
      return phrases.name(named);
    }
    TableInfo info = digest.table(table);
    String title = info == null ? Plain.line(table) : phrases.text(info.title());
    return phrases.say("agreed.row", title, Plain.line(key));
  }

  // The rows that are named anywhere in the result.
  private Map<List<String>, RowRef> names() {
    Map<List<String>, RowRef> names = new HashMap<>();
    for (RowResult row : digest.result().results()) {
      List<RowRef> rows = new ArrayList<>(row.within());
      rows.add(row.row());
      for (RowRef each : rows) {
        names.putIfAbsent(List.of(each.table(), String.join("/", each.key())), each);
      }
    }
    return names;
  }
}
