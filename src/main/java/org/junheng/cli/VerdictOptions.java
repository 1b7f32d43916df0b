package org.junheng.cli;

import picocli.CommandLine.Option;

/** What the exit code is made of. */
final class VerdictOptions implements OptionGroup {
  @Option(names = "--fail-on", paramLabel = "SEVERITY")
  FailOn failOn = FailOn.REQUIRED;

  @Option(names = "--allow-undecided")
  boolean allowUndecided;

  @Override
  public String heading() {
    return "heading.verdict";
  }
}
