package org.junheng.input;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.Gap;
import org.junheng.table.Gaps;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * Reads the cells of one field into a column. Each row is either {@linkplain #read read} or
 * {@linkplain #skip skipped}; what cannot be read becomes a gap and a problem, and the rest stays.
 */
abstract sealed class Cells implements Slot permits FigureCells, TextCells, FlagCells, DateCells {
  private static final int LONGEST_KEPT = 200;
  private static final Pattern ENCLOSED = Pattern.compile("=\"(.*)\"");

  final Field field;
  final Marks marks;
  private final CellFaults faults;
  private final Gaps.Builder gaps = new Gaps.Builder();
  private String lastKept = "";

  Cells(Field field, CellFaults faults) {
    this.field = field;
    this.marks = new Marks(field.missing());
    this.faults = faults;
  }

  /** Cells of the same field in rows further down. */
  Cells(Cells above, CellFaults faults) {
    this.field = above.field;
    this.marks = above.marks;
    this.faults = faults;
  }

  /** Cells of a field's type. */
  static Cells of(Field field, FigureStyle style, CellFaults faults) {
    return switch (field.type().storage()) {
      case NUMBER -> new FigureCells(field, style, faults);
      case TEXT -> new TextCells(field, faults);
      case FLAG -> new FlagCells(field, faults);
      case DATE -> new DateCells(field, faults);
    };
  }

  /** Cells of the same field, written the same way, in rows further down; none of them yet. */
  abstract Cells below(CellFaults own);

  /** Reads the next rows' cells. A type that is read often has a loop of its own. */
  void read(Block block, int cell) {
    for (int row = 0; row < block.rows(); row++) {
      read(block.cell(row, cell));
    }
  }

  /** What the cells tell together of how they are written; null where that is no question. */
  @Nullable ColumnFacts facts() {
    return null;
  }

  /** Adds a row without a value. */
  abstract void skip();

  /** Takes the value of the last row back. */
  abstract void unset();

  /** The column of the rows so far, and why some have no value. */
  abstract Column column(Gaps why);

  final Column column() {
    return column(gaps.build());
  }

  @Override
  public final void unreadable(CharSequence written, Message message) {
    skip(Gap.UNREADABLE, written);
    faults.bad(() -> message);
  }

  @Override
  public final void twice(CharSequence written) {
    spoil(written);
    faults.bad(() -> Message.of("input.field-twice-in-record", title()));
  }

  /** Makes the last row's cell unreadable, although a value was found in it. */
  final void spoil(CharSequence written) {
    unset();
    gaps.remove(size() - 1);
    gaps.add(size() - 1, Gap.UNREADABLE, kept(written));
  }

  /** Adds a row without a value, and says why if it is not simply that nothing was given. */
  final void skip(Gap gap, CharSequence written) {
    if (gap != Gap.NOT_GIVEN) {
      gaps.add(size(), gap, kept(written));
    }
    skip();
  }

  /** Adds a row without a value and reports why, in the words of a message about this field. */
  final void fault(Gap gap, String reason, String written, Object... expected) {
    skip(gap, written);
    faults.bad(() -> message(reason, written, expected));
  }

  /** Says something of the cell that was read, in the words of a message about this field. */
  final void tell(String reason, String written, Object... expected) {
    faults.odd(() -> message(reason, written, expected));
  }

  private Message message(String reason, String written, Object... expected) {
    Object[] args = new Object[expected.length + 2];
    args[0] = title();
    args[1] = new Quoted(Normal.shown(written));
    System.arraycopy(expected, 0, args, 2, expected.length);
    return Message.of("input." + reason, args);
  }

  @Override
  public final Text title() {
    return Titles.of(field);
  }

  /**
   * What was meant by {@code ="0123"} and {@code '0123}, which keep a spreadsheet from reckoning.
   */
  static String unwrapped(String text) {
    if (text.startsWith("=\"")) {
      var enclosed = ENCLOSED.matcher(text);
      return enclosed.matches() ? enclosed.group(1) : text;
    }
    return text.startsWith("'") ? text.substring(1) : text;
  }

  // Where a whole column is bad, the same text often stands in all of it.
  private String kept(CharSequence written) {
    if (!lastKept.contentEquals(written)) {
      lastKept =
          written.length() <= LONGEST_KEPT
              ? written.toString()
              : written.subSequence(0, LONGEST_KEPT) + "…";
    }
    return lastKept;
  }
}
