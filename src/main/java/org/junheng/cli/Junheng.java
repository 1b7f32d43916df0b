package org.junheng.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program: reads the command line, does what it says and returns the exit code. */
@Command(
    name = "junheng",
    version = "junheng 0.1.0",
    mixinStandardHelpOptions = true,
    description = "Holds school data against the standards that a county's schools must meet.")
public final class Junheng implements Runnable {

  private final CommandLine line = new CommandLine(this);

  private Junheng() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  /** Runs one command line and returns its exit code; never ends the process. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    int code = new Junheng().line.setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    return code;
  }

  @Override
  public void run() {
    throw new ParameterException(line, "say what to do");
  }
}
