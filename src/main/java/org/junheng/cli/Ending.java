package org.junheng.cli;

/** Whether the user broke the program off. */
final class Ending {
  private Ending() {}

  /** Whether the process is ending: what fails now fails because of that. */
  static boolean isUnderWay() {
    Thread hook = new Thread(() -> {}, "never run");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
