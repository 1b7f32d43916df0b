package org.junheng.cli;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Language;

/**
 * Which language the user reads: the one named by {@code --lang}, else the locale's. It must be
 * known before the command line is understood, for what is wrong with that must be said in it.
 */
final class Languages {
  // The first is what the launcher tells where it had to set another locale.
  private static final List<String> VARIABLES =
      List.of("JUNHENG_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG");
  private static final String OPTION = "--lang";

  private Languages() {}

  static Language choose(String[] args, World world) {
    Language named = named(Arrays.asList(args));
    return named != null ? named : ofEnvironment(world);
  }

  /** The language of a tag, or null where there is none. */
  static @Nullable Language tagged(String tag) {
    for (Language language : Language.values()) {
      if (language.tag().equals(tag)) {
        return language;
      }
    }
    return null;
  }

  // As with every option, the last one holds.
  private static @Nullable Language named(List<String> args) {
    int end = args.indexOf("--");
    List<String> options = end < 0 ? args : args.subList(0, end);
    Language named = null;
    for (int at = 0; at < options.size(); at++) {
      String word = options.get(at);
      String tag = "";
      if (word.startsWith(OPTION + "=")) {
        tag = word.substring(OPTION.length() + 1);
      } else if (word.equals(OPTION) && at + 1 < options.size()) {
        tag = options.get(at + 1);
      }
      named = tag.isEmpty() ? named : tagged(tag);
    }
    return named;
  }

  // C and POSIX are what scripts set to read plain English.
  private static Language ofEnvironment(World world) {
    for (String variable : VARIABLES) {
      String locale = world.variable(variable);
      if (!locale.isEmpty()) {
        return locale.startsWith("zh") ? Language.ZH : Language.EN;
      }
    }
    return Language.of(world.locale());
  }
}
