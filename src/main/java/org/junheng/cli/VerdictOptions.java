package org.junheng.cli;

/** What the exit code is made of. */
final class VerdictOptions implements OptionGroup {
  FailOn failOn = FailOn.REQUIRED;
  boolean allowUndecided;

  @Override
  public void declare(Options options) {
    options.one(FailOn.class, failOn, it -> failOn = it, "--fail-on").paramLabel("SEVERITY");
    options.flag(it -> allowUndecided = it, "--allow-undecided");
  }

  @Override
  public String heading() {
    return "heading.verdict";
  }
}
