package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reports as they were when somebody last read them. {@code -Dgolden.renew=true} writes them anew;
 * read the difference before you commit it.
 */
class GoldenReportsTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/junheng/report/golden");
  private static final boolean RENEW = Boolean.getBoolean("golden.renew");

  private static final Set<ReportFormat> IN_ONE_LANGUAGE =
      EnumSet.complementOf(
          EnumSet.of(ReportFormat.TEXT, ReportFormat.JSON, ReportFormat.NDJSON, ReportFormat.XLSX));

  static Stream<Arguments> reports() {
    List<Arguments> reports = new ArrayList<>();
    Map<String, Result> samples = ReportContractTest.samples();
    samples.forEach(
        (name, result) -> {
          for (Language language : Language.values()) {
            reports.add(Arguments.of(name, ReportFormat.TEXT, language, result));
          }
        });
    for (String name : List.of("one", "hostile", "undecided")) {
      Result result = samples.get(name);
      reports.add(Arguments.of(name, ReportFormat.JSON, Language.EN, result));
      reports.add(Arguments.of(name, ReportFormat.NDJSON, Language.EN, result));
      for (Language language : Language.values()) {
        for (ReportFormat format : IN_ONE_LANGUAGE) {
          reports.add(Arguments.of(name, format, language, result));
        }
      }
    }
    return reports.stream();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("reports")
  void it_reads_as_it_did(String name, ReportFormat format, Language language, Result result)
      throws IOException {
    String report = ReportContractTest.text(format, result, ReportOptions.of(language));
    // The style sheet is looked at, not read; the script is used by a browser.
    String kept =
        report
            .replaceFirst("(?s)<style>.*?</style>", "<style></style>")
            .replaceFirst("(?s)<script>\"use strict\".*?</script>", "<script></script>")
            .replaceAll("sha256-[^&]*", "sha256-");
    String ending = format.endings().stream().findFirst().orElse(format.word());
    Path golden = FOLDER.resolve(name + "-" + language.tag() + "." + ending);
    if (RENEW) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, kept);
    }
    assertEquals(Files.readString(golden).replace("\r\n", "\n"), kept);
  }
}
