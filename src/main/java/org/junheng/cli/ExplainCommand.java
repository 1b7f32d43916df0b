package org.junheng.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a rule in words. */
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Verb {
  @Parameters(paramLabel = "RULE", index = "0")
  String rule = "";

  @ArgGroup(validate = false, headingKey = "heading.books", order = 1)
  BookOptions books = new BookOptions();

  @Option(names = "--as-of", paramLabel = "DAY", converter = DayConverter.class)
  @Nullable LocalDate asOf;

  @ArgGroup(validate = false, headingKey = "heading.general", order = 9)
  GeneralOptions general = new GeneralOptions();

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    NamedRule named = NamedRule.find(session, rule, books.rules, books.params);
    Sheet sheet = new RuleSheet(named.rules(), named.rule(), session.language()).sheet();
    session.out().print(Lines.clean(sheet.toString()));
    return ExitCode.FINE;
  }
}
