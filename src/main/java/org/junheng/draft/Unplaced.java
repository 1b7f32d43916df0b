package org.junheng.draft;

import java.io.IOException;
import java.nio.file.Path;

/** A file that was made could not be put in its place; the cause tells why. */
public final class Unplaced extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Path target;
  private final IOException reason;

  Unplaced(Path target, IOException reason) {
    super(reason);
    this.target = target;
    this.reason = reason;
  }

  /** The place, as it was named. */
  public Path target() {
    return target;
  }

  /** Why. */
  public IOException reason() {
    return reason;
  }
}
