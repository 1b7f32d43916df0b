package org.junheng.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person watches. */
final class Terminal {
  private Terminal() {}

  /** Whether the program's standard streams are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // newer versions are asked below
  static boolean isWatched() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  // From Java 22 on there is always a console, and it tells whether it is a terminal.
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
