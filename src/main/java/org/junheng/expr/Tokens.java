package org.junheng.expr;

import java.util.Comparator;
import java.util.List;

/**
 * The tokens of an expression while it is parsed: where reading stands, and what was wrong so far.
 * After a fault nothing more is reported until reading has found a place to go on: what is met in
 * between merely follows from it.
 */
final class Tokens {
  private final List<Token> tokens;
  private final List<Fault> faults;
  private int at;
  private boolean panic;

  /** The tokens of a text; {@code faults} is where faults are added to. */
  Tokens(List<Token> tokens, List<Fault> faults) {
    this.tokens = tokens;
    this.faults = faults;
  }

  /** What was wrong, in the order of the text. */
  List<Fault> faults() {
    return faults.isEmpty()
        ? List.of()
        : faults.stream().sorted(Comparator.comparingInt(Fault::offset)).toList();
  }

  /** Reports a limit that was passed and reads no further. */
  void giveUp(Span place, String id, Object limit) {
    fault(place, id, limit);
    at = tokens.size() - 1;
  }

  /** The token that reading stands at. */
  Token token() {
    return tokens.get(at);
  }

  /** The token after that. */
  Token following() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  /** The token before that. */
  Token previous() {
    return tokens.get(Math.max(0, at - 1));
  }

  /** The token that reading stands at; reading goes on after it. */
  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /** Goes on after a sign, if it is the next. */
  boolean take(String sign) {
    boolean there = token().is(sign);
    if (there) {
      next();
    }
    return there;
  }

  /** Goes on after a sign; it is a fault if that is not the next. */
  boolean expect(String sign) {
    boolean there = take(sign);
    if (!there) {
      Token token = token();
      if (token.kind() == Token.Kind.END) {
        fault(token.span(), "expected-at-end", sign);
      } else {
        fault(token.span(), "expected", sign, written(token));
      }
    }
    return there;
  }

  /** Says that something else should stand here. */
  void unexpected(String expected) {
    Token token = token();
    if (token.kind() == Token.Kind.END) {
      fault(token.span(), "ends-early");
    } else {
      fault(token.span(), "unexpected-" + expected, written(token));
    }
  }

  private static String written(Token token) {
    return switch (token.kind()) {
      case PERCENT -> token.text() + "%";
      case TEXT -> '"' + token.text() + '"';
      default -> token.text();
    };
  }

  void fault(Span span, String id, Object... args) {
    if (!panic) {
      faults.add(Fault.at(span, id, args));
      panic = true;
    }
  }

  /**
   * After an item of a list: where it was not read to its end, goes on at its comma or closing
   * sign.
   */
  void resume(String closing) {
    if (!panic && !token().is(",") && !token().is(closing)) {
      expect(closing);
    }
    if (panic) {
      int open = 0;
      while (token().kind() != Token.Kind.END
          && (open > 0 || !(token().is(",") || token().is(")") || token().is("]")))) {
        open += token().is("(") || token().is("[") ? 1 : 0;
        open -= token().is(")") || token().is("]") ? 1 : 0;
        next();
      }
      panic = token().kind() == Token.Kind.END;
    }
  }
}
