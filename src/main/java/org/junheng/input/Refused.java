package org.junheng.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;
import org.junheng.text.Message;

/** A file cannot be read on from some place, and so not at all. */
public final class Refused extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Message reason;
  private final int line;
  private final int column;
  private final @Nullable String sheet;

  /** Refuses a file as a whole. */
  Refused(Message reason) {
    this(reason, 0, 0);
  }

  Refused(Message reason, int line, int column) {
    this(reason, line, column, null);
  }

  private Refused(Message reason, int line, int column, @Nullable String sheet) {
    super(reason.toString());
    this.sheet = sheet;
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  /** Why. */
  public Message reason() {
    return reason;
  }

  /** The same, at a line if it has none. */
  Refused onLine(int found) {
    return line > 0 ? this : new Refused(reason, found, 0, sheet);
  }

  /** The same, in a sheet of the file. */
  Refused inSheet(@Nullable String name) {
    return new Refused(reason, line, column, name);
  }

  Location place(String file) {
    return new Location(file, sheet, line, column);
  }
}
