package org.junheng.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.junheng.check.Result;

/**
 * One self-contained page, to be read, printed and handed over. It fetches nothing, runs nothing,
 * and a browser is told to hold it to that.
 */
final class HtmlReportWriter implements ReportWriter {
  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    Digest digest = new Digest(result);
    Phrases phrases = new Phrases(options.language(), digest.folder());
    HtmlPage page = HtmlPage.of(digest, phrases);
    String style = style();
    Map<String, Object> model =
        Map.of(
            "page", page, "style", style, "policy", policy(style), "say", Templates.say(phrases));
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Templates.process("report.ftlh", model, writer);
    writer.flush();
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlReportWriter.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("no style sheet");
      }
      // What is hashed must be what the browser reads: it reads every line end as \n.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  /** Nothing is allowed but this very style sheet. */
  private static String policy(String style) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      String encoded = Base64.getEncoder().encodeToString(hash);
      return "default-src 'none'; style-src 'sha256-"
          + encoded
          + "'; base-uri 'none'; form-action 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
