package org.junheng.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is replaced as a whole: it is written under another name in the same folder and moved
 * into place by {@link #complete}. Closed, or interrupted, before that it leaves nothing behind.
 */
final class ReplacedFile implements AutoCloseable {
  private final Path target;
  private final Path draft;
  private final OutputStream stream;
  private final Thread cleanup;

  ReplacedFile(Path target) throws IOException {
    // What a link points to is replaced, not the link.
    this.target = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    Path name = this.target.getFileName();
    this.draft =
        this.target.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".part");
    this.stream = new BufferedOutputStream(Files.newOutputStream(draft));
    this.cleanup = new Thread(this::discard, "discard " + draft.getFileName());
    Runtime.getRuntime().addShutdownHook(cleanup);
  }

  /** Where the new content goes. */
  OutputStream stream() {
    return stream;
  }

  /** Puts the new content in place of the old. */
  void complete() throws IOException {
    stream.close();
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } finally {
      Files.deleteIfExists(draft);
      forgetCleanup();
    }
  }

  private void forgetCleanup() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleanup);
    } catch (IllegalStateException e) {
      // The program is ending; the hook runs, or has run, and finds nothing more to do.
    }
  }

  // Windows deletes no open file, so it is closed first; a stream that cannot be closed must not
  // keep the draft alive.
  private void discard() {
    try {
      stream.close();
    } catch (IOException e) {
      // What could not be flushed is discarded anyway.
    }
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // The program is ending and nobody is left to tell.
    }
  }
}
