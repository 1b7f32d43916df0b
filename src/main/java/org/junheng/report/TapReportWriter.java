package org.junheng.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junheng.check.Result;
import org.junheng.report.TestCase.Status;

/** The result as lines of the Test Anything Protocol, version 13; readers of 14 take them, too. */
final class TapReportWriter implements ReportWriter {
  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    result.explain(options.threads());
    Digest digest = new Digest(result);
    Phrases phrases = new Phrases(options.language());
    TestWords words = new TestWords(digest, phrases);
    Headline headline = new Headline(digest, phrases);
    List<TestCase> cases = TestCase.of(digest);
    Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    lines.write("TAP version 13\n1.." + (cases.size() + 1) + "\n");
    String verdict = headline.verdict() + phrases.say("colon") + headline.subject();
    lines.write(line(Gate.of(result).isFine(), 1, verdict) + "\n");
    for (String reason : headline.reasons()) {
      lines.write("# " + reason + "\n");
    }
    int number = 1;
    for (TestCase test : cases) {
      write(test, ++number, words, lines);
    }
    lines.write("# " + headline.totals() + "\n");
    lines.flush();
  }

  private static void write(TestCase test, int number, TestWords words, Writer lines)
      throws IOException {
    String todo = words.waived(test);
    if (!todo.isEmpty()) {
      // A test that fails and is known to: readers count it as no failure.
      lines.write(line(false, number, words.name(test)) + " # TODO " + escaped(todo) + "\n");
      return;
    }
    boolean skipped = test.status() == Status.SKIPPED;
    boolean fine = skipped || test.status() == Status.PASSED;
    lines.write(line(fine, number, words.name(test)));
    if (skipped) {
      lines.write(" # SKIP " + escaped(words.message(test)));
    }
    lines.write('\n');
    if (!fine) {
      lines.write("  ---\n  message: " + quoted(words.message(test)) + "\n");
      lines.write("  severity: " + test.outcome().word() + "\n  data:\n");
      for (String detail : words.details(test)) {
        lines.write("    - " + quoted(detail) + "\n");
      }
      lines.write("  ...\n");
    }
  }

  private static String line(boolean ok, int number, String name) {
    return (ok ? "ok " : "not ok ") + number + " - " + escaped(name);
  }

  // After a bare # a reader looks for a directive.
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("#", "\\#");
  }

  // A JSON string is a YAML string, too.
  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
