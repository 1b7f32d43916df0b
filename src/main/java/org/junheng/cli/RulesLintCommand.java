package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.junheng.problem.Problem;
import org.junheng.rulebook.BookShelf;
import org.junheng.rulebook.ReadBooks;

/** Tells what is wrong with rule books, and what could be better. */
final class RulesLintCommand implements Verb {
  List<String> books = new ArrayList<>();
  GeneralOptions general = new GeneralOptions();

  @Override
  public void declare(Options options) {
    options.words(String.class, it -> books = it, "BOOK").arity("1..*");
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
    BookShelf shelf = new BookShelf();
    List<Problem> problems = new ArrayList<>();
    for (String book : books) {
      ReadBooks read = shelf.lint(List.of(book), List.of());
      problems.addAll(read.problems());
    }
    List<Problem> told = problems.stream().sorted().distinct().toList();
    told.forEach(problem -> Lines.print(session.out(), problem.in(session.language())));
    long errors = told.stream().filter(Problem::isError).count();
    session.note("rules.linted", books.size(), errors, told.size() - errors);
    return errors > 0 ? ExitCode.RULES : ExitCode.FINE;
  }
}
