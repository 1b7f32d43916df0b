package org.junheng.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junheng.text.Width;

/** Writes lines that fit a width: a longer one is broken, and goes on below its first word. */
public final class Lines {
  private static final String CLOSING = "，。、；：）》」』〕】！？,.;:)]}!?%…";
  private static final String OPENING = "（《「『〔【([{";

  private final Appendable out;
  private final int width;

  /** Writes to this, in lines of at most so many cells. */
  public Lines(Appendable out, int width) {
    this.out = out;
    this.width = width;
  }

  int width() {
    return width;
  }

  /** An empty line. */
  public void blank() throws IOException {
    out.append('\n');
  }

  /** A line that begins with something already painted. */
  void line(String head, int headWidth, String body) throws IOException {
    String rest = " ".repeat(headWidth);
    List<String> pieces = wrap(body, Math.max(width / 3, width - headWidth));
    for (int at = 0; at < pieces.size(); at++) {
      String line = (at == 0 ? head : rest) + pieces.get(at);
      out.append(line.stripTrailing()).append('\n');
    }
  }

  /** A title, each of whose lines is painted. */
  void title(String words, Paint paint) throws IOException {
    for (String piece : wrap(words, width)) {
      out.append(paint.strong(piece)).append('\n');
    }
  }

  /** A line whose head, a word of its own, is followed by a body that hangs below it. */
  public void line(int indent, int hanging, String head, String body) throws IOException {
    List<String> pieces = wrap(head + "  " + body, width - indent);
    String first = pieces.get(0);
    out.append((" ".repeat(indent) + first).stripTrailing()).append('\n');
    String rest = (head + "  " + body).substring(first.length()).strip();
    if (!rest.isEmpty()) {
      line(hanging, rest);
    }
  }

  /** A line that is indented, and so is what it goes on with. */
  public void line(int indent, String body) throws IOException {
    line(" ".repeat(indent), indent, body);
  }

  /** A line that is not broken, for a row of a table. */
  void whole(int indent, String body) throws IOException {
    out.append((" ".repeat(indent) + body).stripTrailing()).append('\n');
  }

  /** Pieces of at most so many cells, broken between words, or between wide characters. */
  static List<String> wrap(String text, int width) {
    List<String> pieces = new ArrayList<>();
    String rest = text.strip();
    while (Width.of(rest) > width) {
      int end = breakBefore(rest, width);
      pieces.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    pieces.add(rest);
    return pieces;
  }

  // The last place at or before the width at which a line may end; else the width itself.
  private static int breakBefore(String text, int width) {
    int fits = 0;
    int best = 0;
    int used = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (at > 0 && mayBreak(text, at)) {
        best = at;
      }
      used += Width.of(c);
      if (used > width && at > 0) {
        // A space at the end takes no room.
        return c == ' '
            ? at
            : best > 0 ? best : Math.max(fits, Character.charCount(text.codePointAt(0)));
      }
      at += Character.charCount(c);
      fits = at;
    }
    return text.length();
  }

  private static boolean mayBreak(String text, int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (after == ' ' || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || Width.of(before) == 2 || Width.of(after) == 2;
  }
}
