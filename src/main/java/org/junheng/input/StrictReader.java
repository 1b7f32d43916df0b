package org.junheng.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.junheng.text.Message;

/**
 * Text of bytes, without forgiveness: bytes that are none in the encoding end it with their offset,
 * and a record that grows past all measure ends it too.
 */
final class StrictReader extends Reader {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
  private final int mostChars;
  private long offset;
  private long given;
  private boolean isAtEnd;
  private boolean isDone;

  /**
   * A reader of text.
   *
   * @param in the bytes, behind any byte order mark
   * @param charset their encoding
   * @param offset how many bytes stand before them
   * @param mostChars how many characters may come between two calls of {@link #newRecord}
   */
  StrictReader(InputStream in, Charset charset, long offset, int mostChars) {
    this.in = in;
    this.offset = offset;
    this.mostChars = mostChars;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Says that a record was taken, so that the next one may be as long again. */
  void newRecord() {
    given = 0;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    if (given > mostChars) {
      throw new Refused(Message.of("input.long-record", mostChars));
    }
    while (!chars.hasRemaining()) {
      if (isDone) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(into, from, count);
    given += count;
    return count;
  }

  /** Does nothing: whoever opened the bytes has yet to take their hash, and closes them. */
  @Override
  public void close() {}

  private void decode() throws IOException {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, isAtEnd);
    if (isAtEnd && result.isUnderflow()) {
      decoder.flush(chars);
      isDone = true;
    }
    boolean nothing = chars.position() == 0;
    chars.flip();
    if (nothing && result.isError()) {
      throw malformed(result.length());
    }
    if (nothing && !isDone) {
      fill();
    }
  }

  private void fill() throws IOException {
    offset += bytes.position();
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    isAtEnd = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
  }

  private MalformedText malformed(int length) {
    byte[] bad = new byte[Math.min(length, bytes.remaining())];
    long at = offset + bytes.position();
    bytes.get(bad);
    return new MalformedText(at, bad);
  }
}
