package org.junheng.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;

/**
 * One file to read. It can be opened again, for what its first bytes say of it may prove wrong
 * further down.
 *
 * @param name the name results show
 * @param sheet the one sheet of it to read; null for all that it has
 * @param table the table the user said it is of; null where its name tells
 * @param isNamed whether the user named this very file, not its folder
 * @param bytes opens it
 * @param hints what is known of how it is written
 * @param apart the sheets of it that are read apart from the others
 * @param readings what an earlier reading of it found
 */
record DataFile(
    String name,
    @Nullable String sheet,
    @Nullable String table,
    boolean isNamed,
    Opener bytes,
    PackageFile.Hints hints,
    Set<String> apart,
    Readings readings) {
  private static final String PACKED = ".gz";

  /** Opens a file at its beginning. */
  interface Opener {
    InputStream open() throws IOException;

    /** Where the very bytes lie; null where they lie in no file. */
    default @Nullable Path path() {
      return null;
    }

    /** The file on disk that the bytes come from, packed in it or not; null where there is none. */
    default @Nullable Path disk() {
      return null;
    }
  }

  /**
   * What is packed in another file.
   *
   * @param around the other file
   * @param inner opens what is packed
   */
  record Within(Opener around, FoundFile.Opening inner) implements Opener {
    @Override
    public InputStream open() throws IOException {
      return inner.open();
    }

    @Override
    public @Nullable Path disk() {
      return around.disk();
    }
  }

  /** A file on disk. */
  record OnDisk(Path path) implements Opener {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public Path disk() {
      return path;
    }
  }

  DataFile {
    apart = Set.copyOf(apart);
  }

  /** A file whose sheets are all read together. */
  DataFile(
      String name, @Nullable String sheet, @Nullable String table, boolean isNamed, Opener bytes) {
    this(name, sheet, table, isNamed, bytes, PackageFile.Hints.NONE, Set.of(), Readings.NONE);
  }

  /** A file that an earlier run found. */
  static DataFile of(FoundFile file) {
    Charset encoding = file.encoding() == null ? null : ReadOptions.encoding(file.encoding());
    return new DataFile(
        file.name(),
        file.sheet(),
        file.table(),
        file.named(),
        file.bytes()::open,
        new PackageFile.Hints(encoding, file.delimiter()),
        Set.copyOf(file.apart()),
        Readings.NONE);
  }

  /** The file as others may keep it. */
  FoundFile found() {
    Charset encoding = hints.encoding();
    return new FoundFile(
        name,
        sheet,
        table,
        isNamed,
        encoding == null ? null : encoding.name(),
        hints.delimiter(),
        apart.stream().sorted().toList(),
        bytes::open);
  }

  /** The same file with other bytes. */
  DataFile with(Opener others) {
    return new DataFile(name, sheet, table, isNamed, others, hints, apart, readings);
  }

  /** The same file, of which an earlier reading found something. */
  DataFile with(Readings found) {
    return new DataFile(name, sheet, table, isNamed, bytes, hints, apart, found);
  }

  /** The same file without a sheet that is read apart, unless it is that sheet. */
  DataFile without(String one) {
    Set<String> all = new HashSet<>(apart);
    all.add(one);
    return sheet == null
        ? new DataFile(name, null, table, isNamed, bytes, hints, all, readings)
        : this;
  }

  /** One sheet of this file, which is of a table. */
  DataFile sheet(String one, String ofTable) {
    return new DataFile(name, one, ofTable, isNamed, bytes);
  }

  /** The name without folder and ending. */
  String stem() {
    String last = last();
    int dot = last.lastIndexOf('.');
    return dot <= 0 ? last : last.substring(0, dot);
  }

  /** The name's ending in lower case, without the point; empty where there is none. */
  String ending() {
    String last = last();
    int dot = last.lastIndexOf('.');
    return dot <= 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private String last() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    boolean isPacked = last.toLowerCase(Locale.ROOT).endsWith(PACKED);
    return isPacked ? last.substring(0, last.length() - PACKED.length()) : last;
  }

  Location place() {
    return new Location(name, sheet, 0, 0);
  }
}
