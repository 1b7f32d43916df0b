package org.junheng.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Field;
import org.junheng.table.FieldType;

/**
 * A record below a header that says the units of its columns: 人, 平方米, 万元, or in brackets.
 *
 * @param headers the headers without it
 */
record UnitLine(List<HeaderRows.Named> headers) {
  private static final int LONGEST = 12;
  private static final Pattern BRACKETED =
      Pattern.compile("[(（\\[【](?:单位\\s*[:：])?\\s*([^()（）\\[\\]【】]+?)\\s*[)）\\]】]");
  private static final Pattern WORD = Pattern.compile("[^\\d\\s][^\\s]{0,11}");

  /** Whether a record is one: units below figures, and nothing else that a row has. */
  boolean is(List<String> record) {
    int known = 0;
    for (int at = 0; at < record.size(); at++) {
      String cell = Normal.strip(record.get(at));
      if (cell.isEmpty()) {
        continue;
      }
      HeaderRows.Named header = at < headers.size() ? headers.get(at) : null;
      if (header == null || !fits(header, cell)) {
        return false;
      }
      known += scale(header, cell) == null ? 0 : 1;
    }
    return known > 0;
  }

  // Headers that are merged with the cell below them say the same there.
  private static boolean fits(HeaderRows.Named header, String cell) {
    if (Normal.key(cell).equals(Normal.key(header.written()))) {
      return true;
    }
    Field field = header.field();
    boolean holdsFigures = field == null || field.type().storage() == FieldType.Storage.NUMBER;
    boolean isBracketed = BRACKETED.matcher(cell).matches();
    return isBracketed
        || (holdsFigures && cell.length() <= LONGEST && WORD.matcher(cell).matches());
  }

  /** How many of a field's unit the unit in a cell is; null where it is none that is known. */
  private static @Nullable BigDecimal scale(HeaderRows.Named header, String cell) {
    Field field = header.field();
    return field == null || field.type().storage() != FieldType.Storage.NUMBER
        ? null
        : new UnitScale(field).of(word(cell));
  }

  private static String word(String cell) {
    Matcher bracketed = BRACKETED.matcher(cell);
    return bracketed.matches() ? bracketed.group(1) : cell;
  }

  /**
   * The headers with the units of a record. A unit that a field's figures cannot be converted from
   * leaves its column without a field, as it does in the header itself.
   */
  List<HeaderRows.Named> applied(List<String> record) {
    List<HeaderRows.Named> applied = new ArrayList<>();
    for (int at = 0; at < headers.size(); at++) {
      String cell = at < record.size() ? Normal.strip(record.get(at)) : "";
      applied.add(applied(headers.get(at), cell));
    }
    return applied;
  }

  private static HeaderRows.Named applied(HeaderRows.Named header, String cell) {
    Field field = header.field();
    boolean isUnit =
        !cell.isEmpty()
            && field != null
            && field.type().storage() == FieldType.Storage.NUMBER
            && !Normal.key(cell).equals(Normal.key(header.written()));
    if (!isUnit || field == null) {
      return header;
    }
    String unit = word(cell);
    BigDecimal scale = scale(header, cell);
    String written = header.written() + "（" + unit + "）";
    if (header.unit() != null) {
      return header; // the header itself, or who ties it, says the unit already
    }
    if (scale == null) {
      boolean isCounted = field.type() == FieldType.COUNT && !UnitScale.beginsWithNumeral(unit);
      return isCounted ? header : new HeaderRows.Named(written, null);
    }
    boolean isOwn = scale.compareTo(HeaderRows.Named.OWN) == 0;
    return new HeaderRows.Named(written, field, isOwn ? null : unit, scale);
  }
}
