package org.junheng.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command understands. */
final class GeneralOptions implements OptionGroup {
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      converter = LanguageTag.class,
      completionCandidates = LanguageTag.class)
  @Nullable String lang;

  @Option(names = "--color", paramLabel = "WHEN")
  Colour color = Colour.AUTO;

  @Option(names = {"-q", "--quiet"})
  boolean quiet;

  @Option(names = {"-v", "--verbose"})
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  @Override
  public String heading() {
    return "heading.general";
  }
}
