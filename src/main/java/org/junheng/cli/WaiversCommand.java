package org.junheng.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What has to do with waivers alone; it does nothing without a further verb. */
@Command(name = "waivers", sortOptions = false, addMethodSubcommands = false)
final class WaiversCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;
}
