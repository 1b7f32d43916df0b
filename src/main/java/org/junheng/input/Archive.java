package org.junheng.input;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/**
 * The files in a zip file. Nothing is unpacked before every name was found harmless, no two files
 * were found to share bytes, and all of them together were found to unpack to no more than one file
 * may hold; what is unpacked is held against its limits, its stated size and its checksum.
 */
final class Archive implements Closeable {
  /** A packed file may be held in memory up to this size. */
  static final int MOST_IN_MEMORY = 512 << 20;

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final ZipFile zip;
  private final Limits limits;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long packed;
  private long unpacked;

  /**
   * A file in the archive.
   *
   * @param name its name, with {@code /} between folders
   * @param entry what the archive knows of it
   */
  record Entry(String name, ZipArchiveEntry entry) {
    /** What its name is in Chinese, where its bytes may mean that too; else null. */
    @Nullable String chinese() {
      byte[] raw = entry.getRawName();
      if (saysEncoding(entry) || raw == null) {
        return null;
      }
      String other = new String(raw, GB18030).replace('\\', '/');
      boolean isOther = other.codePoints().anyMatch(Archive::isHan) && !other.equals(name);
      return isOther && other.indexOf('\uFFFD') < 0 && isWithin(other) ? other : null;
    }
  }

  private Archive(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  /**
   * Opens an archive.
   *
   * @throws Refused if it is broken, or holds what no honest archive holds
   */
  static Archive open(DataFile.Opener bytes, Limits limits) throws IOException {
    SeekableByteChannel channel = channel(bytes);
    try {
      ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get();
      Archive archive = new Archive(zip, limits);
      archive.list();
      archive.measure();
      return archive;
    } catch (Refused e) {
      channel.close();
      throw e;
    } catch (IOException | RuntimeException e) { // the library throws both at broken archives
      channel.close();
      throw Expansion.corrupt();
    }
  }

  private static SeekableByteChannel channel(DataFile.Opener bytes) throws IOException {
    Path path = bytes.path();
    if (path != null) {
      return Files.newByteChannel(path);
    }
    try (InputStream in = bytes.open()) {
      byte[] all = in.readNBytes(MOST_IN_MEMORY);
      if (in.read() >= 0) {
        throw new Refused(Message.of("input.file-too-large", MOST_IN_MEMORY));
      }
      return new SeekableInMemoryByteChannel(all);
    }
  }

  /** The files in the archive, folders left out, in its order. */
  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The file of a name, or null. */
  @Nullable Entry entry(String name) {
    return entries.get(name);
  }

  /** Whether a file's name begins so. */
  boolean hasEntry(String prefix) {
    return entries.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  /** The bytes of a file; reading ends in a {@link Refused} where they are not what was packed. */
  InputStream open(Entry entry) throws IOException {
    ZipArchiveEntry packed = entry.entry();
    if (packed.getGeneralPurposeBit().usesEncryption()) {
      throw new Refused(Message.of("input.archive-encrypted"));
    }
    if (!zip.canReadEntryData(packed)) {
      throw new Refused(Message.of("input.archive-method", entry.name()));
    }
    InputStream raw = new Expansion(zip.getInputStream(packed), packed::getCompressedSize, limits);
    return new Verified(
        new CheckedInputStream(raw, new CRC32()), packed.getCrc(), packed.getSize());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void list() throws Refused {
    Set<String> names = new HashSet<>();
    Charset silent = silent(zip);
    for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
      ZipArchiveEntry entry = all.nextElement();
      String name = name(entry, silent);
      if (!isWithin(name) || entry.isUnixSymlink()) {
        throw new Refused(Message.of("input.archive-name", Normal.shown(name)));
      }
      if (!names.add(name)) {
        throw new Refused(Message.of("input.archive-twice", Normal.shown(name)));
      }
      if (names.size() > limits.entries()) {
        throw new Refused(Message.of("input.archive-entries", limits.entries()));
      }
      if (!entry.isDirectory()) {
        entries.put(name, new Entry(name, entry));
      }
    }
  }

  /**
   * Files that share bytes unpack to far more than the archive holds, and no honest program writes
   * any; nor do more bytes come from honest files together than from one.
   */
  private void measure() throws Refused {
    List<ZipArchiveEntry> all = new ArrayList<>(Collections.list(zip.getEntries()));
    all.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
    Charset silent = silent(zip);
    long end = 0;
    for (ZipArchiveEntry entry : all) {
      if (entry.getLocalHeaderOffset() < end) {
        throw new Refused(Message.of("input.archive-overlaps", Normal.shown(name(entry, silent))));
      }
      end = entry.getDataOffset() + entry.getCompressedSize();
      packed += entry.getCompressedSize();
      unpacked += entry.getSize();
      if (unpacked > limits.bytes()) {
        throw new Refused(Message.of("input.unpacks-too-large", limits.bytes()));
      }
    }
  }

  /**
   * Holds the archive as a whole to what each file in it is held to.
   *
   * @throws Refused if its files, each harmless alone, unpack to far more than they are packed in
   */
  void holdTogether() throws Refused {
    if (Expansion.isTooFar(unpacked, packed, limits)) {
      throw new Refused(Message.of("input.unpacks-too-far", limits.expansion()));
    }
  }

  private static boolean saysEncoding(ZipArchiveEntry entry) {
    return entry.getGeneralPurposeBit().usesUTF8ForNames()
        || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
  }

  /** The name as its writer meant it. */
  private static String name(ZipArchiveEntry entry, Charset silent) {
    byte[] raw = entry.getRawName();
    boolean isRead = saysEncoding(entry) || raw == null;
    return (isRead ? entry.getName() : new String(raw, silent)).replace('\\', '/');
  }

  /** How names are written that do not say it: older Windows wrote GBK, all names of an archive. */
  private static Charset silent(ZipFile zip) {
    for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
      ZipArchiveEntry entry = all.nextElement();
      byte[] raw = entry.getRawName();
      try {
        if (!saysEncoding(entry) && raw != null) {
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw));
        }
      } catch (CharacterCodingException e) {
        return GB18030;
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isWithin(String name) {
    boolean isAbsolute = name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*");
    boolean hasControl = name.chars().anyMatch(c -> c < ' ' || c == 0x7F);
    return !name.isEmpty()
        && !isAbsolute
        && !hasControl
        && !List.of(name.split("/", -1)).contains("..");
  }

  /** Ends with a refusal where the bytes differ from those that were packed. */
  private static final class Verified extends FilterInputStream {
    private final CheckedInputStream checked;
    private final long expected;
    private long left;

    Verified(CheckedInputStream in, long expected, long size) {
      super(in);
      this.checked = in;
      this.expected = expected;
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = in.read(into, from, length);
      boolean isDifferent = count < 0 && checked.getChecksum().getValue() != expected;
      left -= Math.max(0, count);
      if (isDifferent || left < 0) {
        throw Expansion.corrupt();
      }
      return count;
    }
  }
}
