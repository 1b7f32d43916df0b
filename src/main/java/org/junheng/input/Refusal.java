package org.junheng.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junheng.text.Message;

/** What is said of a file of a format that is not read. */
final class Refusal {
  // The name of the stream that holds a workbook with a password, as old containers write names.
  private static final String ENCRYPTED = "EncryptedPackage";

  private Refusal() {}

  static Message of(InputFormat format) {
    return Message.of(
        switch (format) {
          case OLD_WORKBOOK -> "input.is-old-workbook";
          case ENCRYPTED_WORKBOOK -> "input.is-encrypted-workbook";
          case OTHER_WORKBOOK -> "input.is-other-workbook";
          case OTHER_ARCHIVE -> "input.is-other-archive";
          case PAGE -> "input.is-page";
          case DOCUMENT -> "input.is-document";
          case DELIMITED, JSON, WORKBOOK, ARCHIVE, PACKED ->
              throw new IllegalArgumentException(format + " is read");
        });
  }

  /** The same of a file whose bytes can be looked at. */
  static Message of(InputFormat format, DataFile.Opener bytes) throws IOException {
    boolean isEncrypted = format == InputFormat.OLD_WORKBOOK && isEncrypted(bytes);
    return of(isEncrypted ? InputFormat.ENCRYPTED_WORKBOOK : format);
  }

  private static boolean isEncrypted(DataFile.Opener bytes) throws IOException {
    String name =
        new String(ENCRYPTED.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    String before = "";
    try (InputStream in = bytes.open()) {
      byte[] some = new byte[1 << 16];
      for (int count = in.readNBytes(some, 0, some.length);
          count > 0;
          count = in.readNBytes(some, 0, some.length)) {
        String text = before + new String(some, 0, count, StandardCharsets.ISO_8859_1);
        if (text.contains(name)) {
          return true;
        }
        before = text.substring(Math.max(0, text.length() - name.length()));
      }
    }
    return false;
  }
}
