package org.junheng.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A format that data comes in, and the endings of its files. */
enum InputFormat {
  DELIMITED("csv", "tsv", "txt", "tab"),
  JSON("json", "ndjson", "jsonl"),
  WORKBOOK("xlsx", "xlsm"),
  ARCHIVE("zip"),
  PACKED("gz"),
  /** Known, but not read, as are those below: the user is told what to do. */
  OLD_WORKBOOK("xls", "et"),
  ENCRYPTED_WORKBOOK(),
  OTHER_WORKBOOK("xlsb", "ods", "numbers"),
  OTHER_ARCHIVE("7z", "rar", "tar", "tgz", "bz2", "xz"),
  PAGE("html", "htm", "mht"),
  DOCUMENT("doc", "docx", "pdf", "wps");

  private static final int LONGEST_PROLOGUE = 1000;

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

  /** The format of a file by its first bytes, and where they show none by its name. */
  static InputFormat of(byte[] head, String ending) {
    InputFormat seen = ofBytes(head);
    InputFormat named = ofEnding(ending);
    if (seen == ARCHIVE && (named == WORKBOOK || named == OTHER_WORKBOOK || named == DOCUMENT)) {
      return named;
    }
    boolean isText = seen == DELIMITED || seen == JSON;
    // Many systems hand out text as .xls or .xlsx, because spreadsheets open it.
    boolean isWorkbook = named == OLD_WORKBOOK || named == WORKBOOK;
    boolean isTextAsWorkbook = isWorkbook && head.length > 0 && !holdsZeros(head);
    return named == null || !isText || isTextAsWorkbook ? seen : named;
  }

  // Text may hold them too, but then in every other byte and after a mark.
  private static boolean holdsZeros(byte[] head) {
    boolean isMarked = begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF);
    for (byte each : head) {
      if (each == 0 && !isMarked) {
        return true;
      }
    }
    return false;
  }

  /** The format that a file's first bytes show, whatever its name. */
  private static InputFormat ofBytes(byte[] head) {
    if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
      return ARCHIVE;
    }
    if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OLD_WORKBOOK;
    }
    if (begins(head, 0x1F, 0x8B)) {
      return PACKED;
    }
    if (begins(head, 'R', 'a', 'r', '!') || begins(head, '7', 'z', 0xBC, 0xAF)) {
      return OTHER_ARCHIVE;
    }
    if (begins(head, '%', 'P', 'D', 'F')) {
      return DOCUMENT;
    }
    return ofText(head);
  }

  private static InputFormat ofText(byte[] head) {
    for (int at = 0; at < head.length; at++) {
      int c = head[at] & 0xFF;
      boolean isMark = c == 0xEF || c == 0xBB || c == 0xBF || c == 0xFE || c == 0xFF || c == 0;
      if (c > ' ' && !isMark) {
        return c == '[' || c == '{' ? JSON : c == '<' && isMarkup(head, at) ? PAGE : DELIMITED;
      }
    }
    return DELIMITED;
  }

  private static boolean isMarkup(byte[] head, int from) {
    int length = Math.min(LONGEST_PROLOGUE, head.length - from);
    String start =
        new String(head, from, length, StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype")
        || start.startsWith("<html")
        || start.startsWith("<table")
        || start.startsWith("<?xml");
  }

  boolean isReadable() {
    return compareTo(OLD_WORKBOOK) < 0;
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
