package org.junheng.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.check.Result;

/** The findings in the Static Analysis Results Interchange Format, for code hosts and editors. */
final class SarifReportWriter implements ReportWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  // In the one run of the one list: a line for each of its keys, and for each result.
  private static final int RUN = 3;

  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    result.explain(options.threads());
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(new JsonLines(RUN));
      JsonSink sink = new JsonSink(json);
      SarifRun run = new SarifRun(new Digest(result), new Phrases(options.language()), sink);
      sink.open();
      sink.text("$schema", SCHEMA);
      sink.text("version", "2.1.0");
      sink.list("runs", List.of(run), SarifRun::write);
      sink.close();
      json.writeRaw('\n');
    }
  }
}
