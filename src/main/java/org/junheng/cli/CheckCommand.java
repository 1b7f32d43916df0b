package org.junheng.cli;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.CheckOptions;
import org.junheng.check.Checker;
import org.junheng.check.Result;
import org.junheng.evidence.Evidence.NamedFile;
import org.junheng.input.Loaded;
import org.junheng.problem.Problem;
import org.junheng.report.ReportFormat;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.BookShelf;
import org.junheng.rulebook.ReadBooks;
import org.junheng.text.Message;
import picocli.CommandLine.Model.CommandSpec;

/** Holds data against rule books, reports, and ends with the verdict. */
final class CheckCommand implements Verb {
  List<String> sources = new ArrayList<>();
  BookOptions books = new BookOptions();
  SelectionOptions selection = new SelectionOptions();
  DataOptions data = new DataOptions();
  OutputOptions output = new OutputOptions();
  VerdictOptions verdict = new VerdictOptions();
  GateOption gate = new GateOption();
  SensitivityOption sensitivity = new SensitivityOption();
  AgreementOptions agreements = new AgreementOptions();
  PastOptions past = new PastOptions();
  GeneralOptions general = new GeneralOptions();

  private @Nullable CommandSpec command;

  @Override
  public void declare(Options options) {
    command = options.command();
    options.words(String.class, it -> sources = it, "DATA").arity("0..*");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(
        books, selection, data, output, verdict, gate, sensitivity, agreements, past, general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  /**
   * What came of a check.
   *
   * @param chosen the names of the rule books that were asked for
   * @param read those and all they need
   * @param loaded its data
   * @param named the other files that options named
   * @param result what it says, ended with its code
   * @param code the code
   */
  record Judged(
      List<String> chosen,
      ReadBooks read,
      Loaded loaded,
      List<NamedFile> named,
      Result result,
      ExitCode code) {}

  @Override
  public ExitCode run(Session session) {
    sensitivity.near();
    List<Target<ReportFormat>> targets = ReportFiles.targets(session, output.formats);
    EvidenceTarget evidence = EvidenceTarget.of(session, output, sources, data);
    Judged judged = judged(session, new DataFiles(session, sources, data), new BookShelf());
    ReportFiles reports = new ReportFiles(session, judged.result(), output.threads());
    try (Outputs outputs = new Outputs(session)) {
      evidence.draft(session, outputs, judged, targets, Objects.requireNonNull(command));
      reports.draft(outputs, targets);
      outputs.complete();
    }
    reports.print(targets);
    return judged.code();
  }

  /** Holds the data against the rule books on a shelf. */
  Judged judged(Session session, DataFiles files, BookShelf shelf) {
    Instant started = Started.of(session.world());
    EarlierResults earlier = EarlierResults.read(session, past);
    Progress progress = new Progress(session, output.progress);
    List<String> names = books.chosen();
    ReadBooks read = progress.during("progress.rules", () -> shelf.read(names, books.params));
    RuleSet rules = files.tied(Books.checked(session, read));
    selection.check(rules);
    CheckOptions options =
        options(started)
            .with(agreements.read(session, rules))
            .with(earlier.figures())
            .asking(verdict.failOn.least());
    List<NamedFile> named =
        new NamedFiles(session)
            .with("map", data.map)
            .with("config", data.config)
            .with("waivers", agreements.waivers)
            .with("answers", agreements.answers)
            .with("baseline", past.baseline)
            .with("last-year", past.lastYear)
            .all();
    Loaded loaded =
        progress.during(
            "progress.data",
            () ->
                files.read(
                    rules,
                    Checker.columns(rules, selection.only, selection.skip),
                    options.threads()));
    files.tell(loaded, output::masked);
    Result judged =
        progress.during(
            "progress.check",
            () ->
                sensitivity.firm(
                    Checker.check(rules, loaded.data(), loaded.problems(), loaded.total(), options),
                    rules,
                    loaded.data(),
                    options,
                    books,
                    shelf));
    tell(session, loaded, judged);
    Result beside = earlier.beside(session, Started.said(session.world(), judged));
    ExitCode code = gate.code(earlier.code(beside, verdict), loaded, beside);
    Result result =
        beside
            .withFiles(named.stream().map(CheckCommand::told).toList())
            .withExit(code.code(), verdict.failOn.toString(), verdict.allowUndecided);
    return new Judged(names, read, loaded, named, output.masked(result), code);
  }

  private static Result.ReadFile told(NamedFile file) {
    Result.ReadFile told = file.told();
    return file.kind().equals("config")
        ? new Result.ReadFile(
            told.kind(),
            told.name(),
            told.sha256(),
            Project.sets(file.name(), file.content().bytes()))
        : told;
  }

  // What is wrong with the data as a whole is known only when it is judged.
  private void tell(Session session, Loaded loaded, Result judged) {
    Set<Message> told = loaded.problems().stream().map(Problem::message).collect(toSet());
    session.tell(
        judged.problems().stream()
            .filter(problem -> !told.contains(problem.message()))
            .map(output::masked)
            .toList());
  }

  private CheckOptions options(Instant started) {
    return selection.placed(
        new CheckOptions(
            selection.only,
            selection.skip,
            selection.asOf,
            output.maxFindings,
            output.threads(),
            CheckOptions.USUAL_CHUNK,
            Version.NUMBER,
            started));
  }
}
