package org.junheng.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data file that was found behind what the user gave, with all that was known of it before it was
 * read: what was packed is unpacked. Its bytes can be kept, and read again from elsewhere as {@link
 * Source.Found}.
 *
 * @param name the name results show
 * @param sheet the one sheet of it to read; null for all that it has
 * @param table the table it was said to be of; null where its name tells
 * @param named whether the user named this very file, not its folder
 * @param encoding the encoding that a package said of it; null where none did
 * @param delimiter what a package said stands between its cells; null where none did
 * @param apart the sheets of it that are read apart from the others
 * @param bytes opens it
 */
public record FoundFile(
    String name,
    @Nullable String sheet,
    @Nullable String table,
    boolean named,
    @Nullable String encoding,
    @Nullable Character delimiter,
    List<String> apart,
    Opening bytes) {
  /** Opens the bytes of a file at their beginning. */
  @FunctionalInterface
  public interface Opening {
    /** The bytes, to be closed by the caller. */
    InputStream open() throws IOException;
  }

  public FoundFile {
    apart = List.copyOf(apart);
  }
}
