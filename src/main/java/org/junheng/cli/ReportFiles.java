package org.junheng.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.util.List;
import org.junheng.check.Result;
import org.junheng.report.ReportFormat;
import org.junheng.report.ReportOptions;
import org.junheng.report.ReportOptions.Detail;
import org.junheng.report.Reports;

/** Writes the reports of a result to where they are wanted. */
final class ReportFiles {
  private final Session session;
  private final Result result;
  private final int threads;

  /**
   * Reports of one result.
   *
   * @param threads how many threads may work on them
   */
  ReportFiles(Session session, Result result, int threads) {
    this.session = session;
    this.result = result;
    this.threads = threads;
  }

  /**
   * The reports that are wanted.
   *
   * @throws UsageException as {@link Target#all} does, and if a terminal should show what is no
   *     text
   */
  static List<Target<ReportFormat>> targets(Session session, List<String> formats) {
    List<Target<ReportFormat>> targets = Target.all(formats, Target.Formats.REPORT);
    for (Target<ReportFormat> target : targets) {
      if (target.file() == null && !target.format().isText() && session.world().terminal()) {
        throw new UsageException("output.no-text", target.format().word());
      }
    }
    return targets;
  }

  /**
   * Writes them: files first, for what goes to standard output may be read by a program that takes
   * its end for the end of everything.
   *
   * @throws Stop with {@link ExitCode#USAGE} if one cannot be written
   */
  void write(List<Target<ReportFormat>> targets) {
    try (Outputs outputs = new Outputs(session)) {
      draft(outputs, targets);
      outputs.complete();
    }
    print(targets);
  }

  /**
   * Makes those that are files.
   *
   * @throws Stop with {@link ExitCode#USAGE} if one cannot be written
   */
  void draft(Outputs outputs, List<Target<ReportFormat>> targets) {
    ReportOptions plain = options().withColor(false);
    for (Target<ReportFormat> target : targets) {
      if (target.file() != null) {
        outputs.report(target.file(), out -> target.format().writer().write(result, plain, out));
      }
    }
  }

  /**
   * Writes the one that goes to standard output. Where none goes there, the verdict is said beside.
   *
   * @throws Stop with {@link ExitCode#USAGE} if it cannot be written
   */
  void print(List<Target<ReportFormat>> targets) {
    targets.stream().filter(target -> target.file() == null).forEach(this::toStdout);
    if (targets.stream().allMatch(target -> target.file() != null) && !session.general().quiet) {
      print(
          ReportFormat.TEXT,
          ReportOptions.of(session.language()).withDetail(Detail.QUIET),
          session.world().err());
    }
  }

  private void toStdout(Target<ReportFormat> target) {
    print(target.format(), options().withColor(session.colour()), session.out());
  }

  private void print(ReportFormat format, ReportOptions options, PrintStream out) {
    try {
      if (format == ReportFormat.TEXT) {
        // A console's own encoding may be another than that of files.
        Reports.print(new Console(out), format, result, options);
      } else {
        format.writer().write(result, options, out);
      }
    } catch (IOException e) {
      throw new Stop(ExitCode.USAGE, "output.stdout-broken");
    }
  }

  private ReportOptions options() {
    return options(session).withThreads(threads);
  }

  /** What the user asks of every text. */
  static ReportOptions options(Session session) {
    Detail detail =
        session.general().quiet
            ? Detail.QUIET
            : session.general().verbose ? Detail.VERBOSE : Detail.NORMAL;
    return ReportOptions.of(session.language()).withDetail(detail);
  }

  /** A stream's characters, in the stream's own encoding. */
  private static final class Console extends Writer {
    private final PrintStream out;

    Console(PrintStream out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int start, int length) {
      out.print(String.valueOf(text, start, length));
    }

    @Override
    public void flush() {
      out.flush();
    }

    @Override
    public void close() {
      out.flush();
    }
  }
}
