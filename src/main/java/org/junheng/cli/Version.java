package org.junheng.cli;

/** The program's version. */
final class Version {
  static final String NUMBER = "0.1.0";

  private Version() {}
}
