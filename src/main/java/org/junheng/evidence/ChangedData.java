package org.junheng.evidence;

import java.io.IOException;

/** A data file changed between the check and the writing of its pack. */
public final class ChangedData extends IOException {
  private static final long serialVersionUID = 1;

  private final String file;

  ChangedData(String file) {
    super(file);
    this.file = file;
  }

  /** The file as results name it. */
  public String file() {
    return file;
  }
}
