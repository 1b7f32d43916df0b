package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junheng.check.Result;

/**
 * The result as tests of a build server, valid against both schemas that are in use: that of Ant's
 * reports and that of Jenkins.
 */
final class JunitReportWriter implements ReportWriter {
  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    result.explain(options.threads());
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      new JunitSuites(new Digest(result), new Phrases(options.language()), xml).write();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
      out.flush();
    } catch (XMLStreamException e) {
      throw cause(e);
    }
  }

  // The disk is full, say; nothing else is wrong with what we write.
  private static IOException cause(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io ? io : new IOException(e);
  }
}
