package org.junheng.cli;

import org.junheng.text.Message;

/** Ends the run with a code, after saying why. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode code;
  private final transient Message words;

  Stop(ExitCode code, String key, Object... args) {
    this(code, Message.of("cli." + key, args));
  }

  Stop(ExitCode code, Message words) {
    super(words.id(), null, false, false);
    this.code = code;
    this.words = words;
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
