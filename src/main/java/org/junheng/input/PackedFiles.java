package org.junheng.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files in a zip file that may be from anybody. It is opened only where every name in it is
 * harmless, and what is unpacked is held against the limits of packed data and its checksum.
 */
public final class PackedFiles implements Closeable {
  private final Archive archive;
  private final Map<String, Archive.Entry> entries = new LinkedHashMap<>();

  private PackedFiles(Archive archive) {
    this.archive = archive;
    archive.entries().forEach(entry -> entries.put(entry.name(), entry));
  }

  /**
   * Opens a zip file.
   *
   * @throws Refused if it is broken, or holds what no honest archive holds
   */
  public static PackedFiles open(Path zip) throws IOException {
    return new PackedFiles(Archive.open(new DataFile.OnDisk(zip), Limits.DEFAULT));
  }

  /** The names of the files, with {@code /} between folders, in the archive's order. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /**
   * The bytes of a file, to be closed by the caller; reading ends in {@link Refused} where they are
   * not what was packed, or more than a packed file may hold.
   */
  public InputStream open(String name) throws IOException {
    Archive.Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("no file " + name);
    }
    return archive.open(entry);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
