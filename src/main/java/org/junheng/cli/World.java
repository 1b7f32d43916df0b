package org.junheng.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/**
 * All that a run sees and touches of the world around it, beside files: handed in, so that a test
 * can hand in another.
 *
 * @param in standard input
 * @param out where reports go
 * @param err where everything else goes
 * @param env the environment's variables
 * @param locale the system's locale, for where the environment names none
 * @param terminal whether a person watches: standard output is a terminal
 * @param folder the working folder, from which a project file is looked for
 * @param clock the time, for where SOURCE_DATE_EPOCH does not fix it
 */
record World(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> env,
    Locale locale,
    boolean terminal,
    Path folder,
    InstantSource clock) {

  /** A variable of the environment; empty where it is not set. */
  String variable(String name) {
    return env.getOrDefault(name, "");
  }
}
