package org.junheng.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads delimited text in chunks, several at once, each into columns of its own. What comes of it
 * is what comes of reading it in one go; where anything is out of the ordinary, such as a fault
 * that ends a file, it gives up, and the file is read in one go.
 */
final class SideBySide {
  private static final Set<String> CUT = Set.of("UTF-8", "GB18030", "windows-1252");
  // Stands for bytes that are no text, unless it was written itself.
  private static final char REPLACED = '\uFFFD';
  private static final String DELIMITERS = ",;\t";

  private final Charset charset;
  private final char delimiter;
  private final ReadOptions options;

  SideBySide(Charset charset, char delimiter, ReadOptions options) {
    this.charset = charset;
    this.delimiter = delimiter;
    this.options = options;
  }

  /** Whether text of an encoding and with a delimiter can be cut without being decoded first. */
  static boolean takes(Encoding encoding, char delimiter, ReadOptions options) {
    // So that no record of a chunk can be longer than one may be.
    boolean isWithin = options.chunkBytes() <= options.limits().recordChars() / 2;
    return isWithin
        && CUT.contains(encoding.charset().name())
        && DELIMITERS.indexOf(delimiter) >= 0;
  }

  /**
   * Reads all records.
   *
   * @param first the first of the chunks, in which the header is
   * @param others the others
   * @param rows takes the rows
   * @param faults takes what is wrong with them
   * @throws FastDecoder.NotTaken if the text must be read in one go
   */
  void read(Chunks.Chunk first, Chunks others, SheetRows rows, Faults faults) throws IOException {
    decode(first, rows);
    if (!rows.hasHeader()) {
      throw new FastDecoder.NotTaken("no header in the first chunk");
    }
    int threads = options.threads();
    ExecutorService pool =
        threads == 1 ? null : Executors.newFixedThreadPool(threads, SideBySide::reader);
    try {
      Deque<Future<Part>> open = new ArrayDeque<>();
      for (Chunks.Chunk next = others.next(); next != null; next = others.next()) {
        Chunks.Chunk chunk = next;
        if (pool == null) {
          add(part(chunk, rows), rows, faults);
        } else {
          open.add(pool.submit(() -> part(chunk, rows)));
        }
        while (open.size() > 2 * threads) {
          add(await(open.remove()), rows, faults);
        }
      }
      while (!open.isEmpty()) {
        add(await(open.remove()), rows, faults);
      }
    } finally {
      if (pool != null) {
        pool.shutdownNow();
      }
    }
  }

  /** The rows of a chunk, and what is wrong with them. */
  private record Part(PartBuilder.Piece rows, Faults faults) {}

  private Part part(Chunks.Chunk chunk, SheetRows above) throws IOException {
    Faults faults = Faults.ofAll();
    SheetRows rows = above.below(chunk.line(), faults);
    decode(chunk, rows);
    return new Part(rows.piece(), faults);
  }

  private void decode(Chunks.Chunk chunk, SheetRows rows) throws IOException {
    String text = new String(chunk.bytes(), 0, chunk.length(), charset);
    try {
      if (text.indexOf(REPLACED) >= 0) {
        charset.newDecoder().decode(ByteBuffer.wrap(chunk.bytes(), 0, chunk.length()));
      }
      FastDecoder.decode(text, delimiter, rows);
      rows.complete();
    } catch (Refused | CharacterCodingException e) {
      throw new FastDecoder.NotTaken(e);
    }
  }

  private void add(Part part, SheetRows rows, Faults faults) throws FastDecoder.NotTaken {
    int count = rows.add(part.rows());
    faults.addAll(part.faults());
    if (count > options.limits().rows()) {
      throw new FastDecoder.NotTaken("too many rows");
    }
  }

  private static Part await(Future<Part> part) throws IOException {
    try {
      return part.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException known) {
        throw known;
      } else if (cause instanceof RuntimeException known) {
        throw known;
      } else if (cause instanceof Error known) {
        throw known;
      }
      throw new IllegalStateException(cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static Thread reader(Runnable work) {
    Thread thread = new Thread(work, "junheng-reader");
    thread.setDaemon(true);
    return thread;
  }
}
