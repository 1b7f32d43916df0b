package org.junheng.input;

import java.util.function.Supplier;
import org.junheng.text.Message;

/** Where a column says what is wrong with a cell; whoever listens knows which one is being read. */
interface CellFaults {
  /** The cell being read holds no value of its field. */
  void bad(Supplier<Message> message);

  /** The cell being read holds a value, but perhaps not as it was entered. */
  default void odd(Supplier<Message> message) {}
}
