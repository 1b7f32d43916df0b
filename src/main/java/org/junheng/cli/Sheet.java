package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.junheng.text.Width;

/** Labelled paragraphs, the labels in a column of their own, wrapped to a screen's width. */
final class Sheet {
  private static final int WIDTH = 80;
  private static final int LEAST = 20;

  private final List<Entry> entries = new ArrayList<>();
  private final String title;

  Sheet(String title) {
    this.title = title;
  }

  private record Entry(String label, List<String> lines) {}

  /** Adds a paragraph; nothing where there are no lines or only empty ones. */
  void add(String label, List<String> lines) {
    List<String> said = lines.stream().filter(line -> !line.isBlank()).toList();
    if (!said.isEmpty()) {
      entries.add(new Entry(label, said));
    }
  }

  void add(String label, String line) {
    add(label, List.of(line));
  }

  /** The title and the paragraphs, with a line break at the end. */
  @Override
  public String toString() {
    int margin = 4 + entries.stream().mapToInt(entry -> Width.of(entry.label)).max().orElse(0);
    StringBuilder out = new StringBuilder(title).append('\n');
    for (Entry entry : entries) {
      String label = Width.pad("  " + entry.label, margin);
      for (String line : entry.lines) {
        for (String piece : pieces(line, margin, entry.lines.size() > 1)) {
          out.append(label).append(piece).append('\n');
          label = " ".repeat(margin);
        }
      }
    }
    return out.toString();
  }

  // A line's own indentation holds for the lines it is broken into; in a list they stand further
  // in.
  private static List<String> pieces(String line, int margin, boolean isList) {
    String words = line.stripLeading();
    String indent = " ".repeat(line.length() - words.length());
    String further = indent + (isList ? "  " : "");
    int width = Math.max(LEAST, WIDTH - margin - further.length());
    List<String> pieces = new ArrayList<>();
    for (String piece : wrap(words, width)) {
      pieces.add((pieces.isEmpty() ? indent : further) + piece);
    }
    return pieces;
  }

  /** The text broken at spaces and beside wide characters. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (Width.of(rest) > width) {
      int end = lineEnd(rest, width);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static int lineEnd(String text, int width) {
    int used = 0;
    int fits = 0;
    int best = 0;
    while (used <= width && fits < text.length()) {
      int c = text.codePointAt(fits);
      boolean wide = Width.of(c) == 2;
      if (fits > 0 && (c == ' ' || (wide && !isClosing(c)))) {
        best = fits;
      }
      used += Width.of(c);
      fits += Character.charCount(c);
    }
    int forced = text.offsetByCodePoints(fits, -1);
    return best > 0 ? best : Math.max(1, forced);
  }

  // What must not begin a line.
  private static boolean isClosing(int c) {
    return "，。；：、？！）】》〕”’％".indexOf(c) >= 0;
  }
}
