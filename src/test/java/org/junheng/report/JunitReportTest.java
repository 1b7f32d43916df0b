package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class JunitReportTest {
  private static final Path SCHEMA = Path.of("src/test/resources/org/junheng/report/junit.xsd");
  private static final ReportOptions EN = ReportOptions.of(Language.EN);

  static Stream<Result> results() {
    return JsonReportTest.results();
  }

  private static Document document(Result result) throws Exception {
    byte[] xml = ReportContractTest.bytes(ReportFormat.JUNIT, result, EN);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  /** Throws where the report is not what the schemas of Ant and of Jenkins both allow. */
  static void validate(String xml) throws IOException, SAXException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SCHEMA.toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  @ParameterizedTest
  @MethodSource("results")
  void it_is_what_both_schemas_allow(Result result) throws Exception {
    for (Language language : Language.values()) {
      validate(ReportContractTest.text(ReportFormat.JUNIT, result, ReportOptions.of(language)));
    }
  }

  /** Each of these, one of the two published schemas refuses. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<testsuites>|<testsuites tests=\"1\">",
        "hostname=\"[^\"]*\"|hostname=\"\"",
        "timestamp=\"([^\"]*)\"|timestamp=\"$1Z\"",
        " type=\"[^\"]*\"|''",
        "</testcase>|<system-out>x</system-out></testcase>",
        "<system-out ?/>|''",
        " errors=\"[0-9]*\"|''",
        "<testsuite (.*) time=\"[^\"]*\"|<testsuite $1 time=\"1,000.5\"",
      })
  void what_either_schema_refuses_is_not_valid(String good, String bad) throws Exception {
    String xml = ReportContractTest.text(ReportFormat.JUNIT, SampleResults.one(), EN);
    String spoilt = xml.replaceAll(good, bad);
    assertNotEquals(xml, spoilt, good);
    assertThrows(SAXException.class, () -> validate(spoilt));
  }

  @ParameterizedTest
  @MethodSource("results")
  void the_counts_of_each_suite_add_up(Result result) throws Exception {
    NodeList suites = document(result).getElementsByTagName("testsuite");
    for (int at = 0; at < suites.getLength(); at++) {
      Element suite = (Element) suites.item(at);
      assertEquals(Integer.toString(at), suite.getAttribute("id"));
      for (String[] pair :
          new String[][] {
            {"tests", "testcase"},
            {"failures", "failure"},
            {"errors", "error"},
            {"skipped", "skipped"}
          }) {
        assertEquals(
            Integer.toString(suite.getElementsByTagName(pair[1]).getLength()),
            suite.getAttribute(pair[0]));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void a_build_is_red_where_the_check_was(Result result) throws Exception {
    for (int exit : new int[] {0, 1, 5}) {
      Document document = document(result.withExit(exit, "required", false));
      int red =
          document.getElementsByTagName("failure").getLength()
              + document.getElementsByTagName("error").getLength();
      boolean broke = result.summary().byOutcome().get(org.junheng.rule.Outcome.ERROR) > 0;
      assertEquals(exit != 0 || broke, red > 0, "exit code " + exit);
    }
  }

  @Test
  void every_row_is_counted() throws Exception {
    Result result = SampleCounty.of(30);
    long rows = 0;
    for (TestCase test : TestCase.of(new Digest(result))) {
      rows += test.rows();
    }
    long outcomes = result.summary().byOutcome().values().stream().mapToLong(n -> n).sum();
    assertEquals(outcomes, rows);
  }

  @Test
  void a_failure_says_what_is_short_and_where() throws Exception {
    String xml = ReportContractTest.text(ReportFormat.JUNIT, SampleResults.one(), EN);
    assertTrue(xml.contains("52, must be ≤ 45 pupils; 7 too many (Pupils)"), xml);
    assertTrue(xml.contains("Place: class.csv:21:4"), xml);
    assertTrue(xml.contains("QB-GOV-05 – Chengguan Primary School Class 2.2"), xml);
  }
}
