package org.junheng.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junheng.check.Result;
import org.junheng.check.Result.BookInfo;
import org.junheng.report.TestCase.Status;
import org.junheng.text.Text;

/**
 * A suite for the verdict, with what is wrong with the files, and one for the rules of each path.
 */
final class JunitSuites {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Digest digest;
  private final Result result;
  private final Phrases phrases;
  private final TestWords words;
  private final XMLStreamWriter xml;
  private final String book;
  private int suites;

  JunitSuites(Digest digest, Phrases phrases, XMLStreamWriter xml) {
    this.digest = digest;
    this.result = digest.result();
    this.phrases = phrases;
    this.words = new TestWords(digest, phrases);
    this.xml = xml;
    List<BookInfo> books = result.books();
    this.book = books.isEmpty() ? "junheng" : Plain.line(books.get(0).id()).replace('/', '.');
  }

  void write() throws XMLStreamException {
    xml.writeStartElement("testsuites");
    verdict();
    for (Map.Entry<String, List<TestCase>> path : byPath().entrySet()) {
      suite(path.getKey(), path.getValue());
    }
    line(0);
    xml.writeEndElement();
  }

  private Map<String, List<TestCase>> byPath() {
    Map<String, List<TestCase>> paths = new LinkedHashMap<>();
    result.summary().pathTitles().keySet().forEach(path -> paths.put(path, new ArrayList<>()));
    for (TestCase test : TestCase.of(digest)) {
      paths.computeIfAbsent(test.rule().path(), path -> new ArrayList<>()).add(test);
    }
    paths.values().removeIf(List::isEmpty);
    return paths;
  }

  private void suite(String path, List<TestCase> cases) throws XMLStreamException {
    Text title = result.summary().pathTitles().get(path);
    start(
        title == null ? Plain.line(path) : phrases.text(title),
        cases.size(),
        count(cases, Status.FAILED),
        count(cases, Status.BROKEN),
        count(cases, Status.SKIPPED));
    xml.writeEmptyElement("properties");
    for (TestCase test : cases) {
      test(test);
    }
    streams(List.of());
  }

  private static long count(List<TestCase> cases, Status status) {
    return cases.stream().filter(test -> test.status() == status).count();
  }

  // What the check ended with is a test of its own: the build stops for whatever the check did.
  private void verdict() throws XMLStreamException {
    Headline headline = new Headline(digest, phrases);
    Gate gate = Gate.of(result);
    boolean failed = !gate.isFine() && gate.isDecided();
    start(phrases.say("test.verdict"), 1, failed ? 1 : 0, gate.isDecided() ? 0 : 1, 0);
    properties(headline);
    line(2);
    boolean passed = gate.isFine();
    begin(headline.subject(), book, passed);
    if (!passed) {
      List<String> reasons = headline.reasons();
      outcome(failed ? "failure" : "error", headline.verdict(), headline.verdict(), reasons);
      line(2);
      xml.writeEndElement();
    }
    streams(result.problems().stream().map(phrases::placedProblem).toList());
  }

  private void properties(Headline headline) throws XMLStreamException {
    xml.writeStartElement("properties");
    property("junheng", result.run().tool());
    property("as-of", result.run().asOf().toString());
    if (result.run().maskedBelow() > 0) {
      property("masked-below", Integer.toString(result.run().maskedBelow()));
    }
    property("exit-code", Integer.toString(result.run().exitCode()));
    for (BookInfo each : result.books()) {
      property("rule-book", Plain.line(each.id()) + " sha256:" + Plain.line(each.sha256()));
    }
    property("verdict", headline.verdict());
    property("totals", headline.totals());
    line(2);
    xml.writeEndElement();
  }

  private void property(String name, String value) throws XMLStreamException {
    line(3);
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", value);
  }

  private void start(String name, long tests, long failures, long errors, long skipped)
      throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("id", Integer.toString(suites++));
    xml.writeAttribute("package", book);
    xml.writeAttribute("name", name.isEmpty() ? "-" : name);
    // The schema asks for a host; where a check ran is nobody's business.
    xml.writeAttribute("hostname", "localhost");
    xml.writeAttribute("timestamp", SECONDS.format(result.run().started()));
    xml.writeAttribute("tests", Long.toString(tests));
    xml.writeAttribute("failures", Long.toString(failures));
    xml.writeAttribute("errors", Long.toString(errors));
    xml.writeAttribute("skipped", Long.toString(skipped));
    xml.writeAttribute("time", "0");
    line(2);
  }

  private void streams(List<String> err) throws XMLStreamException {
    line(2);
    xml.writeEmptyElement("system-out");
    line(2);
    xml.writeStartElement("system-err");
    xml.writeCharacters(String.join("\n", err));
    xml.writeEndElement();
    line(1);
    xml.writeEndElement();
  }

  private void test(TestCase test) throws XMLStreamException {
    line(2);
    String type = book + "." + Plain.line(test.rule().id());
    boolean passed = test.status() == Status.PASSED;
    begin(words.name(test), type, passed);
    if (passed) {
      return;
    }
    String element =
        switch (test.status()) {
          case FAILED -> "failure";
          case BROKEN -> "error";
          default -> "skipped";
        };
    boolean skipped = test.status() == Status.SKIPPED;
    outcome(
        element,
        skipped ? "" : test.outcome().word(),
        words.message(test),
        skipped ? List.of() : words.details(test));
    line(2);
    xml.writeEndElement();
  }

  private void begin(String name, String type, boolean empty) throws XMLStreamException {
    if (empty) {
      xml.writeEmptyElement("testcase");
    } else {
      xml.writeStartElement("testcase");
    }
    xml.writeAttribute("name", name);
    xml.writeAttribute("classname", type);
    xml.writeAttribute("time", "0");
  }

  private void outcome(String element, String type, String message, List<String> lines)
      throws XMLStreamException {
    line(3);
    xml.writeStartElement(element);
    if (!type.isEmpty()) {
      xml.writeAttribute("type", type);
    }
    xml.writeAttribute("message", message);
    xml.writeCharacters(String.join("\n", lines));
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
