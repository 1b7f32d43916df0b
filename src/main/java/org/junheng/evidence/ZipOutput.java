package org.junheng.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.report.Reports;

/** A zip file, whose entries all bear the time of the check. */
final class ZipOutput implements PackOutput {
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final LocalDateTime time;

  ZipOutput(OutputStream out, Instant made) {
    this.zip = new ZipOutputStream(out);
    LocalDateTime local = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
    this.time = local.isBefore(EARLIEST) ? EARLIEST : local;
  }

  @Override
  public void add(String path, Reports.Content content) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    content.writeTo(new Uncloseable(zip));
    zip.closeEntry();
  }

  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  /** A writer of a file must not end the archive. */
  private static final class Uncloseable extends FilterOutputStream {
    Uncloseable(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
