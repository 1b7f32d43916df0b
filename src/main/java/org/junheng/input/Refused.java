package org.junheng.input;

import java.io.IOException;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.text.Message;

/** A file cannot be read on from some place, and so not at all. */
final class Refused extends IOException {
  private static final long serialVersionUID = 1;

  private final Level level;
  private final transient Message reason;
  private final int line;
  private final int column;

  /** Refuses a file as a whole, which makes the data unusable. */
  Refused(Message reason) {
    this(reason, 0, 0);
  }

  Refused(Message reason, int line, int column) {
    this(Level.ERROR, reason, line, column);
  }

  private Refused(Level level, Message reason, int line, int column) {
    super(reason.toString());
    this.level = level;
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  /** Leaves a file out, which is only worth a warning. */
  static Refused leftOut(Message reason) {
    return new Refused(Level.WARNING, reason, 0, 0);
  }

  /** The same, at a line if it has none. */
  Refused onLine(int found) {
    return line > 0 ? this : new Refused(level, reason, found, 0);
  }

  /** Reports this of a file. */
  void report(String file, Faults faults) {
    Location place = new Location(file, line, column);
    if (level == Level.ERROR) {
      faults.fatal(place, reason);
    } else {
      faults.file(level, place, reason);
    }
  }
}
