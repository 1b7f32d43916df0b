package org.junheng.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import org.junheng.check.Baseline;
import org.junheng.check.Result;

/**
 * The whole result for programs, as {@code result.schema.json} describes it: keys and rows in a
 * fixed order, both languages, streamed.
 */
final class JsonReportWriter implements ReportWriter {
  /** The id of the schema; its number changes when a key changes its meaning or goes. */
  static final String SCHEMA = "urn:junheng:schema:result:1";

  /** The version of the schema; its second number changes when a key is added. */
  static final String VERSION = "1.1";

  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    result.explain(options.threads());
    try (JsonGenerator json = generator(out)) {
      write(result, new JsonSink(json));
      json.writeRaw('\n');
    }
  }

  /** Writes figures plainly, one key a line, and leaves the stream open. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    JsonGenerator json = factory.createGenerator(out);
    json.setPrettyPrinter(new JsonLines());
    return json;
  }

  private static void write(Result result, JsonSink json) throws IOException {
    json.open();
    new JsonHead(json).write(result);
    json.list("rules", result.rules(), new JsonRules(json)::rule);
    JsonFindings findings = new JsonFindings(json);
    json.list("results", result.results(), findings::row);
    json.number("omitted", result.omitted());
    json.list("spreads", result.spreads(), findings::spread);
    json.list("problems", result.problems(), findings::problem);
    json.number("problemCount", result.problemCount());
    if (result.sensitivity() != null) {
      new JsonSensitivity(json, findings).write(result.sensitivity(), result.summary().verdict());
    }
    JsonAgreed agreed = new JsonAgreed(json);
    json.some("waivers", result.agreed().waivers(), agreed::waiverUse);
    json.some("answers", result.agreed().answers(), agreed::answerUse);
    JsonPast past = new JsonPast(json);
    json.some("rosters", result.rosters(), past::roster);
    Baseline baseline = result.baseline();
    if (baseline != null) {
      json.object("baseline", () -> past.baseline(baseline));
    }
    json.some("history", result.history(), past::year);
    json.close();
  }
}
