package org.junheng.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Watches how a stream of text ends. */
final class Ending extends FilterInputStream {
  private int last = -1;
  private boolean isBroken;

  Ending(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      see(read);
    }
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = in.read(into, from, length);
    if (read > 0) {
      // Any line break will do: it is the first lines that have one, if any has.
      for (int at = from; at < from + read && !isBroken; at++) {
        isBroken = into[at] == '\n' || into[at] == '\r';
      }
      last = into[from + read - 1];
    }
    return read;
  }

  private void see(int read) {
    isBroken |= read == '\n' || read == '\r';
    last = read;
  }

  /**
   * Whether other lines end in a line break and the last one in a figure, so that more of that
   * figure may once have followed.
   */
  boolean mayCutFigure() {
    return isBroken && last >= '0' && last <= '9';
  }
}
