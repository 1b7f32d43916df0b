package org.junheng.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Whether a person watches. */
final class Terminal {
  private Terminal() {}

  /** Whether the program's standard streams are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // newer versions are asked below
  static boolean isWatched() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /**
   * How a stream's characters are written. UTF-8, whatever the system's own encoding is, for
   * reports are read by programs and in other places; but the console of Windows understands only
   * its own.
   *
   * @param property the property that Java 17 sets where that stream is a console
   */
  @SuppressWarnings("SystemConsoleNull") // newer versions are asked below
  static Charset charset(String property) {
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      return StandardCharsets.UTF_8;
    }
    String own = System.getProperty(property, "");
    if (!own.isEmpty() && Charset.isSupported(own)) {
      return Charset.forName(own);
    }
    Console console = System.console();
    return console != null && isTerminal(console) ? console.charset() : StandardCharsets.UTF_8;
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
