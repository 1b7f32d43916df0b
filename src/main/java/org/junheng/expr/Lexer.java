package org.junheng.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts an expression's text into tokens. A sign that is often written in place of another ({@code
 * ==}, {@code ≥}, full-width brackets) is a fault, and is then read as what it stands for.
 */
final class Lexer {
  private static final Set<String> RESERVED =
      Set.of("or", "and", "not", "in", "between", "if", "then", "else", "true", "false");

  private static final List<String> SIGNS =
      List.of(
          "!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ",", ".", ":");

  /** What people write, and what they should; longer ones first where one starts another. */
  private static final Map<String, String> MISTAKES =
      Map.ofEntries(
          Map.entry("==", "="),
          Map.entry("<>", "!="),
          Map.entry("&&", "and"),
          Map.entry("||", "or"),
          Map.entry("!", "not"),
          Map.entry("≤", "<="),
          Map.entry("≥", ">="),
          Map.entry("≠", "!="),
          Map.entry("×", "*"),
          Map.entry("÷", "/"),
          Map.entry("−", "-"),
          Map.entry("、", ","),
          Map.entry("【", "["),
          Map.entry("】", "]"));

  // The block of full-width forms repeats printable ASCII at this distance (Unicode, FF01–FF5E).
  private static final int FULL_WIDTH = 0xFEE0;

  // A double carries 17 digits and DECIMAL128 34; a longer figure is a slip.
  private static final int MAX_DIGITS = 30;

  private final String text;
  private final List<Fault> faults;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, List<Fault> faults) {
    this.text = text;
    this.faults = faults;
  }

  /** The tokens of a text, closed by one END; what is wrong is added to {@code faults}. */
  static List<Token> read(String text, List<Fault> faults) {
    Lexer lexer = new Lexer(text, faults);
    lexer.readAll();
    return lexer.tokens;
  }

  /** Whether a word has a meaning of its own, so that it cannot be a name. */
  static boolean isReserved(String word) {
    return RESERVED.contains(word);
  }

  /** Whether a character may stand in a name: a letter or digit of any script, its marks, or _. */
  static boolean isNamePart(int codePoint) {
    int kind = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || codePoint == '_'
        || kind == Character.NON_SPACING_MARK
        || kind == Character.COMBINING_SPACING_MARK;
  }

  private void readAll() {
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
        at += Character.charCount(codePoint);
      } else if (codePoint >= '0' && codePoint <= '9') {
        readFigure();
      } else if (isNamePart(codePoint)) {
        readName();
      } else if (isQuote(codePoint)) {
        readText(codePoint);
      } else {
        readSign();
      }
    }
    tokens.add(new Token(Token.Kind.END, "", new Span(at, at)));
  }

  private void readFigure() {
    int start = at;
    skipDigits();
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      skipDigits();
    }
    String digits = text.substring(start, at);
    if (at < text.length() && isNamePart(text.codePointAt(at))) {
      skipNameParts();
      fault(start, "name-starts-with-digit", text.substring(start, at));
      add(Token.Kind.NAME, text.substring(start, at), start);
      return;
    }
    if (digits.length() > MAX_DIGITS) {
      fault(start, "figure-too-long", MAX_DIGITS);
      digits = "1";
    }
    boolean percent = at < text.length() && (text.charAt(at) == '%' || text.charAt(at) == '％');
    if (percent) {
      at++;
    }
    add(percent ? Token.Kind.PERCENT : Token.Kind.FIGURE, digits, start);
  }

  private void readName() {
    int start = at;
    skipNameParts();
    String word = text.substring(start, at);
    add(isReserved(word) ? Token.Kind.SIGN : Token.Kind.NAME, word, start);
  }

  /** A backslash before a quote or backslash takes away its meaning; before all else it is kept. */
  private void readText(int opening) {
    int start = at;
    if (opening != '"') {
      at++;
      fault(start, "write-instead", text.substring(start, at), "\"");
      at--;
    }
    int closing = opening == '“' ? '”' : opening;
    StringBuilder content = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != closing; at++) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length() && isEscaped(text.charAt(at + 1))) {
        c = text.charAt(++at);
      }
      content.append(c);
    }
    if (at == text.length()) {
      fault(start, "text-not-closed");
    } else {
      at++;
    }
    add(Token.Kind.TEXT, content.toString(), start);
  }

  private void readSign() {
    int start = at;
    String meant = null;
    for (int length = 2; length >= 1 && meant == null; length--) {
      String written = text.substring(start, Math.min(text.length(), start + length));
      if (written.length() == length) {
        meant = SIGNS.contains(written) ? written : MISTAKES.get(written);
        at = start + length;
        if (meant != null && !meant.equals(written)) {
          fault(start, "write-instead", written, meant);
        }
      }
    }
    if (meant == null) {
      int codePoint = text.codePointAt(start);
      at = start + Character.charCount(codePoint);
      meant = codePoint > FULL_WIDTH ? Character.toString(codePoint - FULL_WIDTH) : "";
      if (!SIGNS.contains(meant)) {
        fault(start, "unknown-sign", text.substring(start, at));
        return;
      }
      fault(start, "write-instead", text.substring(start, at), meant);
    }
    add(Token.Kind.SIGN, meant, start);
  }

  private void skipDigits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private void skipNameParts() {
    while (at < text.length() && isNamePart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isQuote(int codePoint) {
    return codePoint == '"' || codePoint == '\'' || codePoint == '“' || codePoint == '＂';
  }

  private static boolean isEscaped(char c) {
    return c == '"' || c == '\\';
  }

  private void add(Token.Kind kind, String content, int start) {
    tokens.add(new Token(kind, content, new Span(start, at)));
  }

  private void fault(int start, String id, Object... args) {
    faults.add(Fault.at(new Span(start, at), id, args));
  }
}
