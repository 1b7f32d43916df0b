package org.junheng.evidence;

import java.io.IOException;
import java.io.OutputStream;
import org.junheng.draft.Content;
import org.junheng.draft.Drafts;

/** Writes the files of a pack and tells what was written. */
final class PackWriter {
  private final Drafts.Folder out;

  PackWriter(Drafts.Folder out) {
    this.out = out;
  }

  /** What was written of a file. */
  record Written(String sha256, long bytes) {}

  Written add(String path, Content content) throws IOException {
    Hashed[] hashed = new Hashed[1];
    out.add(
        path,
        to -> {
          Hashed stream = new Hashed(to);
          content.writeTo(stream);
          stream.flush();
          hashed[0] = stream;
        });
    return hashed[0].written();
  }

  /** Counts and hashes what goes through. */
  private static final class Hashed extends OutputStream {
    private final OutputStream to;
    private final Hashing hashing = new Hashing();

    Hashed(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      to.write(some, from, length);
      hashing.write(some, from, length);
    }

    @Override
    public void flush() throws IOException {
      to.flush();
    }

    Written written() {
      return hashing.written();
    }
  }
}
