package org.junheng.input;

import java.io.IOException;

/** A file or a sheet is written in another way than it was read, and is to be read again. */
final class ReadAgain extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Readings readings;

  ReadAgain(Readings readings) {
    super("columns are written in another way than they were read");
    this.readings = readings;
  }

  /** How it is written. */
  Readings readings() {
    return readings;
  }
}
