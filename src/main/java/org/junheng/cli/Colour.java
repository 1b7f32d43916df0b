package org.junheng.cli;

import java.util.List;

/** When reports on a terminal are coloured. */
enum Colour {
  AUTO,
  ALWAYS,
  NEVER;

  // What terminals on Windows that understand colours set; the old console shows codes instead.
  private static final List<String> COLOUR_TERMINALS = List.of("WT_SESSION", "ConEmuANSI", "TERM");

  /**
   * Whether colours are wanted. The option holds over NO_COLOR, which holds over what the terminal
   * can do.
   */
  boolean allows(World world) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> world.terminal() && world.variable("NO_COLOR").isEmpty() && understood(world);
    };
  }

  private static boolean understood(World world) {
    return !world.variable("TERM").equals("dumb")
        && COLOUR_TERMINALS.stream().anyMatch(name -> !world.variable(name).isEmpty());
  }

  @Override
  public String toString() {
    return Words.of(this);
  }
}
