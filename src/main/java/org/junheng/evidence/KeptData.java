package org.junheng.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.input.FoundFile;

/**
 * A data file in a pack, and how it was to be read; see {@link FoundFile}.
 *
 * @param path where it lies in the pack
 */
record KeptData(
    String path,
    String name,
    @Nullable String sheet,
    @Nullable String table,
    boolean named,
    @Nullable String encoding,
    @Nullable String delimiter,
    List<String> apart) {
  KeptData {
    apart = List.copyOf(apart);
  }

  static KeptData of(FoundFile file, String path) {
    Character delimiter = file.delimiter();
    return new KeptData(
        path,
        file.name(),
        file.sheet(),
        file.table(),
        file.named(),
        file.encoding(),
        delimiter == null ? null : delimiter.toString(),
        file.apart());
  }

  FoundFile file(FoundFile.Opening bytes) {
    return new FoundFile(
        name,
        sheet,
        table,
        named,
        encoding,
        delimiter == null ? null : delimiter.charAt(0),
        apart,
        bytes);
  }
}
