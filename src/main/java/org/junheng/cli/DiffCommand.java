package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.junheng.check.Result;
import org.junheng.comparison.Comparison;
import org.junheng.comparison.Comparison.Change;
import org.junheng.report.ComparisonReport;
import org.junheng.rule.Severity;

/** Tells what became of findings between two results that check stored as JSON, and by what. */
final class DiffCommand implements Verb {
  String before = "";
  String after = "";
  List<String> formats = new ArrayList<>();
  VerdictOptions verdict = new VerdictOptions();
  GeneralOptions general = new GeneralOptions();

  private static final Target.Formats<DocumentFormat> FORMATS =
      DocumentFormat.some(
          DocumentFormat.TEXT, DocumentFormat.JSON, DocumentFormat.MARKDOWN, DocumentFormat.HTML);

  @Override
  public void declare(Options options) {
    options.word(String.class, it -> before = it, "OLD").index("0");
    options.word(String.class, it -> after = it, "NEW").index("1");
    options.each(String.class, it -> formats = it, "-f", "--format").paramLabel("FORMAT[=FILE]");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(verdict, general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    List<Target<DocumentFormat>> targets = Target.all(formats, FORMATS);
    if (before.equals(StoredResults.STDIN) && after.equals(StoredResults.STDIN)) {
      throw new UsageException("diff.stdin");
    }
    Result old = StoredResults.read(session, before);
    Comparison comparison = Comparison.of(old, StoredResults.read(session, after));
    ExitCode code = code(comparison);
    new Documents(session)
        .write(
            targets.stream()
                .map(
                    target ->
                        new Documents.Document<>(
                            target, content(session, target, comparison, code)))
                .toList());
    return code;
  }

  // As in ExitRule a failure counts from a severity on, and what is open where it is asked for.
  private ExitCode code(Comparison comparison) {
    List<Change> changes = comparison.changes();
    if (changes.stream().anyMatch(each -> each.isNewFailure() && counts(each.rule().severity()))) {
      return ExitCode.FAILED;
    }
    boolean open =
        changes.stream().anyMatch(each -> each.isOpen() && isAsked(each.rule().severity()))
            || comparison.cuts().stream()
                .anyMatch(cut -> cut.after() > 0 && isAsked(cut.rule().severity()));
    return open && !verdict.allowUndecided ? ExitCode.UNDECIDED : ExitCode.FINE;
  }

  private boolean counts(Severity severity) {
    return verdict.failOn.counts(severity);
  }

  private boolean isAsked(Severity severity) {
    return severity == Severity.REQUIRED || counts(severity);
  }

  private static Documents.Content content(
      Session session, Target<DocumentFormat> target, Comparison comparison, ExitCode code) {
    return switch (target.format()) {
      case TEXT ->
          new Documents.Content.Text(
              (options, out) -> ComparisonReport.text(comparison, options, out));
      case MARKDOWN ->
          new Documents.Content.Text(
              (options, out) -> ComparisonReport.markdown(comparison, options, out));
      case JSON ->
          new Documents.Content.Bytes(
              out -> ComparisonReport.json(comparison, Version.NUMBER, code.code(), out));
      case HTML ->
          new Documents.Content.Bytes(
              out -> ComparisonReport.html(comparison, session.language(), out));
      default -> throw target.format().unwritten();
    };
  }
}
