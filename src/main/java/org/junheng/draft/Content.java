package org.junheng.draft;

import java.io.IOException;
import java.io.OutputStream;

/** What a file is to hold. */
@FunctionalInterface
public interface Content {
  /** Writes it; the stream is closed by others. */
  void writeTo(OutputStream out) throws IOException;
}
