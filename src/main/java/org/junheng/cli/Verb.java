package org.junheng.cli;

import java.util.List;

/** What a command does, once its options are understood. */
interface Verb extends Declaring {
  /** Does it, and says how it ended. */
  ExitCode run(Session session);

  /** How the user wants to be spoken to. */
  GeneralOptions general();

  /** The options that it shares with others, in the order of its help. */
  List<OptionGroup> groups();
}
