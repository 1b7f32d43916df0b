package org.junheng.input;

import org.junheng.text.Message;

/** What is said of a file of a format that is not read. */
final class Refusal {
  private Refusal() {}

  static Message of(InputFormat format) {
    return Message.of(
        switch (format) {
          case SPREADSHEET -> "input.is-spreadsheet";
          case ARCHIVE -> "input.is-archive";
          case DOCUMENT -> "input.is-document";
          case DELIMITED, JSON -> throw new IllegalArgumentException(format + " is read");
        });
  }
}
