package org.junheng.input;

import java.util.function.Supplier;
import org.junheng.text.Message;

/** Where a column says that a cell of it is bad; whoever listens knows which cell is being read. */
interface CellFaults {
  /** The cell being read holds no value of its field. */
  void bad(Supplier<Message> message);
}
