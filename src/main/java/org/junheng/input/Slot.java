package org.junheng.input;

import org.junheng.text.Message;
import org.junheng.text.Text;

/** What the cells under one header fill: the column of a field, or the columns of several. */
sealed interface Slot permits Cells, WrittenCells {
  /** How many rows there are so far. */
  int size();

  /** Reads the next row's cell. */
  void read(CharView text);

  /** Takes note that the last row has another such cell: which of them is meant cannot be told. */
  void twice(CharSequence text);

  /** Adds a row whose cell is not readable, for a reason that others know. */
  void unreadable(CharSequence written, Message message);

  /** The field as it is shown. */
  Text title();
}
