package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Passes UTF-8 bytes on as characters. */
final class Utf8Decoder extends OutputStream {
  private final Writer out;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final ByteBuffer bytes = ByteBuffer.allocate(8192);
  private final CharBuffer chars = CharBuffer.allocate(8192);

  Utf8Decoder(Writer out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    if (!bytes.hasRemaining()) {
      decode();
    }
    bytes.put((byte) b);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    int at = offset;
    while (at < offset + length) {
      if (!bytes.hasRemaining()) {
        decode();
      }
      int taken = Math.min(bytes.remaining(), offset + length - at);
      bytes.put(from, at, taken);
      at += taken;
    }
  }

  // A character whose last bytes are still to come stays in the buffer.
  private void decode() throws IOException {
    bytes.flip();
    decoder.decode(bytes, chars, false);
    bytes.compact();
    chars.flip();
    out.append(chars);
    chars.clear();
  }

  @Override
  public void flush() throws IOException {
    decode();
    out.flush();
  }
}
