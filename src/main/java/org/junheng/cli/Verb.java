package org.junheng.cli;

/** What a command does, once its options are understood. */
interface Verb {
  /** Does it, and says how it ended. */
  ExitCode run(Session session);

  /** How the user wants to be spoken to. */
  GeneralOptions general();
}
