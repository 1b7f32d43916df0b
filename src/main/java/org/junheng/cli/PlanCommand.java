package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.junheng.check.CheckOptions;
import org.junheng.check.Checker;
import org.junheng.input.Loaded;
import org.junheng.remedy.Plan;
import org.junheng.remedy.PlanOptions;
import org.junheng.remedy.Planner;
import org.junheng.report.PlanReport;
import org.junheng.rule.RuleSet;

/** Plans the cheapest way to a passing verdict, and ends with the verdict that it reaches. */
final class PlanCommand implements Verb {
  List<String> sources = new ArrayList<>();
  MeansOptions means = new MeansOptions();
  BookOptions books = new BookOptions();
  SelectionOptions selection = new SelectionOptions();
  DataOptions data = new DataOptions();
  List<String> formats = new ArrayList<>();
  VerdictOptions verdict = new VerdictOptions();
  GeneralOptions general = new GeneralOptions();

  private static final Target.Formats<DocumentFormat> FORMATS =
      DocumentFormat.some(
          DocumentFormat.TEXT,
          DocumentFormat.JSON,
          DocumentFormat.CSV,
          DocumentFormat.XLSX,
          DocumentFormat.HTML);

  @Override
  public void declare(Options options) {
    options.words(String.class, it -> sources = it, "DATA").arity("0..*");
    options.each(String.class, it -> formats = it, "-f", "--format").paramLabel("FORMAT[=FILE]");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(means, books, selection, data, verdict, general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    CheckOptions options =
        selection.options(Started.of(session.world())).asking(verdict.failOn.least());
    List<Target<DocumentFormat>> targets = Target.all(formats, FORMATS);
    DataFiles named = new DataFiles(session, sources, data);
    RuleSet rules = named.tied(Books.read(session, books.chosen(), books.params));
    selection.check(rules);
    PlanOptions wanted = means.options(rules);
    Loaded loaded = named.read(rules, Checker.columns(rules, options.only(), options.skip()));
    named.tell(loaded);
    means.check(rules, loaded.data());
    Planner.Answer answer = Planner.plan(rules, loaded.data(), options, wanted);
    // Prices that only the book names hold where they are enough; else changes are weighed.
    if (answer instanceof Planner.Answer.Unpriced && !means.isPriced()) {
      answer = Planner.plan(rules, loaded.data(), options, wanted.unpriced());
    }
    if (answer instanceof Planner.Answer.Unpriced unpriced) {
      List<String> costs =
          unpriced.fields().stream().map(field -> "--cost " + field + "=…").toList();
      throw new UsageException("plan.unpriced", String.join(" ", costs));
    }
    Plan plan = ((Planner.Answer.Planned) answer).plan();
    ExitCode code = ExitRule.of(plan.effect().after(), verdict, loaded);
    new Documents(session)
        .write(
            targets.stream()
                .map(
                    target ->
                        new Documents.Document<>(target, content(session, target, plan, code)))
                .toList());
    return code;
  }

  private static Documents.Content content(
      Session session, Target<DocumentFormat> target, Plan plan, ExitCode code) {
    return switch (target.format()) {
      case TEXT ->
          new Documents.Content.Text((options, out) -> PlanReport.text(plan, options, out));
      case JSON ->
          new Documents.Content.Bytes(
              out -> PlanReport.json(plan, Version.NUMBER, code.code(), out));
      case CSV -> new Documents.Content.Bytes(out -> PlanReport.csv(plan, session.language(), out));
      case XLSX ->
          new Documents.Content.Bytes(
              out -> PlanReport.xlsx(plan, session.language(), Started.of(session.world()), out));
      case HTML ->
          new Documents.Content.Bytes(out -> PlanReport.html(plan, session.language(), out));
      default -> throw target.format().unwritten();
    };
  }
}
