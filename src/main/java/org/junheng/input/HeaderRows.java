package org.junheng.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Field;
import org.junheng.table.FieldType;

/**
 * Where the header of a file stands whose records are rows of cells.
 *
 * @param titles how many records that are not blank stand above it
 * @param lines how many records it takes: two where groups of columns have a header of their own
 * @param units how many records below it say the units of its columns: none or one
 * @param fields how many fields it names
 */
record HeaderRows(int titles, int lines, int units, int fields) {
  /** So many records show where the header is. */
  static final int SAMPLE = 20;

  private static final int MOST_TITLES = 9;
  private static final int LONGEST_HEADER = 200;
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(.*\\S)\\s*[(（\\[【](?:单位\\s*[:：])?([^()（）\\[\\]【】]+)[)）\\]】]\\s*", Pattern.DOTALL);

  /**
   * A header as it is understood.
   *
   * @param written what is written in it, its group first
   * @param field the field it means, or null
   * @param unit the unit that it says its figures are in, if it is not the field's own; else null
   * @param scale how many of the field's own unit that is
   */
  record Named(String written, @Nullable Field field, @Nullable String unit, BigDecimal scale) {
    static final BigDecimal OWN = BigDecimal.ONE;

    /** A header that says no unit. */
    Named(String written, @Nullable Field field) {
      this(written, field, null, OWN);
    }
  }

  /**
   * The header that names the most fields; among equals, the uppermost. Where no field is known,
   * the first record that fills nearly as many cells as any.
   *
   * @param records the first records that are not blank
   */
  static HeaderRows of(List<? extends List<String>> records, FieldNames names) {
    if (names.isOpen()) {
      return widest(records);
    }
    int most = records.stream().mapToInt(List::size).max().orElse(0);
    HeaderRows best = new HeaderRows(0, 1, 0, 0);
    int below = records.isEmpty() ? 0 : fields(named(List.of(records.get(0)), names));
    // Where every column is named already, nothing further down names more.
    for (int at = 0; at < Math.min(records.size(), MOST_TITLES + 1) && best.fields < most; at++) {
      int found = below;
      // Further down, a single match is more likely a datum than a header.
      if (found > best.fields && (at == 0 || found > 1)) {
        best = new HeaderRows(at, 1, 0, found);
      }
      if (at + 1 < records.size() && best.fields < most) {
        int both = fields(named(List.of(records.get(at), records.get(at + 1)), names));
        below = fields(named(List.of(records.get(at + 1)), names));
        boolean isOneOfTwo = found > 0 || both > below; // else it is a title
        if (both > Math.max(best.fields, Math.max(found, 1)) && isOneOfTwo) {
          best = new HeaderRows(at, 2, 0, both);
        }
      }
    }
    return best.withUnits(records, names);
  }

  /** How many records it takes in all. */
  int all() {
    return lines + units;
  }

  private HeaderRows withUnits(List<? extends List<String>> records, FieldNames names) {
    int below = titles + lines;
    if (fields == 0 || records.size() <= below) {
      return this;
    }
    List<Named> named = named(records.subList(titles, below), names);
    boolean isUnits = new UnitLine(named).is(records.get(below));
    return isUnits ? new HeaderRows(titles, lines, 1, fields) : this;
  }

  private static HeaderRows widest(List<? extends List<String>> records) {
    List<Integer> filled = records.stream().map(HeaderRows::filled).toList();
    int most = filled.stream().mapToInt(each -> each).max().orElse(0);
    for (int at = 0; at < Math.min(filled.size(), MOST_TITLES + 1); at++) {
      if (filled.get(at) * 5 >= most * 4) {
        return new HeaderRows(at, 1, 0, filled.get(at));
      }
    }
    return new HeaderRows(0, 1, 0, 0);
  }

  /** How many cells of a record hold something. */
  static int filled(List<String> record) {
    return (int) record.stream().filter(cell -> !Normal.strip(cell).isEmpty()).count();
  }

  private static int fields(List<Named> headers) {
    Set<String> found = new HashSet<>();
    headers.forEach(
        header -> {
          if (header.field() != null) {
            found.add(header.field().name());
          }
        });
    return found.size();
  }

  /**
   * The headers that records say, which are those of a header and of its units.
   *
   * @param records as many as it takes in all
   */
  static List<Named> named(
      List<? extends List<String>> records, HeaderRows header, FieldNames names) {
    List<Named> named = named(records.subList(0, header.lines), names);
    return header.units == 0 ? named : new UnitLine(named).applied(records.get(header.lines));
  }

  /**
   * The headers of one record, or of two where the first names groups of columns: a group goes on
   * over the columns without one that the second record names.
   */
  static List<Named> named(List<? extends List<String>> records, FieldNames names) {
    List<String> last = records.get(records.size() - 1);
    List<Named> headers = new ArrayList<>();
    if (records.size() == 1) {
      last.forEach(written -> headers.add(named(written, names)));
      return headers;
    }
    List<String> groups = records.get(0);
    String group = "";
    for (int at = 0; at < Math.max(groups.size(), last.size()); at++) {
      String above = at < groups.size() ? Normal.strip(groups.get(at)) : "";
      String below = at < last.size() ? Normal.strip(last.get(at)) : "";
      group = above.isEmpty() && !below.isEmpty() ? group : above;
      headers.add(joined(group, below, names));
    }
    return headers;
  }

  private static Named joined(String group, String below, FieldNames names) {
    if (group.isEmpty() || below.isEmpty() || Normal.key(group).equals(Normal.key(below))) {
      String only = below.isEmpty() ? group : below;
      return named(only, names);
    }
    String both = group + " " + below;
    Named whole = named(both, names);
    Named part = whole.field() == null ? named(below, names) : whole;
    return new Named(both, part.field(), part.unit(), part.scale());
  }

  /** A header by itself, which may say a unit in brackets: 校舍面积（万平方米）. */
  static Named named(String written, FieldNames names) {
    Field field = find(written, names);
    String said = field == null ? null : names.unit(written);
    if (field != null && said != null) {
      BigDecimal scale = new UnitScale(field).said(said);
      return new Named(written, field, said, scale == null ? Named.OWN : scale);
    }
    if (field != null && field.type() == FieldType.PERCENT && Normal.key(written).contains("%")) {
      return new Named(written, field, "%", HUNDREDTH);
    }
    if (field != null || written.length() > LONGEST_HEADER || !mayBeBracketed(written)) {
      return new Named(written, field);
    }
    Matcher bracketed = BRACKETED.matcher(written);
    if (!bracketed.matches()) {
      return new Named(written, null);
    }
    Field base = find(bracketed.group(1), names);
    BigDecimal scale = base == null ? null : new UnitScale(base).of(bracketed.group(2));
    if (scale == null) {
      return new Named(written, null);
    }
    boolean isOwn = scale.compareTo(Named.OWN) == 0;
    return new Named(written, base, isOwn ? null : Normal.strip(bracketed.group(2)), scale);
  }

  // The pattern looks at every character again and again, and data is looked at for headers too.
  private static boolean mayBeBracketed(String written) {
    return written.indexOf(')') >= 0
        || written.indexOf('）') >= 0
        || written.indexOf(']') >= 0
        || written.indexOf('】') >= 0;
  }

  private static @Nullable Field find(String header, FieldNames names) {
    return header.length() > LONGEST_HEADER ? null : names.find(header);
  }
}
