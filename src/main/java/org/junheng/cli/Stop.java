package org.junheng.cli;

import org.junheng.text.Message;

/** Ends the run with a code, after saying why. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode code;
  private final transient Message words;

  Stop(ExitCode code, String key, Object... args) {
    super("cli." + key, null, false, false);
    this.code = code;
    this.words = Message.of("cli." + key, args);
  }

  /** What the program ends with. */
  ExitCode code() {
    return code;
  }

  /** Why. */
  Message words() {
    return words;
  }
}
