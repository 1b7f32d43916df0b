package org.junheng.input;

import java.io.IOException;
import java.util.HexFormat;

/** Bytes that are no text in the encoding a file is read in. */
final class MalformedText extends IOException {
  private static final long serialVersionUID = 1;

  private final long offset;
  private final String bytes;

  MalformedText(long offset, byte[] bytes) {
    super("malformed at byte " + offset);
    this.offset = offset;
    this.bytes = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
  }

  /** How many bytes stand before the bad ones. */
  long offset() {
    return offset;
  }

  /** The bad bytes in hexadecimal. */
  String bytes() {
    return bytes;
  }
}
