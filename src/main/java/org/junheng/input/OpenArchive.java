package org.junheng.input;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/**
 * An archive that is opened once for all files in it: looking through thousands of names for each
 * of them would take minutes. Whoever comes when everything was read has it opened for one file.
 */
final class OpenArchive implements Closeable {
  private final DataFile.Opener bytes;
  private final Limits limits;
  private @Nullable Archive archive;
  private boolean isDone;

  OpenArchive(DataFile.Opener bytes, Limits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  /** The bytes of a file in it. */
  InputStream bytes(String name) throws IOException {
    if (isDone) {
      Archive own = Archive.open(bytes, limits);
      return new FilterInputStream(bytes(own, name)) {
        @Override
        public void close() throws IOException {
          own.close();
        }
      };
    }
    Archive known = archive;
    if (known == null) {
      known = Archive.open(bytes, limits);
      archive = known;
    }
    return bytes(known, name);
  }

  private static InputStream bytes(Archive archive, String name) throws IOException {
    Archive.Entry entry = archive.entry(name);
    if (entry == null) {
      throw new Refused(Message.of("input.archive-corrupt"));
    }
    return archive.open(entry);
  }

  @Override
  public void close() throws IOException {
    isDone = true;
    if (archive != null) {
      archive.close();
    }
  }
}
