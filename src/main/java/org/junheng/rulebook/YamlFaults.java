package org.junheng.rulebook;

import java.util.Arrays;
import org.junheng.text.Message;

/** The complaints of the YAML parser that people meet, in words they understand. */
enum YamlFaults {
  TAB("(TAB)", "yaml-tab"),
  COLON("mapping values are not allowed here", "yaml-colon"),
  KEY("could not find expected ':'", "yaml-no-colon"),
  QUOTE("found unexpected end of stream", "yaml-open-quote"),
  ESCAPE("found unknown escape character", "yaml-escape"),
  FLOW_SEQUENCE("expected ',' or ']'", "yaml-open-list"),
  FLOW_MAPPING("expected ',' or '}'", "yaml-open-mapping"),
  INDENT("expected <block end>", "yaml-indent"),
  START("cannot start any token", "yaml-start"),
  KEY_KIND("Expected a field name", "yaml-key"),
  DOCUMENT("expected '<document start>'", "yaml-indent");

  private final String complaint;
  private final String key;

  YamlFaults(String complaint, String key) {
    this.complaint = complaint;
    this.key = key;
  }

  /** The parser's complaint in our words; its own last line where it is none of the known ones. */
  static Message words(String complaint) {
    return Arrays.stream(values())
        .filter(fault -> complaint.contains(fault.complaint))
        .findFirst()
        .map(fault -> Problems.say(fault.key))
        .orElseGet(() -> Problems.say("yaml-other", complaint.lines().findFirst().orElse("")));
  }
}
