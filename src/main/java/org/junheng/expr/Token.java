package org.junheng.expr;

/**
 * A word, sign or constant of an expression.
 *
 * @param kind what it is
 * @param text a name, reserved word or sign as it should be written; a figure's digits; a text's
 *     content
 * @param span where it stands
 */
record Token(Kind kind, String text, Span span) {
  enum Kind {
    FIGURE,
    PERCENT,
    TEXT,
    NAME,
    /** A reserved word or a sign. */
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
