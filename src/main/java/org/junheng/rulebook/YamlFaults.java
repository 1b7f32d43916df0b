package org.junheng.rulebook;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The complaints of the YAML parser that people meet, in words they understand. */
enum YamlFaults {
  TAB("(TAB)", "yaml-tab", false),
  COLON("mapping values are not allowed here", "yaml-colon", false),
  KEY("could not find expected ':'", "yaml-no-colon", true),
  QUOTE("found unexpected end of stream", "yaml-open-quote", true),
  ESCAPE("found unknown escape character", "yaml-escape", false),
  FLOW_SEQUENCE("expected ',' or ']'", "yaml-open-list", true),
  FLOW_MAPPING("expected ',' or '}'", "yaml-open-mapping", true),
  INDENT("expected <block end>", "yaml-indent", false),
  START("cannot start any token", "yaml-start", false),
  KEY_KIND("Expected a field name", "yaml-key", false),
  DOCUMENT("expected '<document start>'", "yaml-indent", false);

  private final String complaint;
  private final String key;
  private final boolean fromStart;

  /** {@code fromStart}: what was begun and not ended is shown, rather than where that was seen. */
  YamlFaults(String complaint, String key, boolean fromStart) {
    this.complaint = complaint;
    this.key = key;
    this.fromStart = fromStart;
  }

  /** The parser's complaint in our words; its own first line where it is none of the known ones. */
  static Message words(Source source, JsonProcessingException e) {
    String complaint = e.getOriginalMessage();
    if (of(complaint).filter(fault -> fault == COLON).isPresent()) {
      String mended = SecondColon.mended(place(source, e).location().line(), source.text());
      if (mended != null) {
        return Problems.say("yaml-colon-mended", mended);
      }
    }
    return of(complaint)
        .map(fault -> Problems.say(fault.key))
        .orElseGet(() -> Problems.say("yaml-other", complaint.lines().findFirst().orElse("")));
  }

  private static Optional<YamlFaults> of(String complaint) {
    return Arrays.stream(values()).filter(fault -> complaint.contains(fault.complaint)).findFirst();
  }

  /** Where a complaint points. */
  static Place place(Source source, JsonProcessingException complaint) {
    boolean fromStart =
        of(complaint.getOriginalMessage()).map(fault -> fault.fromStart).orElse(false);
    Mark mark = mark(complaint, fromStart);
    JsonLocation at = complaint.getLocation();
    int offset = 0;
    if (mark != null) {
      offset = source.offset(mark.getLine() + 1, mark.getColumn() + 1);
    } else if (at != null) {
      offset = source.offset(at.getLineNr(), at.getColumnNr());
    }
    return source.place(offset, offset + 1);
  }

  private static @Nullable Mark mark(JsonProcessingException complaint, boolean fromStart) {
    for (Throwable cause = complaint; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYAMLException marked) {
        boolean begun = fromStart && marked.getContextMark() != null;
        return begun ? marked.getContextMark() : marked.getProblemMark();
      }
    }
    return null;
  }
}
