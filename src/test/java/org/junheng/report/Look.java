package org.junheng.report;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.check.Result;
import org.junheng.text.Language;

/**
 * Writes a report to look at: {@code Look zh html SAMPLE|RESULT.json OUT [verbose|quiet|color]}.
 */
final class Look {
  private Look() {}

  public static void main(String[] args) throws Exception {
    Language language = args[0].equals("zh") ? Language.ZH : Language.EN;
    ReportOptions options = ReportOptions.of(language);
    for (int at = 4; at < args.length; at++) {
      options =
          switch (args[at]) {
            case "verbose" -> options.withDetail(ReportOptions.Detail.VERBOSE);
            case "quiet" -> options.withDetail(ReportOptions.Detail.QUIET);
            default -> options.withColor(true);
          };
    }
    ReportFormat format = ReportFormat.ofWord(args[1]).orElseThrow();
    try (OutputStream out = Files.newOutputStream(Path.of(args[3]))) {
      format.writer().write(sample(args[2]), options, out);
    }
  }

  private static Result sample(String name) throws Exception {
    if (name.endsWith(".json")) {
      try (InputStream in = Files.newInputStream(Path.of(name))) {
        return JsonReportReader.read(name, in);
      }
    }
    return switch (name) {
      case "passing" -> SampleResults.passing();
      case "empty" -> SampleResults.empty();
      case "one" -> SampleResults.one();
      case "undecided" -> SampleResults.undecided();
      case "error" -> SampleResults.error();
      case "hostile" -> SampleResults.hostile();
      default -> SampleCounty.of(Integer.parseInt(name));
    };
  }
}
