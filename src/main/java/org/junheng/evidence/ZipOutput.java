package org.junheng.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.draft.Content;
import org.junheng.draft.Drafts;

/** A zip file, whose entries all bear the time of the check. */
final class ZipOutput implements Drafts.Folder {
  // What the headers of a zip file can say without a field more; the first of all days takes one.
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 2, 0, 0);
  private static final LocalDateTime LATEST = LocalDateTime.of(2107, 12, 31, 23, 59, 58);

  private final Sealed sealed;
  private final ZipOutputStream zip;
  private final LocalDateTime time;

  ZipOutput(OutputStream out, Instant made) {
    this.sealed = new Sealed(out);
    this.zip = new ZipOutputStream(sealed);
    this.time = time(made);
    zip.setComment(Sealed.COMMENT);
  }

  private static LocalDateTime time(Instant made) {
    LocalDateTime local = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
    return local.isBefore(EARLIEST) ? EARLIEST : local.isAfter(LATEST) ? LATEST : local;
  }

  /** The time as it stands in headers. */
  static int dosTime(Instant made) {
    LocalDateTime time = time(made);
    int day = (time.getYear() - 1980) << 9 | time.getMonthValue() << 5 | time.getDayOfMonth();
    int clock = time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() >> 1;
    return day << 16 | clock;
  }

  @Override
  public void add(String path, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    content.writeTo(new Uncloseable(zip));
    zip.closeEntry();
  }

  void finish() throws IOException {
    zip.finish();
    sealed.finish();
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
