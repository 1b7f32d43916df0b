package org.junheng.inspection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.table.DataSet;
import org.junheng.text.Language;

/** An inspection as JSON, for programs. */
public final class InspectionJson {
  /** The version of the format; it grows when a key is taken away or changes its meaning. */
  private static final int VERSION = 1;

  private final JsonGenerator json;
  private final Language language;

  private InspectionJson(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  /**
   * Writes it, and flushes.
   *
   * @param language of the problems' words
   * @throws IOException if the stream takes no more
   */
  public static void write(Inspection inspection, Language language, OutputStream out)
      throws IOException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent))) {
      new InspectionJson(json, language).all(inspection);
      json.writeRaw("\n");
    }
  }

  private void all(Inspection inspection) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", VERSION);
    json.writeArrayFieldStart("files");
    for (FileProfile file : inspection.files()) {
      file(file);
    }
    json.writeEndArray();
    json.writeNumberField("problemCount", inspection.problemCount());
    json.writeArrayFieldStart("problems");
    for (Problem problem : inspection.problems()) {
      problem(problem);
    }
    json.writeEndArray();
    if (inspection.coverage() != null) {
      coverage(inspection.coverage());
    }
    json.writeEndObject();
  }

  private void file(FileProfile file) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", file.input().name());
    if (file.input().sheet() != null) {
      json.writeStringField("sheet", file.input().sheet());
    }
    json.writeStringField("sha256", file.input().sha256());
    json.writeStringField("table", file.input().table());
    layout(file.input().layout());
    json.writeNumberField("rows", file.input().rows());
    json.writeArrayFieldStart("columns");
    for (ColumnProfile column : file.columns()) {
      column(column);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sparse");
    for (SparseRows sparse : file.sparse()) {
      json.writeStartObject();
      json.writeNumberField("rows", sparse.rows());
      place(sparse.first());
      json.writeNumberField("blank", sparse.blank());
      strings("filled", sparse.filled());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void layout(DataSet.Layout layout) throws IOException {
    json.writeStringField("encoding", layout.encoding());
    if (layout.evidence() != null) {
      json.writeStringField("evidence", layout.evidence().in(language));
    }
    json.writeStringField("delimiter", layout.delimiter());
    json.writeStringField("decimal", layout.decimal());
    json.writeNumberField("header", layout.header());
  }

  private void column(ColumnProfile column) throws IOException {
    json.writeStartObject();
    json.writeStringField("header", column.header());
    if (column.field() != null) {
      json.writeStringField("field", column.field().name());
      json.writeStringField("type", column.field().type().word());
      if (!column.field().alsoHolds().isEmpty()) {
        strings("alsoHolds", List.copyOf(column.field().alsoHolds()));
      }
    }
    if (column.near() != null) {
      json.writeStringField("near", column.near());
    }
    json.writeNumberField("filled", column.filled());
    if (column.distinct() >= 0) {
      json.writeNumberField("distinct", column.distinct());
      json.writeNumberField("most", column.most());
    }
    json.writeStringField("example", column.example());
    json.writeEndObject();
  }

  private void place(Location place) throws IOException {
    json.writeStringField("file", place.file());
    if (place.sheet() != null) {
      json.writeStringField("sheet", place.sheet());
    }
    if (place.line() > 0) {
      json.writeNumberField("line", place.line());
    }
    if (place.column() > 0) {
      json.writeNumberField("column", place.column());
    }
  }

  private void problem(Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", problem.level().name().toLowerCase(Locale.ROOT));
    place(problem.location());
    json.writeStringField("id", problem.message().id());
    json.writeStringField("message", problem.message().in(language));
    json.writeEndObject();
  }

  private void coverage(Coverage coverage) throws IOException {
    json.writeObjectFieldStart("coverage");
    for (Coverage.State state : Coverage.State.values()) {
      json.writeNumberField(word(state), coverage.count(state));
    }
    json.writeArrayFieldStart("rules");
    for (Coverage.RuleCoverage each : coverage.rules()) {
      json.writeStartObject();
      json.writeStringField("rule", each.rule().id());
      json.writeStringField("state", word(each.state()));
      json.writeNumberField("decided", each.decided());
      json.writeNumberField("undecided", each.undecided());
      strings("absent", each.absent().stream().map(InspectionJson::name).toList());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("absent");
    for (Map.Entry<Coverage.Absent, List<String>> each : coverage.absent().entrySet()) {
      strings(name(each.getKey()), each.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String word(Coverage.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String name(Coverage.Absent absent) {
    return absent.field().isEmpty() ? absent.table() : absent.table() + "." + absent.field();
  }

  private void strings(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
