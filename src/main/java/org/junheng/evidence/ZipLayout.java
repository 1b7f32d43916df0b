package org.junheng.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a zip file is laid out as {@link ZipOutput} lays one out, to the last byte: a program
 * that unpacks it may go by its directory or by the headers before its files, and must find the
 * same.
 */
final class ZipLayout {
  private static final int LOCAL = 30;
  private static final int DESCRIPTOR = 16;
  private static final int CENTRAL = 46;
  private static final int END = 22;
  private static final int PIECE = 1 << 16;
  private static final int MOST_DIRECTORY = 64 << 20;
  // Nothing that is no bomb unpacks to more times its size.
  private static final long MOST_EXPANSION = 1_100;

  private final FileChannel file;
  private final int time;
  private long at;

  private ZipLayout(FileChannel file, int time) {
    this.file = file;
    this.time = time;
  }

  /**
   * Looks at a zip file.
   *
   * @param made the time that all its entries must bear
   */
  static boolean isSound(Path zip, Instant made) throws IOException {
    try (FileChannel file = FileChannel.open(zip)) {
      return new ZipLayout(file, ZipOutput.dosTime(made)).isSound();
    }
  }

  private boolean isSound() throws IOException {
    int comment = Sealed.COMMENT.length();
    long end = file.size() - END - comment;
    if (end < 0) {
      return false;
    }
    ByteBuffer last = read(end, END + comment);
    int count = last.getShort(10) & 0xFFFF;
    long size = last.getInt(12) & 0xFFFFFFFFL;
    long start = last.getInt(16) & 0xFFFFFFFFL;
    if (start + size != end || size > MOST_DIRECTORY) {
      return false;
    }
    ByteBuffer expected = buffer(END + comment);
    expected.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
    expected.putInt((int) size).putInt((int) start).putShort((short) comment);
    expected.put(Sealed.comment(hash(end + END + Sealed.words())));
    if (!last.equals(expected.flip())) {
      return false;
    }
    ByteBuffer directory = read(start, (int) size);
    for (int each = 0; each < count; each++) {
      if (!isEntrySound(directory)) {
        return false;
      }
    }
    return !directory.hasRemaining() && at == start;
  }

  private byte[] hash(long length) throws IOException {
    MessageDigest digest = Hashing.digest();
    for (long from = 0; from < length; from += PIECE) {
      digest.update(read(from, (int) Math.min(PIECE, length - from)));
    }
    return digest.digest();
  }

  // Files lie one behind the other in the order of the directory, each with a header before and a
  // descriptor behind.
  private boolean isEntrySound(ByteBuffer directory) throws IOException {
    if (directory.remaining() < CENTRAL) {
      return false;
    }
    int here = directory.position();
    int checksum = directory.getInt(here + 16);
    long packed = directory.getInt(here + 20) & 0xFFFFFFFFL;
    long unpacked = directory.getInt(here + 24) & 0xFFFFFFFFL;
    int length = directory.getShort(here + 28) & 0xFFFF;
    if (directory.remaining() < CENTRAL + length
        || at + LOCAL + length + packed + DESCRIPTOR > file.size()) {
      return false;
    }
    byte[] name = new byte[length];
    directory.get(here + CENTRAL, name);
    ByteBuffer central = buffer(CENTRAL + length);
    central.putInt(0x02014b50).putShort((short) 20);
    kind(central).putInt(checksum).putInt((int) packed).putInt((int) unpacked);
    central.putShort((short) length).putInt(0).putInt(0).putInt(0).putInt((int) at).put(name);
    ByteBuffer local = buffer(LOCAL + length);
    local.putInt(0x04034b50);
    kind(local).putInt(0).putInt(0).putInt(0).putShort((short) length).putShort((short) 0);
    local.put(name);
    ByteBuffer descriptor = buffer(DESCRIPTOR);
    descriptor.putInt(0x08074b50).putInt(checksum).putInt((int) packed).putInt((int) unpacked);
    long content = at + LOCAL + length;
    boolean isSound =
        directory.slice(here, CENTRAL + length).equals(central.flip())
            && read(at, LOCAL + length).equals(local.flip())
            && read(content + packed, DESCRIPTOR).equals(descriptor.flip())
            && isName(name)
            && isContent(content, packed, unpacked, checksum);
    directory.position(here + CENTRAL + length);
    at = content + packed + DESCRIPTOR;
    return isSound;
  }

  // Version 2.0, sizes in a descriptor, names in UTF-8, deflated, and the time.
  private ByteBuffer kind(ByteBuffer header) {
    return header.putShort((short) 20).putShort((short) 0x0808).putShort((short) 8).putInt(time);
  }

  private static boolean isName(byte[] bytes) {
    String name = new String(bytes, StandardCharsets.UTF_8);
    return !name.endsWith("/") && name.indexOf('\\') < 0 && name.indexOf('\uFFFD') < 0;
  }

  private boolean isContent(long from, long packed, long unpacked, int checksum)
      throws IOException {
    if (unpacked / MOST_EXPANSION > packed) {
      return false;
    }
    Inflater inflater = new Inflater(true);
    try {
      CRC32 sum = new CRC32();
      byte[] piece = new byte[PIECE];
      for (long done = 0; done < packed; done += PIECE) {
        inflater.setInput(read(from + done, (int) Math.min(PIECE, packed - done)));
        int count = inflater.inflate(piece);
        while (count > 0) {
          sum.update(piece, 0, count);
          count = inflater.inflate(piece);
        }
        if (inflater.getBytesWritten() > unpacked) {
          return false;
        }
      }
      return inflater.finished()
          && inflater.getBytesRead() == packed
          && inflater.getBytesWritten() == unpacked
          && (int) sum.getValue() == checksum;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  private ByteBuffer read(long from, int length) throws IOException {
    ByteBuffer bytes = buffer(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        break;
      }
    }
    return bytes.flip();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
