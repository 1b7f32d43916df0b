package org.junheng.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What has to do with rule books alone; it does nothing without a further verb. */
@Command(name = "rules", sortOptions = false, addMethodSubcommands = false)
final class RulesCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;
}
