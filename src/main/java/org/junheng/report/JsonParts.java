package org.junheng.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Figure;
import org.junheng.check.Result.RowRef;
import org.junheng.problem.Location;
import org.junheng.rule.Basis;
import org.junheng.rule.Citation;
import org.junheng.rule.Outcome;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Reads the shapes that {@link JsonSink} writes. */
final class JsonParts {
  private JsonParts() {}

  static Text words(JsonShape json, String key) {
    return text(json.object(key));
  }

  static Text wordsOrNone(JsonShape json, String key) {
    return json.has(key) ? words(json, key) : Text.NONE;
  }

  static Text text(JsonShape json) {
    return new Text(json.text("zh"), json.text("en"));
  }

  static @Nullable Location location(JsonShape json) {
    if (!json.has("file")) {
      return null;
    }
    int line = json.small("line");
    int column = json.small("column");
    if (line < 0 || column < 0) {
      throw new JsonShape.Mismatch(Message.of("report.expected-number", "line"));
    }
    return new Location(json.text("file"), json.textOrNull("sheet"), line, column);
  }

  static Location place(JsonShape json) {
    Location location = location(json);
    return location == null ? Location.of(json.text("file")) : location;
  }

  static Outcome outcome(JsonShape json, String key) {
    return json.word(key, Outcome.values(), Outcome::word);
  }

  static Map<Outcome, Long> counts(JsonShape json) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, json.whole(outcome.word()));
    }
    return counts;
  }

  static Citation citation(JsonShape json) {
    return new Citation(
        json.text("document"),
        json.text("issuer"),
        json.textOrNull("dated"),
        json.text("clause"),
        json.word("basis", Basis.values(), Basis::word));
  }

  static RowRef row(JsonShape json) {
    return new RowRef(json.text("table"), json.texts("key"), words(json, "name"), location(json));
  }

  static Figure figure(JsonShape json) {
    Object value = json.raw("value");
    if (value == null || value instanceof List || value instanceof Map) {
      throw new JsonShape.Mismatch(Message.of("report.expected-number", "value"));
    }
    boolean date = json.textOr("type", "").equals("date");
    return new Figure(date ? json.parsed("value", LocalDate::parse) : value, words(json, "shown"));
  }

  static @Nullable Figure figureOrNull(JsonShape json, String key) {
    return json.has(key) ? figure(json.object(key)) : null;
  }

  static @Nullable Message messageOrNull(JsonShape json, String key) {
    return json.has(key) ? message(json.object(key)) : null;
  }

  static Message message(JsonShape json) {
    String id = json.text("id");
    if (id.indexOf('.') < 1) {
      throw new JsonShape.Mismatch(Message.of("report.unreadable", "id", id));
    }
    List<Object> args = new ArrayList<>();
    for (Object arg : json.values("args")) {
      args.add(argument(arg));
    }
    return new Message(id, args);
  }

  private static Object argument(Object arg) {
    if (arg instanceof BigDecimal number) {
      try {
        long whole = number.longValueExact();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
      } catch (ArithmeticException e) {
        return number.toPlainString();
      }
    }
    if (arg instanceof Map) {
      JsonShape shape = JsonShape.of(arg, "args");
      return shape.has("id") ? message(shape) : text(shape);
    }
    return arg;
  }
}
