package org.junheng.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.check.CaseRunner;
import org.junheng.check.CaseRunner.CaseResult;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.BookShelf;
import org.junheng.rulebook.ReadBooks;
import org.junheng.rulebook.RuleLibrary;

/** Runs the cases that rules carry. */
final class RulesTestCommand implements Verb {
  List<String> books = new ArrayList<>();
  GeneralOptions general = new GeneralOptions();

  @Override
  public void declare(Options options) {
    options.words(String.class, it -> books = it, "BOOK").arity("0..*");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  /**
   * A book and how its cases came out.
   *
   * @param book the book as it was read
   * @param results its cases; none where it is faulty
   */
  private record Tested(ReadBooks book, List<CaseResult> results) {}

  @Override
  public ExitCode run(Session session) {
    List<String> names = books.isEmpty() ? RuleLibrary.ids() : books;
    BookShelf shelf = new BookShelf();
    int run = 0;
    int failed = 0;
    for (Tested tested : names.parallelStream().map(name -> test(shelf, name)).toList()) {
      Books.checked(session, tested.book());
      for (CaseResult result : tested.results()) {
        run++;
        if (!result.passed()) {
          failed++;
          tell(session, result);
        }
      }
    }
    Lines.print(session.out(), session.say("rules.tested", run, names.size(), failed));
    if (run == 0) {
      return ExitCode.UNDECIDED;
    }
    return failed > 0 ? ExitCode.FAILED : ExitCode.FINE;
  }

  private static Tested test(BookShelf shelf, String name) {
    ReadBooks book = shelf.read(List.of(name), List.of());
    if (book.rules() == null) {
      return new Tested(book, List.of());
    }
    Map<Map<String, String>, RuleSet> changed = new HashMap<>();
    return new Tested(
        book,
        CaseRunner.run(
            book.rules(),
            parameters -> changed.computeIfAbsent(parameters, each -> changed(shelf, name, each))));
  }

  // What a case sets was held against the parameters when the case was read.
  private static RuleSet changed(BookShelf shelf, String name, Map<String, String> parameters) {
    return Objects.requireNonNull(shelf.read(List.of(name), words(parameters)).rules());
  }

  private static List<String> words(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .toList();
  }

  private static void tell(Session session, CaseResult result) {
    String expected =
        outcome(session, result.ruleCase().expect().word(), result.ruleCase().shortBy());
    String got = outcome(session, result.outcome().word(), result.shortBy());
    Lines.print(
        session.out(),
        session.say(
            "rules.case-failed",
            result.ruleCase().location(),
            result.rule().id(),
            CaseWords.given(result.ruleCase()),
            expected,
            result.broken() == null ? got : got + " (" + result.broken() + ")"));
  }

  private static String outcome(Session session, String word, @Nullable BigDecimal shortBy) {
    return shortBy == null ? word : session.say("rules.short", word, shortBy.toPlainString());
  }
}
