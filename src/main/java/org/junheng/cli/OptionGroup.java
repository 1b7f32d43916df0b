package org.junheng.cli;

/** Options that several commands understand alike, listed together in help. */
interface OptionGroup extends Declaring {
  /** The key of the words above them in help. */
  String heading();
}
