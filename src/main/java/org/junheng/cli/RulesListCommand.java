package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;
import org.junheng.rulebook.RuleLibrary;
import org.junheng.text.Width;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the library, or the rules of books. */
@Command(name = "list", sortOptions = false)
final class RulesListCommand implements Verb {
  @Parameters(paramLabel = "BOOK", arity = "0..*")
  List<String> books = new ArrayList<>();

  @Option(
      names = {"-r", "--rules"},
      paramLabel = "BOOK")
  List<String> more = new ArrayList<>();

  @ArgGroup(validate = false, headingKey = "heading.filters", order = 1)
  FilterOptions filters = new FilterOptions();

  @ArgGroup(validate = false, headingKey = "heading.general", order = 9)
  GeneralOptions general = new GeneralOptions();

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    List<String> named = new ArrayList<>(books);
    named.addAll(more);
    if (named.isEmpty() && !filters.any()) {
      library(session);
      return ExitCode.FINE;
    }
    List<Rule> all = new ArrayList<>();
    for (String book : named.isEmpty() ? RuleLibrary.ids() : named) {
      all.addAll(Books.read(session, List.of(book), List.of()).rules().values());
    }
    rules(session, all);
    return ExitCode.FINE;
  }

  private static void library(Session session) {
    List<String> ids = RuleLibrary.ids();
    int width = ids.stream().mapToInt(Width::of).max().orElse(0);
    for (String id : ids) {
      String title = BookTitle.of(Books.linesOf(id)).in(session.language());
      Lines.print(session.out(), Width.pad(id, width) + "  " + title);
    }
  }

  private void rules(Session session, List<Rule> all) {
    List<Rule> listed = all.stream().filter(filters::lets).toList();
    int ids = width(listed, Rule::id);
    int tables = width(listed, Rule::of);
    int paths = width(listed, Rule::path);
    for (Rule rule : listed) {
      Lines.print(
          session.out(),
          String.join(
              "  ",
              Width.pad(rule.id(), ids),
              Width.pad(rule.severity().word(), 8),
              Width.pad(rule.of(), tables),
              Width.pad(rule.path(), paths),
              rule.title().in(session.language())));
    }
    long declared = listed.stream().filter(RulesListCommand::isDeclared).count();
    session.note("rules.listed", listed.size(), all.size(), listed.size() - declared, declared);
  }

  private static boolean isDeclared(Rule rule) {
    return rule.criterion() instanceof Criterion.Declared;
  }

  private static int width(List<Rule> rules, Function<Rule, String> word) {
    return rules.stream().map(word).mapToInt(Width::of).max().orElse(0);
  }
}
