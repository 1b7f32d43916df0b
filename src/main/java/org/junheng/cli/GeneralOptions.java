package org.junheng.cli;

import org.jspecify.annotations.Nullable;

/** What every command understands. */
final class GeneralOptions implements OptionGroup {
  @Nullable String lang;
  Colour color = Colour.AUTO;
  boolean quiet;
  boolean verbose;

  @Override
  public void declare(Options options) {
    options
        .one(String.class, it -> lang = it, "--lang")
        .paramLabel("zh|en")
        .converters(new LanguageTag())
        .completionCandidates(new LanguageTag());
    options.one(Colour.class, color, it -> color = it, "--color").paramLabel("WHEN");
    options.flag(it -> quiet = it, "-q", "--quiet");
    options.flag(it -> verbose = it, "-v", "--verbose");
    options.flag("-h", "--help").usageHelp(true);
  }

  @Override
  public String heading() {
    return "heading.general";
  }
}
