package org.junheng.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.check.Result;
import org.junheng.report.JsonReportReader;
import org.junheng.report.ReportFormat;
import org.junheng.report.ReportOptions;
import org.junheng.text.Language;

/** How long each format takes to write a stored result. */
public final class ReportTimes {
  private ReportTimes() {}

  /**
   * Prints a line for each format: the processor seconds of writing it the first time in a process,
   * those of the second time, and the mebibytes.
   *
   * @param args the file of the result, the file to write, and the word of the one format to time
   */
  public static void main(String[] args) throws IOException {
    Result result;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[0])))) {
      result = JsonReportReader.read(args[0], in);
    }
    Path file = Path.of(args[1]);
    ReportFormat format = ReportFormat.ofWord(args[2]).orElseThrow();
    double first = write(format, result, file);
    double second = write(format, result, file);
    System.out.printf("%s %.2f %.2f %.1f%n", format, first, second, Files.size(file) / 1048576.0);
  }

  private static double write(ReportFormat format, Result result, Path file) throws IOException {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      format.writer().write(result, ReportOptions.of(Language.EN), out);
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
  }
}
