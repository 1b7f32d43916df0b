package org.junheng.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;

/** The program: reads the command line, does what it says and returns the exit code. */
public final class Junheng {
  private static final int BUFFER = 1 << 16;

  private Junheng() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out, false);
    PrintStream err = stream(FileDescriptor.err, true);
    World world =
        new World(
            System.in,
            out,
            err,
            System.getenv(),
            Locale.getDefault(),
            Terminal.isWatched(),
            InstantSource.system());
    System.exit(Run.run(args, world));
  }

  // UTF-8 whatever the system's own encoding is: reports are read by programs and in other places.
  private static PrintStream stream(FileDescriptor descriptor, boolean flush) {
    FileOutputStream bytes = new FileOutputStream(descriptor);
    return new PrintStream(new BufferedOutputStream(bytes, BUFFER), flush, StandardCharsets.UTF_8);
  }
}
