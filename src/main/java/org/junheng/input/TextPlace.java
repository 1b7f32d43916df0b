package org.junheng.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import org.junheng.problem.Location;

/**
 * The line and character at which a byte of a text stands. It is found by reading again from the
 * start: nobody has to count lines where nothing is wrong.
 *
 * @param line the line, from 1
 * @param character the character in it, from 1
 */
record TextPlace(int line, int character) {
  static TextPlace of(DataFile.Opener bytes, Encoding encoding, long offset) throws IOException {
    int line = 1;
    int character = 1;
    try (InputStream in = bytes.open()) {
      in.skipNBytes(encoding.mark());
      Reader reader =
          new InputStreamReader(new Until(in, offset - encoding.mark()), encoding.charset());
      char before = 0;
      char[] chars = new char[8192];
      for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
        for (int at = 0; at < count; at++) {
          char c = chars[at];
          if (c == '\n' && before == '\r') {
            before = c;
            continue;
          }
          boolean isBreak = c == '\n' || c == '\r';
          line += isBreak ? 1 : 0;
          character = isBreak ? 1 : character + 1;
          before = c;
        }
      }
    }
    return new TextPlace(line, character);
  }

  /** Ends a stream after so many bytes. */
  private static final class Until extends FilterInputStream {
    private long left;

    Until(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = in.read(into, from, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }
  }

  /** The line as a place; the character is left to the words, for cells are counted there. */
  Location in(String file) {
    return new Location(file, line, 0);
  }
}
