package org.junheng.input;

import org.jspecify.annotations.Nullable;
import org.junheng.table.DataSet;
import org.junheng.table.Field;

/** A header, what its cells are read into, and what was seen of them. */
final class Heading {
  private final String written;
  private final @Nullable Field field;
  private final @Nullable String unit;
  private final @Nullable Slot slot;
  private String example = "";
  private int filled;
  private int column;
  private @Nullable RowSigns watch;
  private boolean hasSigns;
  private @Nullable String last;

  /**
   * A header none of whose cells was seen.
   *
   * @param written what it says
   * @param field the field it means, or null
   * @param unit the unit it says, if it is not the field's own; else null
   * @param slot what its cells are read into; null where they are passed over
   */
  Heading(String written, @Nullable Field field, @Nullable String unit, @Nullable Slot slot) {
    this.written = written;
    this.field = field;
    this.unit = unit;
    this.slot = slot;
  }

  String written() {
    return written;
  }

  @Nullable Field field() {
    return field;
  }

  @Nullable Slot slot() {
    return slot;
  }

  /** Looks for signs of what is no row in all cells to come. */
  void watch(int number, RowSigns signs) {
    column = number;
    watch = signs;
  }

  /** Whether there were any. */
  boolean hasSigns() {
    return hasSigns;
  }

  private void watch(CharSequence text) {
    RowSigns signs = watch;
    if (signs != null && !hasSigns && (last == null || !last.contentEquals(text))) {
      String now = text.toString();
      last = now;
      hasSigns = signs.isSign(column, Normal.strip(now));
    }
  }

  /** Takes note of the cells of a column; tells whether no one begins as marks of errors do. */
  boolean look(Block block, int cell) {
    for (int row = 0; watch != null && row < block.rows(); row++) {
      watch(block.cell(row, cell));
    }
    if (filled > 0 && block.usual(cell) == block.rows()) {
      filled += block.rows();
      return true;
    }
    boolean usual = true;
    for (int row = 0; row < block.rows(); row++) {
      CharView text = block.cell(row, cell);
      if (filled > 0 && text.beginsAsUsual()) {
        filled++;
      } else {
        see(text);
        usual &= text.isEmpty() || text.beginsAsUsual();
      }
    }
    return usual;
  }

  /** Takes note of a cell. */
  void look(CharSequence text) {
    if (watch != null) {
      watch(text);
    }
    see(text);
  }

  private void see(CharSequence text) {
    if (text.isEmpty() || (text.charAt(0) <= ' ' && Normal.strip(text).isEmpty())) {
      return;
    }
    if (filled++ == 0) {
      example = Normal.shown(Normal.strip(text));
    }
  }

  /**
   * What was seen of a header's cells. It keeps nothing of what they were read into.
   *
   * @param filled how many are not blank
   * @param example the first of those
   */
  record Seen(int filled, String example) {}

  /** What was seen so far. */
  Seen seen() {
    return new Seen(filled, example);
  }

  /** Takes note of the cells that were seen further down. */
  void look(Seen below) {
    example = filled == 0 ? below.example : example;
    filled += below.filled;
  }

  /**
   * The header as it was understood.
   *
   * @param near the header that was perhaps meant, or null
   */
  DataSet.Header header(@Nullable String near) {
    String name = field == null ? null : field.name();
    return new DataSet.Header(written, name, near, unit, filled, example);
  }
}
