package org.junheng.cli;

import java.util.Arrays;
import org.junheng.text.Message;

/**
 * What the program ends with. Never a count, never renumbered, the same whatever the report's
 * format. The help, the manual and the tests all read this list.
 */
enum ExitCode {
  /** Everything that was asked was decided, and nothing that counts failed. */
  FINE(0),
  /** Something failed. */
  FAILED(1),
  /** The command line cannot be followed, or a report cannot be written where it says. */
  USAGE(2),
  /** A rule book or a parameter is invalid. */
  RULES(3),
  /** The data cannot be used. */
  DATA(4),
  /** Nothing failed, but something could not be decided. */
  UNDECIDED(5),
  /** The program broke. */
  DEFECT(70),
  /** The user broke the program off; what the JVM ends with after the interrupt signal. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** What a stored check ended with; of a number that is none of these, that it is unusable. */
  static ExitCode of(int code) {
    return Arrays.stream(values()).filter(each -> each.code == code).findFirst().orElse(DATA);
  }

  /** The number. */
  int code() {
    return code;
  }

  /** What the number means. */
  Message meaning() {
    return Message.of("cli.exit." + code);
  }
}
