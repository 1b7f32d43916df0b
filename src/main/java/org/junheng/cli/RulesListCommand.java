package org.junheng.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.BookShelf;
import org.junheng.rulebook.RuleLibrary;
import org.junheng.text.Text;
import org.junheng.text.Width;

/** Lists the library, or the rules of books. */
final class RulesListCommand implements Verb {
  List<String> books = new ArrayList<>();
  List<String> more = new ArrayList<>();
  FilterOptions filters = new FilterOptions();
  GeneralOptions general = new GeneralOptions();

  @Override
  public void declare(Options options) {
    options.words(String.class, it -> books = it, "BOOK").arity("0..*");
    options.each(String.class, it -> more = it, "-r", "--rules").paramLabel("BOOK");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(filters, general);
  }

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
    Map<String, Rule> all = new LinkedHashMap<>();
    Map<String, Text> paths = new LinkedHashMap<>();
    BookShelf shelf = new BookShelf();
    for (String book : named.isEmpty() ? RuleLibrary.ids() : named) {
      RuleSet set = Books.checked(session, shelf.read(List.of(book), List.of()));
      paths.putAll(set.paths());
      for (Rule rule : set.rules().values()) {
        if (!named.isEmpty() || rule.book().equals(book)) {
          all.putIfAbsent(rule.book() + " " + rule.id(), rule);
        }
      }
    }
    refuseUnknown(paths);
    rules(session, List.copyOf(all.values()), paths);
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

  // A misspelt path must not pass for one without rules.
  private void refuseUnknown(Map<String, Text> paths) {
    String path = filters.path;
    if (path != null && !paths.containsKey(path)) {
      throw new UsageException("rules.no-path", path, String.join(", ", paths.keySet()));
    }
  }

  private void rules(Session session, List<Rule> all, Map<String, Text> paths) {
    List<Rule> listed = all.stream().filter(filters::lets).toList();
    int ids = width(listed, Rule::id);
    int tables = width(listed, Rule::of);
    int pathWidth = width(listed, Rule::path);
    for (Rule rule : listed) {
      Lines.print(
          session.out(),
          String.join(
              "  ",
              Width.pad(rule.id(), ids),
              Width.pad(rule.severity().word(), 8),
              Width.pad(rule.of(), tables),
              Width.pad(rule.path(), pathWidth),
              rule.title().in(session.language())));
    }
    if (!listed.isEmpty()) {
      Lines.print(session.out(), "");
      new PathTable(listed, paths)
          .lines(session, paths)
          .forEach(line -> Lines.print(session.out(), line));
    }
    session.note("rules.listed", listed.size(), all.size());
  }

  private static int width(List<Rule> rules, Function<Rule, String> word) {
    return rules.stream().map(word).mapToInt(Width::of).max().orElse(0);
  }
}
