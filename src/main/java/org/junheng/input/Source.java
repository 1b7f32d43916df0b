package org.junheng.input;

import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Something the user gave as data: a file, a folder, or what comes through standard input. */
public sealed interface Source {
  /** The table that the user said the data is of; null where names tell. */
  @Nullable String table();

  /** A file or folder, as the user wrote it. */
  static Source of(Path path) {
    return new OnDisk(path, null);
  }

  /** A file that the user said is of a table. */
  static Source of(Path path, String table) {
    return new OnDisk(path, table);
  }

  /**
   * Standard input.
   *
   * @param in the bytes; they are read to their end
   * @param name the name the bytes are known by; its ending tells the format, and what is before it
   *     the table
   */
  static Source of(InputStream in, String name) {
    return new Piped(in, name, null);
  }

  /**
   * Bytes that come once and are of a table.
   *
   * @param in the bytes; they are read to their end
   * @param name the name the bytes are known by; its ending tells the format
   */
  static Source of(InputStream in, String name, String table) {
    return new Piped(in, name, table);
  }

  /** A file that an earlier run found, whose bytes were kept. */
  static Source of(FoundFile file) {
    return new Found(file);
  }

  /** How results name a file: as the user wrote it, but without the folders of an absolute path. */
  static String shown(Path path) {
    return SourceFiles.shown(path);
  }

  /**
   * A file or folder.
   *
   * @param path the path, as the user wrote it
   */
  record OnDisk(Path path, @Nullable String table) implements Source {}

  /**
   * Bytes that come once.
   *
   * @param in the bytes
   * @param name the name they are known by
   */
  record Piped(InputStream in, String name, @Nullable String table) implements Source {}

  /**
   * A file as an earlier run found it.
   *
   * @param file the file
   */
  record Found(FoundFile file) implements Source {
    @Override
    public @Nullable String table() {
      return file.table();
    }
  }
}
