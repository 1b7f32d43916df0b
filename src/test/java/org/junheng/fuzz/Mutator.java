package org.junheng.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Spoils bytes: as bytes, as lines, as text with hostile words in it, and inside of archives. */
final class Mutator {
  private static final int MOST = 200_000;
  private static final List<String> WORDS =
      List.of(
          "1E+2147483647",
          "-1e999999999",
          "0e-999999999",
          "1e308",
          "9007199254740993",
          "0.1",
          "\u202E",
          "\uDB40\uDC41",
          "\u0000",
          "\u001b[31m",
          "\uFEFF",
          "\r",
          "\"",
          "'",
          "\"\"\"",
          ",",
          ";",
          "\t",
          ": ",
          "- ",
          "&a",
          "*a",
          "!!x ",
          "<<: ",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "((((((((((((((((((((((((((((((((((((((((",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
          "{\"a\":{\"a\":{\"a\":",
          " + ",
          " / 0",
          " and not ",
          "if ",
          "{1000}",
          "(a*)*",
          "<!DOCTYPE x [<!ENTITY a \"b\">]>",
          "&#x0;",
          "]]>",
          "../../etc/passwd",
          "%s%n",
          "null",
          "true",
          "2026-02-30",
          "合计",
          "=1+1",
          "999999999999999999999999999999999999");

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  /** Bytes spoilt in one to four places. */
  byte[] spoilt(byte[] bytes) {
    byte[] spoilt = bytes;
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      boolean zipped = spoilt.length > 4 && spoilt[0] == 'P' && spoilt[1] == 'K';
      spoilt = zipped && random.nextInt(5) > 0 ? member(spoilt) : once(spoilt);
    }
    return spoilt.length > MOST ? Arrays.copyOf(spoilt, MOST) : spoilt;
  }

  private byte[] once(byte[] bytes) {
    int from = at(bytes.length);
    int to = from + at(Math.min(40, bytes.length - from));
    byte[] piece = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(9)) {
      case 0 -> flipped(bytes, from);
      case 1 -> replaced(bytes, from, to, new byte[0]);
      case 2 -> replaced(bytes, from, from, piece);
      case 3 -> Arrays.copyOf(bytes, from);
      case 4 -> replaced(bytes, from, to, Arrays.copyOfRange(bytes, at(to), to));
      case 5 -> lines(bytes);
      case 6 -> figure(bytes);
      case 7 -> replaced(bytes, from, to, word());
      default -> replaced(bytes, from, from, word());
    };
  }

  private int at(int length) {
    return random.nextInt(length + 1);
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    if (at < flipped.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    byte[] replaced = new byte[bytes.length - (to - from) + by.length];
    System.arraycopy(bytes, 0, replaced, 0, from);
    System.arraycopy(by, 0, replaced, from, by.length);
    System.arraycopy(bytes, to, replaced, from + by.length, bytes.length - to);
    return replaced;
  }

  /** A line taken out, doubled, or put in another's place. */
  private byte[] lines(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
    int one = random.nextInt(lines.length);
    int other = random.nextInt(lines.length);
    lines[one] =
        switch (random.nextInt(3)) {
          case 0 -> lines[other];
          case 1 -> lines[one] + "\n" + lines[other];
          default -> "";
        };
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A figure with another in its place. */
  private byte[] figure(byte[] bytes) {
    for (int tries = 0; tries < 50 && bytes.length > 0; tries++) {
      int from = random.nextInt(bytes.length);
      int to = from;
      while (to < bytes.length && bytes[to] >= '0' && bytes[to] <= '9') {
        to++;
      }
      if (to > from) {
        byte[] by = WORDS.get(random.nextInt(6)).getBytes(StandardCharsets.UTF_8);
        return replaced(bytes, from, to, by);
      }
    }
    return bytes;
  }

  /** One member of an archive spoilt, and the archive put together again. */
  private byte[] member(byte[] archive) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), zip.readNBytes(MOST));
      }
    } catch (IOException | IllegalArgumentException e) {
      return once(archive);
    }
    if (members.isEmpty()) {
      return once(archive);
    }
    List<String> names = List.copyOf(members.keySet());
    String name = names.get(random.nextInt(names.size()));
    members.compute(name, (key, held) -> once(held == null ? new byte[0] : held));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      return once(archive);
    }
    return out.toByteArray();
  }
}
