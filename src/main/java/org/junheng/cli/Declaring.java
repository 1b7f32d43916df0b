package org.junheng.cli;

/** What says by itself which options and parameters it has. */
interface Declaring {
  /** Declares them, in the order of help; what the command line says goes to its fields. */
  void declare(Options options);
}
