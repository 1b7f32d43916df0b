package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.masking.Masking;
import org.junheng.report.ReportFormat;

/**
 * Writes reports of a result that check stored as JSON: in any format and language, without data.
 */
final class ReportCommand implements Verb {
  String source = "";
  List<String> formats = new ArrayList<>();
  @Nullable Integer maskBelow;
  boolean exitCode;
  GeneralOptions general = new GeneralOptions();

  @Override
  public void declare(Options options) {
    options.word(String.class, it -> source = it, "RESULT");
    options
        .each(String.class, it -> formats = it, "-f", "--format")
        .paramLabel("FORMAT[=FILE]")
        .completionCandidates(new FormatWords());
    options
        .one(Integer.class, it -> maskBelow = it, "--mask-below")
        .paramLabel("N")
        .converters(new CountConverter());
    options.flag(it -> exitCode = it, "--exit-code");
  }

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
    return exitCode ? ExitCode.of(result.run().exitCode()) : ExitCode.FINE;
  }
}
