package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.junheng.agreement.AgreementFile;
import org.junheng.agreement.AnswerState;
import org.junheng.agreement.AnswerUse;
import org.junheng.agreement.Term;
import org.junheng.agreement.Waiver;
import org.junheng.agreement.WaiverState;
import org.junheng.agreement.WaiverUse;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;
import org.junheng.text.Message;

/** Tells what is wrong with files of waivers and answers, and what wants to be seen to. */
final class WaiversLintCommand implements Verb {
  List<String> sources = new ArrayList<>();
  int within = 30;
  AgreementOptions agreements = new AgreementOptions();
  BookOptions books = new BookOptions();
  SelectionOptions selection = new SelectionOptions();
  DataOptions data = new DataOptions();
  GeneralOptions general = new GeneralOptions();

  @Override
  public void declare(Options options) {
    options.words(String.class, it -> sources = it, "DATA").arity("0..*");
    options
        .one(Integer.class, within, it -> within = it, "--within")
        .paramLabel("DAYS")
        .converters(new CountConverter());
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(agreements, books, selection, data, general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    if (agreements.waivers.isEmpty() && agreements.answers.isEmpty()) {
      throw new UsageException("waivers.nothing");
    }
    RuleSet rules = Books.read(session, books.chosen(), books.params);
    selection.check(rules);
    List<Problem> problems = new ArrayList<>();
    List<AgreementFile> files = agreements.files(session, rules);
    files.forEach(file -> problems.addAll(file.problems()));
    long errors = problems.stream().filter(Problem::isError).count();
    if (errors == 0) {
      AgreedData held =
          AgreedData.of(session, rules, AgreementOptions.joined(files), sources, data, selection);
      held.agreed().waivers().forEach(use -> lint(use, held, problems));
      held.agreed().answers().forEach(use -> lint(use, held, problems));
    }
    problems.stream()
        .sorted()
        .forEach(problem -> Lines.print(session.out(), problem.in(session.language())));
    session.note("waivers.linted", files.size(), errors, problems.size() - errors);
    return errors > 0 ? ExitCode.RULES : ExitCode.FINE;
  }

  private void lint(WaiverUse use, AgreedData held, List<Problem> problems) {
    Waiver waiver = use.waiver();
    Term term = Term.of(waiver, held.asOf(), within);
    if (term == Term.EXPIRED) {
      advise(problems, waiver, "agreement.lint-expired", waiver.lastDay());
    } else if (term == Term.EXPIRING) {
      long left = Term.left(waiver, held.asOf());
      advise(problems, waiver, "agreement.lint-expiring", waiver.lastDay(), left);
    }
    if (held.checked() && use.state() == WaiverState.UNUSED) {
      advise(problems, waiver, "agreement.lint-unused");
    } else if (held.checked() && use.state() == WaiverState.OUTSIDE) {
      advise(problems, waiver, "agreement.lint-outside", use.outside());
    }
  }

  private static void advise(List<Problem> problems, Waiver waiver, String id, Object... args) {
    problems.add(Problem.warning(waiver.location(), Message.of(id, args)));
  }

  private static void lint(AnswerUse use, AgreedData held, List<Problem> problems) {
    if (held.checked() && use.state() != AnswerState.CLOSED) {
      String id =
          use.state() == AnswerState.REOPENED
              ? "agreement.lint-reopened"
              : "agreement.lint-unused-answer";
      problems.add(Problem.warning(use.answer().location(), Message.of(id)));
    }
  }
}
