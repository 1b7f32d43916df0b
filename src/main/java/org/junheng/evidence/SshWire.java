package org.junheng.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Texts and numbers as SSH writes them (RFC 4251): a text has its length before it. */
final class SshWire {
  private SshWire() {}

  /** Puts bytes together. */
  static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Writer raw(String text) {
      out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
      return this;
    }

    Writer number(int number) {
      out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
      return this;
    }

    Writer text(String text) {
      return text(text.getBytes(StandardCharsets.US_ASCII));
    }

    Writer text(byte[] text) {
      number(text.length);
      out.writeBytes(text);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }

  /** Takes bytes apart. */
  static final class Reader {
    private final ByteBuffer in;

    Reader(byte[] bytes) {
      in = ByteBuffer.wrap(bytes);
    }

    byte[] raw(int length) {
      if (length < 0 || length > in.remaining()) {
        throw new BufferUnderflowException();
      }
      byte[] bytes = new byte[length];
      in.get(bytes);
      return bytes;
    }

    int number() {
      return in.getInt();
    }

    byte[] text() {
      return raw(number());
    }

    String word() {
      return new String(text(), StandardCharsets.ISO_8859_1);
    }
  }
}
