package org.junheng.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the bytes of delimited text into chunks of whole records, and counts lines. In every
 * encoding that is cut, the bytes of quotes and line breaks mean nothing else.
 */
final class Chunks {
  // The first chunk is read alone, for the header is in it: it ends sooner.
  private static final int HEAD = 1 << 16;

  private final InputStream in;
  private final int size;
  private final byte delimiter;
  private byte[] rest = new byte[0];
  private int line = 1;
  private boolean isAtEnd;

  /**
   * Some whole records.
   *
   * @param bytes an array that begins with them
   * @param length how many bytes they are
   * @param line the line on which they begin
   */
  record Chunk(byte[] bytes, int length, int line) {}

  /**
   * The chunks of a stream.
   *
   * @param in the bytes, behind any byte order mark
   * @param size how many bytes a chunk has at most
   * @param delimiter what stands between cells, one byte
   */
  Chunks(InputStream in, int size, char delimiter) {
    this.in = in;
    this.size = size;
    this.delimiter = (byte) delimiter;
  }

  /** Whether the last chunk was given. */
  boolean isAtEnd() {
    return isAtEnd;
  }

  /**
   * The next chunk, or null behind the last one.
   *
   * @throws FastDecoder.NotTaken if a record is longer than a chunk may be
   */
  @Nullable Chunk next() throws IOException {
    if (isAtEnd) {
      return null;
    }
    byte[] bytes = Arrays.copyOf(rest, size);
    int length = rest.length + in.readNBytes(bytes, rest.length, size - rest.length);
    isAtEnd = length < size;
    Chunk chunk = isAtEnd ? new Chunk(bytes, length, line) : cutOff(bytes);
    rest = Arrays.copyOfRange(bytes, chunk.length(), length);
    return chunk;
  }

  private Chunk cutOff(byte[] bytes) throws FastDecoder.NotTaken {
    Chunk head = line == 1 && size > HEAD ? cut(Arrays.copyOf(bytes, HEAD)) : null;
    Chunk chunk = head == null ? cut(bytes) : head;
    if (chunk == null) {
      throw new FastDecoder.NotTaken("a record is longer than " + size + " bytes");
    }
    return chunk;
  }

  private @Nullable Chunk cut(byte[] bytes) {
    // A character for each byte: Java looks for one of them many bytes at a time.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return hasLoneReturn(text) ? closely(bytes) : byFeeds(bytes, text);
  }

  private static boolean hasLoneReturn(String text) {
    int most = text.length() - 1;
    int at = text.indexOf('\r');
    while (at >= 0 && at < most && text.charAt(at + 1) == '\n') {
      at = text.indexOf('\r', at + 1);
    }
    return at >= 0 && at < most;
  }

  // Lines end with line feeds, and with nothing else.
  private @Nullable Chunk byFeeds(byte[] bytes, String text) {
    int end = 0;
    int lines = 0;
    int linesAtEnd = 0;
    boolean isQuoted = false;
    int feed = next(text, '\n', 0);
    int quote = next(text, '"', 0);
    while (feed < bytes.length || quote < bytes.length) {
      if (feed < quote) {
        lines++;
        end = isQuoted ? end : feed + 1;
        linesAtEnd = isQuoted ? linesAtEnd : lines;
        feed = next(text, '\n', feed + 1);
      } else if (isQuoted && quote + 1 < bytes.length && bytes[quote + 1] == '"') {
        quote = next(text, '"', quote + 2);
      } else {
        isQuoted = !isQuoted && beginsCell(bytes, quote);
        quote = next(text, '"', quote + 1);
      }
    }
    return chunk(bytes, end, linesAtEnd);
  }

  private static int next(String text, char c, int from) {
    int at = text.indexOf(c, from);
    return at < 0 ? text.length() : at;
  }

  private @Nullable Chunk closely(byte[] bytes) {
    int end = 0;
    int lines = 0;
    int linesAtEnd = 0;
    boolean isQuoted = false;
    // What follows the last byte is not known, so it is never the last of a chunk.
    for (int at = 0; at < bytes.length - 1; at++) {
      int each = bytes[at] & 0xFF;
      if (each > '"') {
        continue; // nearly all
      }
      if (each == '"') {
        if (isQuoted && bytes[at + 1] == '"') {
          at++;
        } else {
          isQuoted = !isQuoted && beginsCell(bytes, at);
        }
      } else if (each == '\n' || (each == '\r' && bytes[at + 1] != '\n')) {
        lines++;
        end = isQuoted ? end : at + 1;
        linesAtEnd = isQuoted ? linesAtEnd : lines;
      }
    }
    return chunk(bytes, end, linesAtEnd);
  }

  private @Nullable Chunk chunk(byte[] bytes, int end, int lines) {
    if (end == 0) {
      return null;
    }
    Chunk chunk = new Chunk(bytes, end, line);
    line += lines;
    return chunk;
  }

  // Elsewhere in a cell without quotes, a quote is a letter as any other.
  private boolean beginsCell(byte[] bytes, int at) {
    return at == 0 || bytes[at - 1] == delimiter || bytes[at - 1] == '\n' || bytes[at - 1] == '\r';
  }
}
