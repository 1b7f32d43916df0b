package org.junheng.expr;

import org.junheng.text.Message;

/**
 * One thing that is wrong with an expression.
 *
 * @param offset the first wrong character of the expression's text, from 0
 * @param length how many characters are wrong; may be 0 at the end of the text
 * @param message what is wrong
 */
public record Fault(int offset, int length, Message message) {
  static Fault at(Span span, String id, Object... args) {
    return new Fault(span.start(), span.end() - span.start(), Message.of("expr." + id, args));
  }
}
