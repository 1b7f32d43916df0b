package org.junheng.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.text.Language;
import org.junheng.text.Text;

/** The paths that every rule book may name. */
final class Paths {
  private static final List<String> NAMES =
      List.of(
          "sharing",
          "resources",
          "teachers",
          "special-groups",
          "quality",
          "management",
          "supervision",
          "data");

  private Paths() {}

  /** Their names and titles, in order. */
  static Map<String, Text> all() {
    Map<String, Text> paths = new LinkedHashMap<>();
    for (String name : NAMES) {
      paths.put(name, new Text(title(name, Language.ZH), title(name, Language.EN)));
    }
    return paths;
  }

  private static String title(String name, Language language) {
    return Problems.say("path." + name).in(language);
  }
}
