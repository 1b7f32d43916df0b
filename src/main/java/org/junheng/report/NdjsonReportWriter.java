package org.junheng.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.check.Baseline;
import org.junheng.check.Result;
import org.junheng.check.Sensitivity;

/**
 * The whole result a line at a time: the entries of the JSON result, each an object of its own that
 * says by its {@code type} what it is. The last line counts the others, so that a stream which
 * broke off is known.
 */
final class NdjsonReportWriter implements ReportWriter {
  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    result.explain(options.threads());
    JsonFactory factory =
        new JsonFactoryBuilder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("\n")
            .build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      write(result, new JsonSink(json));
      json.writeRaw('\n');
    }
  }

  private static void write(Result result, JsonSink json) throws IOException {
    line(json, "result", () -> new JsonHead(json).write(result));
    lines(json, "rule", result.rules(), new JsonRules(json)::rule);
    JsonFindings findings = new JsonFindings(json);
    lines(json, "row", result.results(), findings::row);
    lines(json, "spread", result.spreads(), findings::spread);
    lines(json, "problem", result.problems(), findings::problem);
    JsonAgreed agreed = new JsonAgreed(json);
    lines(json, "waiver", result.agreed().waivers(), agreed::waiverUse);
    lines(json, "answer", result.agreed().answers(), agreed::answerUse);
    JsonPast past = new JsonPast(json);
    lines(json, "roster", result.rosters(), past::roster);
    Baseline baseline = result.baseline();
    if (baseline != null) {
      line(json, "baseline", () -> past.baseline(baseline));
    }
    lines(json, "year", result.history(), past::year);
    Sensitivity sensitivity = result.sensitivity();
    if (sensitivity != null) {
      line(
          json,
          "sensitivity",
          () -> new JsonSensitivity(json, findings).keys(sensitivity, result.summary().verdict()));
    }
    line(
        json,
        "end",
        () -> {
          json.number("rules", result.rules().size());
          json.number("rows", result.results().size());
          json.number("omitted", result.omitted());
          json.number("spreads", result.spreads().size());
          json.number("problems", result.problems().size());
          json.number("problemCount", result.problemCount());
          json.number("waivers", result.agreed().waivers().size());
          json.number("answers", result.agreed().answers().size());
          json.number("rosters", result.rosters().size());
          json.number("baselines", result.baseline() == null ? 0 : 1);
          json.number("years", result.history().size());
          json.number("sensitivities", result.sensitivity() == null ? 0 : 1);
        });
  }

  private static <T> void lines(
      JsonSink json, String type, List<T> entries, JsonSink.KeysOf<T> keys) throws IOException {
    for (T entry : entries) {
      line(json, type, () -> keys.write(entry));
    }
  }

  private static void line(JsonSink json, String type, JsonSink.Keys keys) throws IOException {
    json.open();
    json.text("type", type);
    keys.write();
    json.close();
  }
}
