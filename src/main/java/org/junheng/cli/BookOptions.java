package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rule books hold, and with which parameters. */
final class BookOptions implements OptionGroup {
  @Option(
      names = {"-r", "--rules"},
      paramLabel = "BOOK")
  List<String> rules = new ArrayList<>();

  @Option(names = "--param", paramLabel = "NAME=VALUE")
  List<String> params = new ArrayList<>();

  @Override
  public String heading() {
    return "heading.books";
  }

  /**
   * The books that were named.
   *
   * @throws UsageException if none was
   */
  List<String> chosen() {
    if (rules.isEmpty()) {
      throw new UsageException("books.none");
    }
    return rules;
  }
}
