package org.junheng.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;

/**
 * What the columns of a file are to a row: those that name it, and those that hold its figures.
 *
 * @param own the columns of the key by which a row is told from others of the row around, in order
 * @param names all columns in which the label of a row of sums may stand, the key's among them
 * @param figures the columns of figures, in order
 * @param isAdditive for each of {@code figures}, whether a sum of it means something: a share has
 *     none
 * @param isKnown for each of {@code figures}, whether it is a field of the table
 */
record RowRoles(
    List<Integer> own,
    List<Integer> names,
    List<Integer> figures,
    List<Boolean> isAdditive,
    List<Boolean> isKnown) {
  // Where no field of figures is known, labels stand further to the left than this.
  private static final int FIRST_COLUMNS = 4;

  /** The roles of the columns of some headers. */
  static RowRoles of(List<HeaderRows.Named> headers, Schema schema) {
    Set<String> key = new HashSet<>(schema.key());
    Schema.Within within = schema.within();
    List<String> ownKey = new ArrayList<>(schema.key());
    if (within != null && !within.by().containsAll(key)) {
      ownKey.removeAll(within.by());
    }
    List<Integer> own = columns(headers, ownKey);
    int firstFigure = firstFigure(headers, key);
    List<Integer> names = new ArrayList<>();
    List<Integer> figures = new ArrayList<>();
    List<Boolean> isAdditive = new ArrayList<>();
    List<Boolean> isKnown = new ArrayList<>();
    for (int at = 0; at < headers.size(); at++) {
      Field field = headers.get(at).field();
      boolean isName = field != null && (key.contains(field.name()) || isLabel(schema, field));
      boolean isKnownField = field != null && !schema.isOpen();
      if (isName || (at < firstFigure && !isFigure(field))) {
        names.add(at);
      }
      // Below a header that nobody knows, what is written tells which of both a cell is.
      if (!isName && (isFigure(field) || !isKnownField)) {
        figures.add(at);
        isAdditive.add(field == null || field.type() != FieldType.PERCENT);
        isKnown.add(isKnownField);
      }
    }
    return new RowRoles(
        own.isEmpty() ? firstName(headers, schema, names) : own,
        names,
        figures,
        isAdditive,
        isKnown);
  }

  /** The marks by which a cell of each column of {@code own} says that nothing is given. */
  List<Marks> marks(List<HeaderRows.Named> headers) {
    List<Marks> marks = new ArrayList<>();
    for (int column : own) {
      Field field = headers.get(column).field();
      marks.add(new Marks(field == null ? List.of() : field.missing()));
    }
    return marks;
  }

  /** Whether a record has all that a row has: each part of its key and a figure. */
  boolean isRow(List<String> cells) {
    Set<String> different = new HashSet<>(cells);
    return different.size() > 2
        && !own.isEmpty()
        && own.stream().noneMatch(column -> text(cells, column).isEmpty())
        && IntStream.range(0, figures.size())
            .filter(isKnown::get)
            .anyMatch(number -> Decimals.exact(text(cells, figures.get(number))) != null);
  }

  private static String text(List<String> cells, int column) {
    return column < cells.size() ? Normal.strip(cells.get(column)) : "";
  }

  // Where no column of the key is given, the label tells rows apart, or else the first text.
  private static List<Integer> firstName(
      List<HeaderRows.Named> headers, Schema schema, List<Integer> names) {
    String label = schema.label();
    List<Integer> labels = label == null ? List.of() : columns(headers, List.of(label));
    return labels.isEmpty() ? names.subList(0, Math.min(1, names.size())) : labels;
  }

  private static boolean isLabel(Schema schema, Field field) {
    return field.name().equals(schema.label());
  }

  private static int firstFigure(List<HeaderRows.Named> headers, Set<String> key) {
    for (int at = 0; at < headers.size(); at++) {
      Field field = headers.get(at).field();
      if (isFigure(field) && field != null && !key.contains(field.name())) {
        return at;
      }
    }
    return Math.min(headers.size(), FIRST_COLUMNS);
  }

  private static boolean isFigure(@Nullable Field field) {
    return field != null && field.type().storage() == FieldType.Storage.NUMBER;
  }

  // In the order of the fields.
  private static List<Integer> columns(List<HeaderRows.Named> headers, List<String> fields) {
    List<Integer> columns = new ArrayList<>();
    for (String name : fields) {
      for (int at = 0; at < headers.size(); at++) {
        Field field = headers.get(at).field();
        if (field != null && field.name().equals(name)) {
          columns.add(at);
          break;
        }
      }
    }
    return columns;
  }
}
