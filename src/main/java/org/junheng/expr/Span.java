package org.junheng.expr;

/**
 * A stretch of an expression's text. Where something stands is no part of what it says: any two
 * spans are equal, so that two syntax trees are equal when they say the same.
 *
 * @param start the first character, from 0
 * @param end the character after the last one
 */
public record Span(int start, int end) {
  /** The stretch from the start of this one to the end of another. */
  Span to(Span last) {
    return new Span(start, last.end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Span;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
