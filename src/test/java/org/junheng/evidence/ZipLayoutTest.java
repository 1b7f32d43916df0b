package org.junheng.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip file is as it was packed only to the last bit. */
class ZipLayoutTest {
  private static final Instant MADE = Instant.parse("2026-11-01T08:00:01Z");
  private static final int FLIPS = 10_000;
  private static final int SEED = 20_261_130;

  @TempDir private Path folder;
  private Path zip;

  @BeforeEach
  void place() {
    zip = folder.resolve("pack.zip");
  }

  private static byte[] packed(Instant made, String... contents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipOutput packing = new ZipOutput(out, made);
    for (int at = 0; at < contents.length; at++) {
      byte[] content = contents[at].getBytes(UTF_8);
      packing.add("学校/" + at + ".txt", to -> to.write(content));
    }
    packing.finish();
    return out.toByteArray();
  }

  private boolean isSound(byte[] bytes) throws IOException {
    Files.write(zip, bytes);
    return ZipLayout.isSound(zip, MADE);
  }

  @Test
  void what_was_packed_is_sound() throws IOException {
    assertTrue(isSound(packed(MADE)));
    assertTrue(isSound(packed(MADE, "")));
    assertTrue(isSound(packed(MADE, "a", "b".repeat(1 << 20), "")));
    Random random = new Random(SEED);
    StringBuilder noise = new StringBuilder();
    random.ints(300_000, ' ', '~').forEach(letter -> noise.append((char) letter));
    assertTrue(isSound(packed(MADE, noise.toString(), noise.toString())));
  }

  @Test
  void the_time_of_every_file_is_that_of_the_check() throws IOException {
    for (String time : new String[] {"1969-01-01T00:00:00Z", "2150-01-01T00:00:00Z"}) {
      Files.write(zip, packed(Instant.parse(time), "a"));
      assertTrue(ZipLayout.isSound(zip, Instant.parse(time)), time);
      assertFalse(ZipLayout.isSound(zip, MADE), time);
    }
    assertFalse(isSound(packed(MADE.plusSeconds(60), "a")));
  }

  /** Some bits of packed bytes may be flipped and the same be unpacked: then the hash tells. */
  @Test
  void no_bit_can_be_flipped() throws IOException {
    byte[] sound = packed(MADE, "one".repeat(500), "", "two, three and four".repeat(20));
    Files.write(zip, sound);
    Random random = new Random(SEED);
    try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
      for (int flip = 0; flip < FLIPS; flip++) {
        int bit = random.nextInt(sound.length * 8);
        write(file, bit / 8, sound[bit / 8] ^ (1 << bit % 8));
        assertFalse(ZipLayout.isSound(zip, MADE), () -> "bit " + bit);
        write(file, bit / 8, sound[bit / 8]);
      }
    }
    assertTrue(ZipLayout.isSound(zip, MADE));
  }

  private static void write(RandomAccessFile file, int at, int value) throws IOException {
    file.seek(at);
    file.write(value);
  }

  @Test
  void no_byte_can_be_left_out() throws IOException {
    byte[] sound = packed(MADE, "one", "two");
    for (int length = 0; length < sound.length; length++) {
      assertFalse(isSound(Arrays.copyOf(sound, length)), "length " + length);
      assertFalse(
          isSound(Arrays.copyOfRange(sound, sound.length - length, sound.length)),
          "end of " + length);
    }
  }
}
