package org.junheng.report;

import java.nio.charset.StandardCharsets;

/** The address of a file. */
final class FileUri {
  private static final String KEPT = "-._~/";

  private FileUri() {}

  /** Whether a file's name begins at a root, of this system or of Windows. */
  static boolean isAbsolute(String file) {
    return file.startsWith("/") || isOnDrive(file);
  }

  private static boolean isOnDrive(String file) {
    return file.matches("[A-Za-z]:[/\\\\].*");
  }

  /** The address, relative as the file's name is. */
  static String of(String file) {
    if (isOnDrive(file)) {
      return "file:///" + file.charAt(0) + ":" + encoded(file.substring(2).replace('\\', '/'));
    }
    return file.startsWith("/") ? "file://" + encoded(file) : encoded(file);
  }

  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder(path.length() + 16);
    for (byte each : Plain.paired(path).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
