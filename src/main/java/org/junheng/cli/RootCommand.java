package org.junheng.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program itself; it does nothing without a verb. */
@Command(name = Commands.NAME, sortOptions = false, addMethodSubcommands = false)
final class RootCommand {
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      converter = LanguageTag.class,
      completionCandidates = LanguageTag.class)
  @Nullable String lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  boolean version;
}
