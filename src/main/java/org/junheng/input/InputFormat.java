package org.junheng.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A format that data comes in, and the endings of its files. */
enum InputFormat {
  DELIMITED("csv", "tsv", "txt", "tab"),
  JSON("json", "ndjson", "jsonl"),
  /** Known, but not read: the user is told what to do. */
  SPREADSHEET("xlsx", "xls", "xlsm", "xlsb", "et", "ods", "numbers"),
  ARCHIVE("zip", "gz", "7z", "rar", "tar", "tgz"),
  DOCUMENT("doc", "docx", "pdf", "wps");

  private final List<String> endings;

  InputFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** The format of a file's ending, or null. */
  static @Nullable InputFormat ofEnding(String ending) {
    for (InputFormat format : values()) {
      if (format.endings.contains(ending)) {
        return format;
      }
    }
    return null;
  }

  /** The format that a file's first bytes show, whatever its name. */
  static InputFormat ofBytes(byte[] head) {
    if (begins(head, 'P', 'K', 3, 4)) {
      return ARCHIVE;
    }
    if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return SPREADSHEET;
    }
    if (begins(head, 0x1F, 0x8B)) {
      return ARCHIVE;
    }
    if (begins(head, '%', 'P', 'D', 'F')) {
      return DOCUMENT;
    }
    for (byte each : head) {
      int c = each & 0xFF;
      boolean isMark = c == 0xEF || c == 0xBB || c == 0xBF || c == 0xFE || c == 0xFF || c == 0;
      if (c > ' ' && !isMark) {
        return c == '[' || c == '{' ? JSON : DELIMITED;
      }
    }
    return DELIMITED;
  }

  boolean isReadable() {
    return this == DELIMITED || this == JSON;
  }

  private static boolean begins(byte[] head, int... magic) {
    for (int at = 0; at < magic.length; at++) {
      if (at >= head.length || (head[at] & 0xFF) != magic[at]) {
        return false;
      }
    }
    return true;
  }
}
