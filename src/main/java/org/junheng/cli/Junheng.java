package org.junheng.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junheng.text.Message;

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
            Path.of(""),
            InstantSource.system());
    AtomicBoolean ended = new AtomicBoolean();
    Runnable broken = () -> sayInterrupted(args, world, ended);
    Runtime.getRuntime().addShutdownHook(new Thread(broken, "interrupted"));
    tellLocale(args, world);
    int code = Run.run(args, world);
    // A run that came to an end because it was broken off is still to be told as that.
    ended.set(!Ending.isUnderWay());
    System.exit(code);
  }

  // What Java cannot decode by the locale it finds; the launcher sets one where there is none.
  private static void tellLocale(String[] args, World world) {
    if (Arrays.stream(args).anyMatch(word -> word.indexOf('\uFFFD') >= 0)) {
      Message words = Message.of("cli.locale", System.getProperty("sun.jnu.encoding", ""));
      Lines.print(world.err(), words.in(Languages.choose(args, world)));
    }
  }

  // Java itself ends with 130 after the interrupt signal; what was being written removes itself.
  private static void sayInterrupted(String[] args, World world, AtomicBoolean ended) {
    if (!ended.get()) {
      Message words = Message.of("cli.interrupted");
      Lines.print(world.err(), words.in(Languages.choose(args, world)));
      world.err().flush();
    }
  }

  private static PrintStream stream(FileDescriptor descriptor, String encoding, boolean flush) {
    FileOutputStream bytes = new FileOutputStream(descriptor);
    Charset charset = Terminal.charset(encoding);
    return new PrintStream(new BufferedOutputStream(bytes, BUFFER), flush, charset);
  }
}
