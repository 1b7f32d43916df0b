package org.junheng.check;

/** What a finding is beside an earlier result, the baseline. */
public enum Mark {
  /** The earlier result has no such finding, or does not list it. */
  NEW,
  /** It was there, with the same figures. */
  UNCHANGED,
  /** It was there, with other figures. */
  UPDATED
}
