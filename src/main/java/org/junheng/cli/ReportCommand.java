package org.junheng.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.check.Result;
import org.junheng.report.JsonReportReader;
import org.junheng.report.ReportFormat;
import org.junheng.report.ReportReadException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes reports of a result that check stored as JSON: in any format and language, without data.
 */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements Verb {
  private static final String STDIN = "-";

  @Parameters(paramLabel = "RESULT")
  String source = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT[=FILE]",
      completionCandidates = FormatWords.class)
  List<String> formats = new ArrayList<>();

  @ArgGroup(validate = false, headingKey = "heading.general", order = 9)
  GeneralOptions general = new GeneralOptions();

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    List<Target<ReportFormat>> targets = ReportFiles.targets(session, formats);
    Result result;
    try (InputStream in = open(session)) {
      result = JsonReportReader.read(source, new BufferedInputStream(in));
    } catch (ReportReadException e) {
      session.tell(List.of(e.problem()));
      return ExitCode.DATA;
    } catch (IOException e) {
      throw new Stop(ExitCode.DATA, "result.unreadable", source, Failures.reason(e));
    }
    new ReportFiles(session, result).write(targets);
    return ExitCode.FINE;
  }

  private InputStream open(Session session) throws IOException {
    if (source.equals(STDIN)) {
      return session.world().in();
    }
    try {
      return Files.newInputStream(Path.of(source));
    } catch (InvalidPathException e) {
      throw new UsageException("usage.not-a-path", source);
    }
  }
}
