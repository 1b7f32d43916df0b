package org.junheng.input;

/** What the figures of a column of shares are that stand without a sign. */
enum Share {
  /**
   * What the rule book or the user says, whatever they look like; so is every figure but a share.
   */
  SAID,
  /** Points, as the header says. */
  HEADED,
  /** Points, as the header says, but those of at most 1 look like fractions. */
  DOUBTED,
  /** Fractions, for none is above 1. */
  FRACTIONS,
  /** Points, for all are above 1. */
  POINTS,
  /** Some are above 1 and some are not, and nothing tells what they are. */
  MIXED
}
