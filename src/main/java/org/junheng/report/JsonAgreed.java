package org.junheng.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Answer;
import org.junheng.agreement.AnswerUse;
import org.junheng.agreement.Waiver;
import org.junheng.agreement.WaiverUse;
import org.junheng.check.Result.Answered;
import org.junheng.check.Result.Waived;

/** Writes waivers and answers: those that were given, and those that mark an outcome. */
final class JsonAgreed {
  private final JsonSink json;

  JsonAgreed(JsonSink json) {
    this.json = json;
  }

  void waiverUse(WaiverUse use) throws IOException {
    waiver(use.waiver());
    json.text("state", use.state().word());
    json.number("reached", use.reached());
    json.number("applied", use.applied());
    json.number("outside", use.outside());
  }

  void answerUse(AnswerUse use) throws IOException {
    answer(use.answer());
    json.text("state", use.state().word());
  }

  void waived(@Nullable Waived waived) throws IOException {
    if (waived == null) {
      return;
    }
    json.object(
        "waiver",
        () -> {
          json.flag("throughParts", waived.waiver() == null);
          if (waived.waiver() != null) {
            waiver(waived.waiver());
          }
        });
  }

  void answered(@Nullable Answered answered) throws IOException {
    if (answered == null) {
      return;
    }
    json.object(
        "answer",
        () -> {
          json.text("state", answered.state().word());
          json.text("asked", answered.value());
          if (answered.answer() != null) {
            answer(answered.answer());
          }
        });
  }

  void waiver(Waiver waiver) throws IOException {
    json.text("rule", waiver.rule());
    json.text("table", waiver.table());
    json.text("row", waiver.row());
    json.text("from", waiver.from() == null ? null : waiver.from().toString());
    json.text("lastDay", waiver.lastDay().toString());
    json.decimal("bound", waiver.bound());
    json.text("reason", waiver.reason());
    json.text("authority", waiver.authority());
    json.text("document", waiver.document());
    json.location(waiver.location());
  }

  private void answer(Answer answer) throws IOException {
    json.text("rule", answer.rule());
    json.text("table", answer.table());
    json.text("row", answer.row());
    json.text("value", answer.value());
    json.text("explanation", answer.explanation());
    json.text("by", answer.by());
    json.text("date", answer.date().toString());
    json.location(answer.location());
  }
}
