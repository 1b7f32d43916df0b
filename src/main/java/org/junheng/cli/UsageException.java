package org.junheng.cli;

import org.junheng.text.Message;
import picocli.CommandLine.TypeConversionException;

/** The command line cannot be followed. Ends the run with {@link ExitCode#USAGE}. */
final class UsageException extends TypeConversionException {
  private static final long serialVersionUID = 1;

  private final transient Message words;

  UsageException(String key, Object... args) {
    this(Message.of("cli." + key, args));
  }

  UsageException(Message words) {
    super(words.id());
    this.words = words;
  }

  /** What is wrong, in words that help. */
  Message words() {
    return words;
  }
}
