package org.junheng.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.util.Locale;

/** The program: reads the command line, does what it says and returns the exit code. */
public final class Junheng {
  private static final int BUFFER = 1 << 16;

  private Junheng() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out, "sun.stdout.encoding", false);
    PrintStream err = stream(FileDescriptor.err, "sun.stderr.encoding", true);
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

  private static PrintStream stream(FileDescriptor descriptor, String encoding, boolean flush) {
    FileOutputStream bytes = new FileOutputStream(descriptor);
    Charset charset = Terminal.charset(encoding);
    return new PrintStream(new BufferedOutputStream(bytes, BUFFER), flush, charset);
  }
}
