package org.junheng.input;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/**
 * Bytes that come once, kept so that they can be read again: in memory while they are few, else in
 * a file that is deleted in the end.
 */
final class Spool implements DataFile.Opener, Closeable {
  private static final int MOST_IN_MEMORY = 16 << 20;

  private byte[] head = new byte[0];
  private @Nullable Path path;

  /**
   * Takes all bytes of a stream.
   *
   * @throws Refused if there are more than may be
   */
  static Spool of(InputStream in, Limits limits) throws IOException {
    Spool spool = new Spool();
    spool.head = in.readNBytes((int) Math.min(MOST_IN_MEMORY, limits.bytes()));
    int next = in.read();
    if (next < 0) {
      return spool;
    }
    try {
      spool.spill(next, in, limits.bytes());
      return spool;
    } catch (IOException e) {
      spool.close();
      throw e;
    }
  }

  private void spill(int next, InputStream in, long most) throws IOException {
    Path file = Files.createTempFile("junheng", ".data");
    path = file;
    file.toFile().deleteOnExit();
    byte[] some = new byte[1 << 16];
    long size = head.length + 1L;
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(head);
      out.write(next);
      for (int count = 0; count >= 0 && size <= most; count = in.read(some)) {
        out.write(some, 0, count);
        size += count;
      }
    }
    head = new byte[0];
    if (size > most) {
      throw new Refused(Message.of("input.file-too-large", most));
    }
  }

  @Override
  public InputStream open() throws IOException {
    return path == null ? new ByteArrayInputStream(head) : Files.newInputStream(path);
  }

  @Override
  public @Nullable Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }
}
