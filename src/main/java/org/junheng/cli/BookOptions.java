package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;

/** Which rule books hold, and with which parameters. */
final class BookOptions implements OptionGroup {
  List<String> rules = new ArrayList<>();
  List<String> params = new ArrayList<>();

  @Override
  public void declare(Options options) {
    options.each(String.class, it -> rules = it, "-r", "--rules").paramLabel("BOOK");
    options.each(String.class, it -> params = it, "--param").paramLabel("NAME=VALUE");
  }

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
