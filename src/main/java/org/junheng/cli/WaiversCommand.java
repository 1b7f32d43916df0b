package org.junheng.cli;

/** What has to do with waivers alone; it does nothing without a further verb. */
final class WaiversCommand implements Declaring {

  @Override
  public void declare(Options options) {
    options.flag("-h", "--help").usageHelp(true);
  }
}
