package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Holds data against rule books, reports, and ends with the verdict. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Verb {
  @Parameters(paramLabel = "DATA", arity = "1..*")
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

  @ArgGroup(validate = false, headingKey = "heading.general", order = 9)
  GeneralOptions general = new GeneralOptions();

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    throw new UnsupportedOperationException("check is not wired yet");
  }
}
