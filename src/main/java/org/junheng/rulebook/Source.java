package org.junheng.rulebook;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;

/** The text of one file, which knows where its lines begin. */
final class Source {
  /** The largest file that is read, in bytes. */
  static final int MAX_BYTES = 2 << 20;

  private final String name;
  private final String text;
  private final FileBytes bytes;
  private final int[] lineStarts;
  private final boolean plain;

  private Source(String name, String text, FileBytes bytes) {
    this.name = name;
    this.text = text;
    this.bytes = bytes;
    char[] chars = text.toCharArray();
    this.lineStarts = lineStarts(chars);
    this.plain = !hasSurrogate(chars);
  }

  /** The file's text; null, with a problem, where its bytes are no text that YAML may hold. */
  static @Nullable Source read(String name, byte[] bytes, Problems problems) {
    if (bytes.length > MAX_BYTES) {
      problems.error(Location.of(name), Problems.say("too-large", bytes.length, MAX_BYTES));
      return null;
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String decoded = out.flip().toString();
    String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    Source source = new Source(name, text, FileBytes.of(bytes));
    if (result.isError()) {
      problems.error(source.place(text.length(), text.length()), "not-utf8");
      return null;
    }
    int odd = firstControl(text.toCharArray());
    if (odd >= 0) {
      String code = String.format("U+%04X", text.codePointAt(odd));
      problems.error(source.place(odd, odd + 1), "control-character", code);
      return null;
    }
    return source;
  }

  private static boolean hasSurrogate(char[] text) {
    for (char c : text) {
      if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private static int firstControl(char[] text) {
    for (int at = 0; at < text.length; at++) {
      char c = text[at];
      if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && isOdd(c))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isOdd(char c) {
    return (c < 0xA0 && c != 0x85) || c == 0xFEFF || c >= 0xFFFE;
  }

  private static int[] lineStarts(char[] text) {
    int[] starts = new int[256];
    int lines = 1;
    for (int at = 0; at < text.length; at++) {
      char c = text[at];
      boolean ends = c == '\n' || (c != ' ' && isLineBreak(c));
      if (ends && !(c == '\r' && at + 1 < text.length && text[at + 1] == '\n')) {
        starts = lines < starts.length ? starts : Arrays.copyOf(starts, 2 * lines);
        starts[lines++] = at + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  // The line breaks of YAML 1.1, so that our lines are the parser's.
  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  String name() {
    return name;
  }

  String text() {
    return text;
  }

  String sha256() {
    return bytes.sha256();
  }

  /** The file as it was read. */
  FileBytes bytes() {
    return bytes;
  }

  /** A stretch of the text. */
  Place place(int start, int end) {
    return new Place(this, Math.min(start, text.length()), Math.min(end, text.length()));
  }

  /** The offset of a place that a parser counts in lines from 1 and code points from 1. */
  int offset(int line, int column) {
    if (line < 1 || line > lineStarts.length) {
      return text.length();
    }
    int start = lineStarts[line - 1];
    if (plain) {
      return Math.min(start + column - 1, text.length());
    }
    int end = lineEnd(line);
    int points = text.codePointCount(start, end);
    return text.offsetByCodePoints(start, Math.max(0, Math.min(column - 1, points)));
  }

  int line(int offset) {
    int at = Arrays.binarySearch(lineStarts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** Where a line's text ends: before its line break. */
  int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > lineStarts[line - 1] && isLineBreak(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
