package org.junheng.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java with the class path of this one. */
public final class Forked {
  private Forked() {}

  /** One that is told so. */
  public static ProcessBuilder java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
