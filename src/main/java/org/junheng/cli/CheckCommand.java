package org.junheng.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junheng.check.CheckOptions;
import org.junheng.check.Checker;
import org.junheng.check.Result;
import org.junheng.input.Loaded;
import org.junheng.report.ReportFormat;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.ReadBooks;
import org.junheng.rulebook.RuleBooks;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Holds data against rule books, reports, and ends with the verdict. */
@Command(name = "check", sortOptions = false, addMethodSubcommands = false)
final class CheckCommand implements Verb {
  @Parameters(paramLabel = "DATA", arity = "0..*")
  List<String> sources = new ArrayList<>();

  @ArgGroup(validate = false, headingKey = "heading.books", order = 1)
  BookOptions books = new BookOptions();

  @ArgGroup(validate = false, headingKey = "heading.selection", order = 2)
  SelectionOptions selection = new SelectionOptions();

  @ArgGroup(validate = false, headingKey = "heading.data", order = 3)
  DataOptions data = new DataOptions();

  @ArgGroup(validate = false, headingKey = "heading.output", order = 4)
  OutputOptions output = new OutputOptions();

  @ArgGroup(validate = false, headingKey = "heading.verdict", order = 5)
  VerdictOptions verdict = new VerdictOptions();

  @ArgGroup(validate = false, headingKey = "heading.firmness", order = 6)
  SensitivityOption sensitivity = new SensitivityOption();

  @ArgGroup(validate = false, headingKey = "heading.agreements", order = 7)
  AgreementOptions agreements = new AgreementOptions();

  @ArgGroup(validate = false, headingKey = "heading.general", order = 9)
  GeneralOptions general = new GeneralOptions();

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    Instant started = Started.of(session.world());
    sensitivity.near();
    List<Target<ReportFormat>> targets = ReportFiles.targets(session, output.formats);
    Progress progress = new Progress(session, output.progress);
    DataFiles files = new DataFiles(session, sources, data);
    List<String> names = books.chosen();
    ReadBooks read = progress.during("progress.rules", () -> RuleBooks.read(names, books.params));
    RuleSet rules = files.tied(Books.checked(session, read));
    selection.check(rules);
    AgreementOptions.Read agreed = agreements.read(session, rules);
    CheckOptions options = options(started).with(agreed.agreements());
    Loaded loaded =
        progress.during(
            "progress.data",
            () -> files.read(rules, Checker.columns(rules, selection.only, selection.skip)));
    files.tell(loaded);
    Result judged =
        progress.during(
            "progress.check",
            () ->
                sensitivity.firm(
                    Checker.check(rules, loaded.data(), loaded.problems(), loaded.total(), options),
                    rules,
                    loaded.data(),
                    options,
                    books));
    ExitCode code = ExitRule.of(judged.summary(), verdict.failOn, verdict.allowUndecided);
    ReportFiles reports =
        new ReportFiles(
            session,
            judged
                .withFiles(agreed.files())
                .withExit(code.code(), verdict.failOn.toString(), verdict.allowUndecided));
    reports.write(targets);
    return code;
  }

  private CheckOptions options(Instant started) {
    return new CheckOptions(
        selection.only,
        selection.skip,
        selection.asOf,
        output.maxFindings,
        output.threads == null ? Runtime.getRuntime().availableProcessors() : output.threads,
        CheckOptions.USUAL_CHUNK,
        Version.NUMBER,
        started);
  }
}
