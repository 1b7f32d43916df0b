package org.junheng.input;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junheng.draft.Temporary;
import org.junheng.text.Message;

/**
 * Bytes that come once, kept so that they can be read again: in memory while they are few, else in
 * a file that is deleted in the end.
 */
final class Spool implements DataFile.Opener, Closeable {
  private static final int MOST_IN_MEMORY = 16 << 20;

  private byte[] head = new byte[0];
  private @Nullable Temporary temporary;
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
    temporary = new Temporary();
    long[] size = {head.length + 1L};
    byte[] some = new byte[1 << 16];
    path =
        temporary.file(
            "data",
            out -> {
              out.write(head);
              out.write(next);
              for (int count = 0; count >= 0 && size[0] <= most; count = in.read(some)) {
                out.write(some, 0, count);
                size[0] += count;
              }
            });
    head = new byte[0];
    if (size[0] > most) {
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
    if (temporary != null) {
      temporary.close();
    }
  }
}
