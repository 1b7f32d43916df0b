package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.masking.Masking;
import org.junheng.report.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes reports of a result that check stored as JSON: in any format and language, without data.
 */
@Command(name = "report", sortOptions = false, addMethodSubcommands = false)
final class ReportCommand implements Verb {
  @Parameters(paramLabel = "RESULT")
  String source = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT[=FILE]",
      completionCandidates = FormatWords.class)
  List<String> formats = new ArrayList<>();

  @Option(names = "--mask-below", paramLabel = "N", converter = CountConverter.class)
  @Nullable Integer maskBelow;

  GeneralOptions general = new GeneralOptions();

  @Override
  public List<OptionGroup> groups() {
    return List.of(general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    List<Target<ReportFormat>> targets = ReportFiles.targets(session, formats);
    Result result = StoredResults.read(session, source);
    Result shown = maskBelow == null ? result : Masking.below(result, maskBelow);
    new ReportFiles(session, shown, 1).write(targets);
    return ExitCode.FINE;
  }
}
