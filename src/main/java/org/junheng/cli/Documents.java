package org.junheng.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junheng.report.ReportOptions;

/** Documents of one verb in the formats and places that the user names. */
final class Documents {
  private final Session session;

  Documents(Session session) {
    this.session = session;
  }

  /** Writes lines for a person. */
  interface Lined {
    void write(ReportOptions options, Appendable out) throws IOException;
  }

  /** What a document is: bytes for a program, or lines for a person. */
  sealed interface Content {
    /** Bytes, the same wherever they go. */
    record Bytes(org.junheng.draft.Content writing) implements Content {}

    /** Lines, which a terminal may want coloured and in its own encoding. */
    record Text(Lined lines) implements Content {}
  }

  /** A document and its place. */
  record Document<F>(Target<F> target, Content content) {}

  /**
   * Writes them, files first.
   *
   * @throws Stop with {@link ExitCode#USAGE} if one cannot be written
   */
  <F> void write(List<Document<F>> documents) {
    try (Outputs outputs = new Outputs(session)) {
      for (Document<F> each : documents) {
        if (each.target().file() != null) {
          outputs.report(each.target().file(), out -> write(each.content(), out));
        }
      }
      outputs.complete();
    }
    for (Document<F> each : documents) {
      if (each.target().file() == null) {
        toStdout(each.content());
      }
    }
  }

  private void write(Content content, OutputStream out) throws IOException {
    if (content instanceof Content.Bytes bytes) {
      bytes.writing().writeTo(out);
    } else if (content instanceof Content.Text text) {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      text.lines().write(ReportFiles.options(session).withColor(false), writer);
      writer.flush();
    }
  }

  private void toStdout(Content content) {
    try {
      if (content instanceof Content.Text text) {
        StringWriter lines = new StringWriter();
        text.lines().write(ReportFiles.options(session).withColor(session.colour()), lines);
        session.out().print(lines);
      } else {
        write(content, session.out());
      }
    } catch (IOException e) {
      throw new Stop(ExitCode.USAGE, "output.stdout-broken");
    }
  }
}
