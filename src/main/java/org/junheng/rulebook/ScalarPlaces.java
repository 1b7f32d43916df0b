package org.junheng.rulebook;

/**
 * Finds where a character of a scalar's text stands in the file: quotes, escapes and folded lines
 * in between.
 */
final class ScalarPlaces {
  private final String file;
  private final String text;
  private final boolean escapes;
  private final boolean single;
  private int inFile;
  private int inText;

  private ScalarPlaces(Node.Scalar scalar) {
    file = scalar.place().source().text();
    text = scalar.text();
    inFile = scalar.place().start();
    char first = scalar.quoted() ? file.charAt(inFile) : ' ';
    escapes = first == '"';
    single = first == '\'';
    if (first == '|' || first == '>') {
      skipHeader();
    } else if (scalar.quoted()) {
      inFile++;
    }
  }

  /**
   * The place of a stretch of a scalar's text, cut at the end of its line; the whole scalar where
   * it cannot be told.
   */
  static Place of(Node.Scalar scalar, int offset, int length) {
    int start = new ScalarPlaces(scalar).find(offset);
    int end = length < 2 ? start + length : new ScalarPlaces(scalar).find(offset + length - 1) + 1;
    if (start < 0 || end < start) {
      return scalar.place();
    }
    return scalar.place().source().place(start, end);
  }

  private int find(int offset) {
    while (inText < Math.min(offset, text.length())) {
      if (!step()) {
        return -1;
      }
    }
    if (inText < text.length()
        && Character.isWhitespace(file.charAt(Math.min(inFile, file.length() - 1)))) {
      skipFold();
    }
    return inFile;
  }

  private boolean step() {
    char wanted = text.charAt(inText);
    if (inFile >= file.length()) {
      return false;
    }
    char found = file.charAt(inFile);
    if (Source.isLineBreak(found)) {
      skipBlank();
      inText += Character.isWhitespace(wanted) ? 1 : 0;
    } else if (found == wanted) {
      inFile += single && found == '\'' ? 2 : 1;
      inText++;
    } else if (escapes && found == '\\') {
      inFile += 2;
      inText++;
    } else if (Character.isWhitespace(found)) {
      inFile++;
    } else {
      return false;
    }
    return true;
  }

  private void skipBlank() {
    while (inFile < file.length() && Character.isWhitespace(file.charAt(inFile))) {
      inFile++;
    }
  }

  // In a folded text one space or line break stands for a line break and the indentation after it.
  private void skipFold() {
    if (!Character.isWhitespace(text.charAt(inText))) {
      skipBlank();
    }
  }

  private void skipHeader() {
    while (inFile < file.length() && !Source.isLineBreak(file.charAt(inFile))) {
      inFile++;
    }
    skipBlank();
  }
}
