package org.junheng.cli;

/** What has to do with rule books alone; it does nothing without a further verb. */
final class RulesCommand implements Declaring {

  @Override
  public void declare(Options options) {
    options.flag("-h", "--help").usageHelp(true);
  }
}
