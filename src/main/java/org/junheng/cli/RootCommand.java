package org.junheng.cli;

/** The program itself; it does nothing without a verb. */
final class RootCommand implements Declaring {
  @Override
  public void declare(Options options) {
    // What it says is found out before: see Languages.
    options
        .one(String.class, it -> {}, "--lang")
        .paramLabel("zh|en")
        .converters(new LanguageTag())
        .completionCandidates(new LanguageTag());
    options.flag("-h", "--help").usageHelp(true);
    options.flag("-V", "--version").versionHelp(true);
  }
}
