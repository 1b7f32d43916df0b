package org.junheng.report;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Answer;
import org.junheng.agreement.AnswerState;
import org.junheng.agreement.AnswerUse;
import org.junheng.agreement.Waiver;
import org.junheng.agreement.WaiverState;
import org.junheng.agreement.WaiverUse;
import org.junheng.check.Result.Answered;
import org.junheng.check.Result.Waived;
import org.junheng.text.Message;

/** Reads what {@link JsonAgreed} writes. */
final class JsonAgreedParts {
  private JsonAgreedParts() {}

  static WaiverUse waiverUse(JsonShape json) {
    return new WaiverUse(
        waiver(json),
        json.word("state", WaiverState.values(), WaiverState::word),
        json.whole("reached"),
        json.whole("applied"),
        json.whole("outside"));
  }

  static AnswerUse answerUse(JsonShape json) {
    return new AnswerUse(answer(json), state(json));
  }

  /** What waives an outcome; null where nothing does. */
  static @Nullable Waived waived(JsonShape json) {
    if (!json.has("waiver")) {
      return null;
    }
    JsonShape held = json.object("waiver");
    return new Waived(held.flag("throughParts") ? null : waiver(held));
  }

  /** How an outcome stands to what was answered; null where it is no query. */
  static @Nullable Answered answered(JsonShape json) {
    if (!json.has("answer")) {
      return null;
    }
    JsonShape held = json.object("answer");
    return new Answered(state(held), held.text("asked"), held.has("value") ? answer(held) : null);
  }

  private static AnswerState state(JsonShape json) {
    return json.word("state", AnswerState.values(), AnswerState::word);
  }

  private static Waiver waiver(JsonShape json) {
    return sound(
        "waiver",
        () ->
            new Waiver(
                json.text("rule"),
                json.text("table"),
                json.text("row"),
                json.has("from") ? json.parsed("from", LocalDate::parse) : null,
                json.parsed("lastDay", LocalDate::parse),
                json.decimalOrNull("bound"),
                json.text("reason"),
                json.text("authority"),
                json.text("document"),
                JsonParts.place(json)));
  }

  private static Answer answer(JsonShape json) {
    return sound(
        "answer",
        () ->
            new Answer(
                json.text("rule"),
                json.text("table"),
                json.text("row"),
                json.text("value"),
                json.text("explanation"),
                json.text("by"),
                json.parsed("date", LocalDate::parse),
                JsonParts.place(json)));
  }

  // What cannot be a waiver or an answer is a fault of the file, not of the program.
  private static <T> T sound(String key, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new JsonShape.Mismatch(
          Message.of("report.unreadable", key, String.valueOf(e.getMessage())));
    }
  }
}
