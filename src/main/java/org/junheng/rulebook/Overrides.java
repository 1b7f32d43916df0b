package org.junheng.rulebook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Type;
import org.junheng.problem.Location;

/**
 * Parameter values from the command line: {@code name=value} or {@code name.key=value}; of the same
 * one the last counts.
 */
final class Overrides {
  private final Problems problems;
  private final Map<String, Setting> given = new LinkedHashMap<>();

  /**
   * One value.
   *
   * @param written as it was typed
   * @param name the parameter
   * @param key the key among its values, or null
   * @param value the value
   */
  private record Setting(String written, String name, @Nullable String key, String value) {}

  Overrides(List<String> written, Problems problems) {
    this.problems = problems;
    for (String text : written) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        complain(text, "override-form");
        continue;
      }
      String target = text.substring(0, equals).strip();
      int dot = target.indexOf('.');
      String name = dot < 0 ? target : target.substring(0, dot);
      String key = dot < 0 ? null : target.substring(dot + 1);
      given.put(target, new Setting(text, name, key, text.substring(equals + 1).strip()));
    }
  }

  private void complain(String written, String message, Object... args) {
    problems.error(Location.of(option(written)), Problems.say(message, args));
  }

  /** Whether a value was given for a parameter. */
  boolean names(String parameter) {
    return given.values().stream().anyMatch(override -> override.name().equals(parameter));
  }

  /** The words that gave a parameter its value, or its value for a key; null where none did. */
  @Nullable String wordsFor(String parameter, @Nullable String key) {
    String words = null;
    for (Setting override : given.values()) {
      if (override.name().equals(parameter) && Objects.equals(override.key(), key)) {
        words = option(override.written());
      }
    }
    return words;
  }

  private static String option(String written) {
    return "--param " + written;
  }

  /** The value of a parameter: the one given, else its own. */
  Object single(String parameter, Constant own) {
    Object value = own.value();
    for (Setting override : given.values()) {
      if (override.name().equals(parameter)) {
        if (override.key() == null) {
          value = value(override, own.type().kind(), value);
        } else {
          complain(override.written(), "override-no-keys", parameter);
        }
      }
    }
    return value;
  }

  /** Puts the values given in the place of a parameter's own. */
  void keyed(String parameter, Type type, Map<String, Object> values) {
    for (Setting override : given.values()) {
      if (!override.name().equals(parameter)) {
        continue;
      }
      String key = override.key();
      Object own = key == null ? null : values.get(key);
      if (key == null) {
        complain(
            override.written(),
            "override-needs-key",
            parameter,
            parameter + "." + values.keySet().iterator().next());
      } else if (own == null) {
        complain(
            override.written(),
            "override-unknown-key",
            parameter,
            key,
            Scalars.hint(key, values.keySet()));
      } else {
        values.put(key, value(override, type.kind(), own));
      }
    }
  }

  private Object value(Setting override, Type.Kind kind, Object own) {
    Object value = Constant.as(kind, override.value());
    if (value == null) {
      complain(override.written(), "override-kind", kind.word(), override.value());
    }
    return value == null ? own : value;
  }

  /** Reports values given for parameters that there are not. */
  void refuseUnknown(Collection<String> parameters) {
    for (Setting override : given.values()) {
      if (!parameters.contains(override.name())) {
        complain(
            override.written(),
            "override-unknown",
            override.name(),
            Scalars.hint(override.name(), parameters));
      }
    }
  }
}
