package org.junheng.input;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.Schema;
import org.junheng.table.TextColumn;

/**
 * Tells by cheap signs whether some record may be no row, so that nearly every file is read once:
 * only where there is a sign does {@link RowSearch} look through it. Each different text of a
 * column is looked at once.
 */
final class RowSigns {
  private final Schema schema;
  private final RowRoles roles;
  private final RowWords words;
  private final FieldNames names;
  private final Set<String> said = new HashSet<>();
  private final Set<String> titles;
  private final Set<Integer> own;
  private final int last;
  private final Marks lastMarks;

  /**
   * The signs to look for below some headers.
   *
   * @param titles what stands above the header
   */
  RowSigns(Schema schema, FieldNames names, List<HeaderRows.Named> headers, Set<String> titles) {
    this.schema = schema;
    this.names = names;
    this.titles = titles;
    this.roles = RowRoles.of(headers, schema);
    this.own = Set.copyOf(roles.own());
    List<Marks> marks = roles.marks(headers);
    this.last = roles.own().isEmpty() ? -1 : roles.own().get(marks.size() - 1);
    this.lastMarks = marks.isEmpty() ? new Marks(List.of()) : marks.get(marks.size() - 1);
    this.words = RowWords.with(schema.noRows().totals());
    schema.noRows().leaveOut().forEach(each -> said.add(Normal.key(each)));
    roles.own().forEach(own -> said.add(Normal.key(headers.get(own).written())));
  }

  /** Whether labels may stand in a column. */
  boolean isName(int column) {
    return roles.names().contains(column);
  }

  /** Whether a cell of a column is a sign. */
  boolean isSign(int column, CharSequence text) {
    boolean isOwn = own.contains(column);
    if (column == last && lastMarks.gap(text.toString()) != null) {
      return true; // without the last part of its key a row has no name
    }
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    boolean isCode = first >= '0' && first <= '9';
    if (first == '#' || first == '/' || words.of(text) != null) {
      return true;
    }
    return !isCode
        && ((isOwn && RowSearch.isSentence(text.toString()))
            || ((isOwn || column == 0) && isHeader(text))
            || (!schema.noRows().leaveOut().isEmpty() && said.contains(Normal.key(text))));
  }

  private boolean isHeader(CharSequence text) {
    String written = text.toString();
    return (!names.isOpen() && names.find(written) != null)
        || said.contains(Normal.key(written))
        || titles.contains(RowSearch.bare(written));
  }

  /** Whether a column that was read holds a sign. */
  boolean isSign(int at, Column column) {
    if (column instanceof TextColumn texts) {
      for (String text : texts.dictionary()) {
        if (isSign(at, text)) {
          return true;
        }
      }
    }
    return at == last && hasGap(column);
  }

  private static boolean hasGap(@Nullable Column column) {
    if (column instanceof TextColumn texts) {
      for (int code : texts.codes()) {
        if (code < 0) {
          return true;
        }
      }
      return false;
    }
    for (int row = 0; column != null && row < column.size(); row++) {
      if (column.isMissing(row)) {
        return true;
      }
    }
    return false;
  }
}
