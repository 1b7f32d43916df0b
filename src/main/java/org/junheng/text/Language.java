package org.junheng.text;

import java.util.Locale;

/** A language that reports and messages are written in. */
public enum Language {
  ZH("zh", Locale.SIMPLIFIED_CHINESE),
  EN("en", Locale.ENGLISH);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** The language's tag, as users type it and files are named by it. */
  public String tag() {
    return tag;
  }

  /** The locale by which dates and figures in prose are written. */
  public Locale locale() {
    return locale;
  }

  /** The language of a locale: Chinese for any Chinese locale, else English. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }
}
