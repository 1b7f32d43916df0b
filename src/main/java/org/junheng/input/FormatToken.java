package org.junheng.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a number format.
 *
 * @param kind what it asks for
 * @param text what is written of it; of a literal, what it shows
 */
record FormatToken(Kind kind, String text) {
  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d{1,30}(?:\\.\\d{1,30})?)");
  private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+|H+|M+|S+");
  private static final Pattern MONEY = Pattern.compile("[A-Z]{3}|.*\\p{Sc}.*");
  // As spreadsheets in Chinese write General.
  private static final List<String> GENERAL = List.of("general", "g/通用格式");
  private static final List<String> HALVES_OF_DAY = List.of("am/pm", "a/p", "上午/下午");
  // Years, days and their names, eras, and the Buddhist years of Thailand.
  private static final String DAYS = "ydgebnaYDGEBNA";

  /** What a piece asks for. */
  enum Kind {
    DIGIT,
    POINT,
    COMMA,
    PERCENT,
    EXPONENT,
    FRACTION,
    GENERAL,
    TEXT,
    LITERAL,
    MONEY,
    DAY,
    MONTH,
    TIME
  }

  /**
   * The pieces of a section.
   *
   * @param condition which figures it is for; null where their sign tells
   * @param isRed whether it is shown in red, as negative figures are
   */
  record Section(
      List<FormatToken> tokens, FormatSection.@Nullable Condition condition, boolean isRed) {}

  /** The sections of a format. */
  static List<Section> sections(String code) {
    Lexer lexer = new Lexer(code);
    List<Section> sections = new ArrayList<>();
    do {
      sections.add(lexer.section());
    } while (lexer.hasMore());
    return sections;
  }

  private boolean isOfTime() {
    return kind == Kind.DAY || kind == Kind.MONTH || kind == Kind.TIME;
  }

  private FormatToken literal() {
    return new FormatToken(Kind.LITERAL, text);
  }

  /** Cuts a format into its pieces. */
  private static final class Lexer {
    private final String code;
    private int at;
    private boolean ended;
    private List<FormatToken> tokens = new ArrayList<>();
    private FormatSection.@Nullable Condition condition;
    private boolean isRed;

    Lexer(String code) {
      this.code = code;
    }

    /** Whether the last section ended in a semicolon, so that another follows. */
    boolean hasMore() {
      return ended;
    }

    Section section() {
      tokens = new ArrayList<>();
      condition = null;
      isRed = false;
      ended = false;
      while (at < code.length() && !ended) {
        piece();
      }
      return new Section(settled(), condition, isRed);
    }

    private void piece() {
      char c = code.charAt(at);
      switch (c) {
        case ';' -> {
          ended = true;
          at++;
        }
        case '"' -> quoted();
        case '\\', '!' -> {
          add(Kind.LITERAL, at + 1 < code.length() ? code.substring(at + 1, at + 2) : "");
          at += 2;
        }
        case '_', '*' -> at += 2; // a blank as wide as the next sign, or as many of it as fit
        case '[' -> bracketed();
        case '0', '#', '?' -> one(Kind.DIGIT);
        case '.' -> one(Kind.POINT);
        case ',' -> one(Kind.COMMA);
        case '%' -> one(Kind.PERCENT);
        case '/' -> slash();
        case '@' -> one(Kind.TEXT);
        default -> word(c);
      }
    }

    // A fraction may have a denominator of its own: ??/100
    private void slash() {
      boolean isFraction = !tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == Kind.DIGIT;
      one(Kind.FRACTION);
      int end = at;
      while (isFraction && end < code.length() && "0123456789".indexOf(code.charAt(end)) >= 0) {
        end++;
      }
      if (end > at) {
        add(Kind.DIGIT, code.substring(at, end));
        at = end;
      }
    }

    private void quoted() {
      int end = code.indexOf('"', at + 1);
      int stop = end < 0 ? code.length() : end;
      add(Kind.LITERAL, code.substring(at + 1, stop));
      at = stop + 1;
    }

    private void bracketed() {
      int end = code.indexOf(']', at);
      int stop = end < 0 ? code.length() : end;
      String inside = code.substring(at + 1, stop);
      at = stop + 1;
      Matcher limit = CONDITION.matcher(inside.strip());
      if (inside.startsWith("$")) {
        int dash = inside.indexOf('-');
        String sign = dash < 0 ? inside.substring(1) : inside.substring(1, dash);
        add(MONEY.matcher(sign).matches() ? Kind.MONEY : Kind.LITERAL, sign);
      } else if (limit.matches()) {
        condition = new FormatSection.Condition(limit.group(1), new BigDecimal(limit.group(2)));
      } else if (ELAPSED.matcher(inside).matches()) {
        add(Kind.TIME, "[" + inside + "]");
      } else {
        String colour = inside.toLowerCase(Locale.ROOT);
        isRed |= colour.equals("red") || colour.equals("红色");
      }
    }

    private void word(char c) {
      for (String general : GENERAL) {
        if (code.regionMatches(true, at, general, 0, general.length())) {
          add(Kind.GENERAL, general);
          at += general.length();
          return;
        }
      }
      for (String half : HALVES_OF_DAY) {
        if (code.regionMatches(true, at, half, 0, half.length())) {
          add(Kind.TIME, half);
          at += half.length();
          return;
        }
      }
      boolean isPower = c == 'E' || c == 'e';
      if (isPower && at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0) {
        add(Kind.EXPONENT, "E");
        at += 2;
      } else if (c == 'm' || c == 'M') {
        one(Kind.MONTH);
      } else if ("hsHS".indexOf(c) >= 0) {
        one(Kind.TIME);
      } else if (DAYS.indexOf(c) >= 0) {
        one(Kind.DAY);
      } else {
        one(Character.getType(c) == Character.CURRENCY_SYMBOL ? Kind.MONEY : Kind.LITERAL);
      }
    }

    private void one(Kind kind) {
      add(kind, code.substring(at, at + 1));
      at++;
    }

    private void add(Kind kind, String text) {
      if (kind != Kind.LITERAL || !text.isEmpty()) {
        tokens.add(new FormatToken(kind, text));
      }
    }

    // What a piece asks for depends on those beside it: a point is one only among digits.
    private List<FormatToken> settled() {
      boolean hasFigure = false;
      boolean isOfTime = false;
      for (int each = 0; each < tokens.size(); each++) {
        Kind kind = tokens.get(each).kind();
        hasFigure |= kind == Kind.GENERAL || (kind == Kind.DIGIT && !isOfSecond(each));
        isOfTime |= tokens.get(each).isOfTime();
      }
      List<FormatToken> settled = new ArrayList<>();
      for (int each = 0; each < tokens.size(); each++) {
        FormatToken token = tokens.get(each);
        if (hasFigure) {
          boolean isSlash = token.kind() == Kind.FRACTION && !isAmongDigits(each);
          settled.add(token.isOfTime() || isSlash ? token.literal() : token);
        } else if (!(isOfTime && token.kind() == Kind.DIGIT)) {
          boolean isSign = ".,/".contains(token.text());
          settled.add(isSign ? token.literal() : token);
        }
      }
      return List.copyOf(settled);
    }

    // Parts of a second: ss.000
    private boolean isOfSecond(int digit) {
      int before = digit;
      while (before >= 0 && tokens.get(before).kind() == Kind.DIGIT) {
        before--;
      }
      return before > 0
          && tokens.get(before).kind() == Kind.POINT
          && tokens.get(before - 1).kind() == Kind.TIME;
    }

    private boolean isAmongDigits(int slash) {
      return slash > 0
          && slash + 1 < tokens.size()
          && tokens.get(slash - 1).kind() == Kind.DIGIT
          && tokens.get(slash + 1).kind() == Kind.DIGIT;
    }
  }
}
