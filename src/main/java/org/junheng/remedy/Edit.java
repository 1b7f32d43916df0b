package org.junheng.remedy;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;

/**
 * A change of one cell, as someone asked for it.
 *
 * @param place where it was asked for
 * @param table the table or view
 * @param row the row's key, its values joined by {@code /}, or its name
 * @param field the field
 * @param kind whether the value takes the place of the cell's, or is added or taken away
 * @param value the value as written; empty for none
 */
public record Edit(
    Location place, String table, String row, String field, Kind kind, String value) {
  /** What a value does to a cell. */
  public enum Kind {
    SET,
    ADD,
    TAKE
  }

  // The key may hold anything; the last bracket that a field and a sign follow ends it.
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*([^\\[\\]\\s]+)\\s*\\[(.*)\\]\\s*\\.\\s*([^\\s=+\\-\\[\\]]+)\\s*(\\+=|-=|=)\\s*(.*?)\\s*",
          Pattern.DOTALL);

  /** Whether a word is meant to be a change of a cell: it names a row in brackets. */
  public static boolean isCell(String written) {
    int bracket = written.indexOf('[');
    int equals = written.indexOf('=');
    return bracket >= 0 && (equals < 0 || bracket < equals);
  }

  /** Reads {@code school[0417].teachers += 3}; null where it reads otherwise. */
  public static @Nullable Edit parse(String written, Location place) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return null;
    }
    return new Edit(
        place,
        part(parts, 1),
        part(parts, 2),
        part(parts, 3),
        kind(part(parts, 4)),
        part(parts, 5));
  }

  private static String part(Matcher parts, int number) {
    return Objects.requireNonNull(parts.group(number)).strip();
  }

  private static Kind kind(String sign) {
    return sign.equals("=") ? Kind.SET : sign.equals("+=") ? Kind.ADD : Kind.TAKE;
  }
}
