package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Figure;
import org.junheng.check.Result.RowRef;
import org.junheng.problem.Location;
import org.junheng.rule.Citation;
import org.junheng.rule.Outcome;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;
import org.junheng.text.Unseen;

/**
 * Writes the shapes that recur in a result. What is absent, {@code null} or an empty list inside a
 * row, is left out.
 */
public final class JsonSink {
  /** Writes the keys of an object. */
  @FunctionalInterface
  public interface Keys {
    void write() throws IOException;
  }

  /** Writes the keys of an object about a value. */
  @FunctionalInterface
  public interface KeysOf<T> {
    void write(T value) throws IOException;
  }

  private static final int SURE_DIGITS = 15;
  private static final int ALL_DIGITS = 17;

  private final JsonGenerator json;

  JsonSink(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one document, a key a line, with a line break at its end; the stream is left open. */
  public static void document(OutputStream out, KeysOf<JsonSink> keys) throws IOException {
    try (JsonGenerator generator = JsonReportWriter.generator(out)) {
      JsonSink json = new JsonSink(generator);
      json.open();
      keys.write(json);
      json.close();
      generator.writeRaw('\n');
    }
  }

  /** Begins an object. */
  public void open() throws IOException {
    json.writeStartObject();
  }

  /** Ends the object that began last. */
  public void close() throws IOException {
    json.writeEndObject();
  }

  /** What a document that is no result says of itself first: its format, and the run it is of. */
  public void head(String schema, String version, String tool, int exitCode) throws IOException {
    object(
        "schema",
        () -> {
          text("id", schema);
          text("version", version);
        });
    object(
        "run",
        () -> {
          text("tool", tool);
          number("exitCode", exitCode);
        });
  }

  /** An object under a key. */
  public void object(String key, Keys keys) throws IOException {
    json.writeFieldName(key);
    open();
    keys.write();
    close();
  }

  /** A list that is there even if it is empty. */
  public <T> void list(String key, List<T> values, KeysOf<T> keys) throws IOException {
    json.writeArrayFieldStart(key);
    for (T value : values) {
      open();
      keys.write(value);
      close();
    }
    json.writeEndArray();
  }

  /** A list that is left out if it is empty. */
  <T> void some(String key, List<T> values, KeysOf<T> keys) throws IOException {
    if (!values.isEmpty()) {
      list(key, values, keys);
    }
  }

  /** Texts under a key. */
  public void texts(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      string(value);
    }
    json.writeEndArray();
  }

  void decimals(String key, List<BigDecimal> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (BigDecimal value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  /** A list of lists, which have no keys. */
  void lists(String key, List<List<String>> lists) throws IOException {
    json.writeArrayFieldStart(key);
    for (List<String> list : lists) {
      json.writeStartArray();
      for (String value : list) {
        string(value);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** A text under a key; nothing where it is null. */
  public void text(String key, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeFieldName(key);
      string(value);
    }
  }

  // What cannot be seen is written by its number: whoever reads the file on a terminal sees it.
  private void string(String value) throws IOException {
    if (Unseen.isIn(value)) {
      json.writeRawValue('"' + Plain.escaped(value) + '"');
    } else {
      json.writeString(value);
    }
  }

  /** Whether something is so. */
  public void flag(String key, boolean value) throws IOException {
    json.writeBooleanField(key, value);
  }

  /** A whole number. */
  public void number(String key, long value) throws IOException {
    json.writeNumberField(key, value);
  }

  /** A count that is left out where it is zero. */
  void positive(String key, long value) throws IOException {
    if (value != 0) {
      number(key, value);
    }
  }

  void decimal(String key, @Nullable BigDecimal value) throws IOException {
    if (value != null) {
      json.writeNumberField(key, value);
    }
  }

  /** The fewest digits that read back as the same double; left out where it is no figure. */
  void floating(String key, @Nullable Double value) throws IOException {
    if (value == null || !Double.isFinite(value)) {
      return;
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shown = exact;
    for (int digits = SURE_DIGITS; digits <= ALL_DIGITS; digits++) {
      shown = exact.round(new MathContext(digits));
      if (shown.doubleValue() == value) {
        break;
      }
    }
    BigDecimal short_ = shown.stripTrailingZeros();
    json.writeNumberField(key, short_.scale() < 0 ? short_.setScale(0) : short_);
  }

  /** A text in each language. */
  public void words(String key, Text text) throws IOException {
    object(
        key,
        () -> {
          text("zh", text.zh());
          text("en", text.en());
        });
  }

  void message(String key, @Nullable Message message) throws IOException {
    if (message == null) {
      return;
    }
    json.writeFieldName(key);
    message(message);
  }

  private void message(Message message) throws IOException {
    open();
    text("id", message.id());
    json.writeArrayFieldStart("args");
    for (Object arg : message.args()) {
      argument(arg);
    }
    json.writeEndArray();
    words("text", new Text(message.in(Language.ZH), message.in(Language.EN)));
    close();
  }

  // An argument must be said again exactly as it is said now, so only whole numbers are numbers.
  private void argument(Object arg) throws IOException {
    if (arg instanceof Message message) {
      message(message);
    } else if (arg instanceof Text text) {
      open();
      text("zh", text.zh());
      text("en", text.en());
      close();
    } else if (arg instanceof Integer || arg instanceof Long) {
      json.writeNumber(((Number) arg).longValue());
    } else {
      string(arg.toString());
    }
  }

  void location(@Nullable Location location) throws IOException {
    if (location == null) {
      return;
    }
    text("file", location.file());
    text("sheet", location.sheet());
    number("line", location.line());
    number("column", location.column());
  }

  void counts(String key, Map<Outcome, Long> counts) throws IOException {
    object(
        key,
        () -> {
          for (Map.Entry<Outcome, Long> count : counts.entrySet()) {
            number(count.getKey().word(), count.getValue());
          }
        });
  }

  void citation(String key, Citation citation) throws IOException {
    object(
        key,
        () -> {
          text("document", citation.document());
          text("issuer", citation.issuer());
          text("dated", citation.dated());
          text("clause", citation.clause());
          text("basis", citation.basis().word());
        });
  }

  /** A submitted value; left out where it is missing. */
  void value(String key, @Nullable Object value) throws IOException {
    if (value instanceof BigDecimal number) {
      decimal(key, number);
    } else if (value instanceof Boolean flag) {
      flag(key, flag);
    } else if (value != null) {
      text(key, value.toString());
    }
  }

  /** The keys of a row, without those around it. */
  void row(RowRef row) throws IOException {
    text("table", row.table());
    texts("key", row.key());
    words("name", row.name());
    location(row.location());
  }

  void figure(Figure figure) throws IOException {
    Object value = figure.value();
    if (value instanceof BigDecimal number) {
      decimal("value", number);
    } else if (value instanceof Boolean flag) {
      flag("value", flag);
    } else if (value instanceof LocalDate date) {
      text("value", date.toString());
      text("type", "date");
    } else {
      text("value", value.toString());
    }
    words("shown", figure.shown());
  }

  void figure(String key, @Nullable Figure figure) throws IOException {
    if (figure != null) {
      object(key, () -> figure(figure));
    }
  }
}
