package org.junheng.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Where the quote was opened behind whose end text follows, which no decoder tells.
 *
 * @param line the line on which it was opened
 * @param cell the number of its cell in the record, from 1
 * @param closed the line on which it was closed
 */
record OpenQuote(int line, int cell, int closed) {
  /** Finds it in a file that has one; null where it does not. */
  static @Nullable OpenQuote in(DataFile.Opener bytes, Encoding encoding, char delimiter)
      throws IOException {
    try (InputStream in = bytes.open()) {
      in.skipNBytes(encoding.mark());
      return new Search(delimiter)
          .in(new BufferedReader(new InputStreamReader(in, encoding.charset())));
    }
  }

  private static final class Search {
    private final char delimiter;
    private int line = 1;
    private int cell = 1;
    private int opened;
    private boolean isQuoted;
    private boolean isClosed;
    private boolean isAtStart = true;

    Search(char delimiter) {
      this.delimiter = delimiter;
    }

    @Nullable OpenQuote in(Reader text) throws IOException {
      int before = 0;
      for (int c = text.read(); c >= 0; c = text.read()) {
        boolean isBreak = c == '\r' || (c == '\n' && before != '\r');
        if (isQuoted && c == '"') {
          isQuoted = false;
          isClosed = true;
        } else if (isClosed && c == '"') {
          isQuoted = true; // two are one
          isClosed = false;
        } else if (!isQuoted) {
          if (isClosed && !isBlank(c) && c != delimiter) {
            return new OpenQuote(opened, cell, line);
          }
          plain((char) c);
        }
        line += isBreak ? 1 : 0;
        before = c;
      }
      return null;
    }

    private void plain(char c) {
      if (isAtStart && c == '"') {
        isQuoted = true;
        opened = line;
      }
      boolean ends = c == delimiter || c == '\n' || c == '\r';
      cell = c == delimiter ? cell + 1 : ends ? 1 : cell;
      isAtStart = ends;
      isClosed &= !ends;
    }

    private static boolean isBlank(int c) {
      return Character.isWhitespace((char) c);
    }
  }
}
