package org.junheng.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a pack, or put into one with all hashes made to fit, none holds. */
class PackForgeriesTest {
  private static final int END = 22 + "SHA-256 of the bytes before: ".length() + 64;
  private static final int FLIPS = 100;
  private static final int SEED = 20_261_130;

  @TempDir private Path folder;
  private Path zip;
  private byte[] sound;

  @BeforeEach
  void pack() throws IOException {
    zip = folder.resolve("pack.zip");
    Classes classes = new Classes(folder);
    classes.check(
        classes.file("class.csv", Classes.FAILING),
        "--evidence=" + zip,
        "--evidence-data",
        "-f",
        "csv=" + folder.resolve("r.csv"),
        "-f",
        "text");
    sound = Files.readAllBytes(zip);
    assertTrue(holds(), "the pack is sound before anything is done to it");
  }

  private Ran verify() {
    return new InProcess().run("verify", zip.toString());
  }

  private boolean holds() {
    Ran ran = verify();
    boolean isGreen = ran.code() == 0 || ran.out().startsWith("HOLDS");
    assertTrue(ran.code() != 70, ran.err());
    assertEquals(ran.code() == 0, ran.out().startsWith("HOLDS"), ran.out());
    return isGreen;
  }

  private void refused(String what, byte[] forged) throws IOException {
    Files.write(zip, forged);
    assertFalse(holds(), () -> what + " holds:\n" + verify().out());
  }

  private void refused(String what, Pack forged) {
    forged.zip(zip);
    assertFalse(holds(), () -> what + " holds:\n" + verify().out());
  }

  /** A sample of what {@code ZipLayoutTest} does ten thousand times. */
  @Test
  void no_flipped_bit_is_passed_over() throws IOException {
    Random random = new Random(SEED);
    for (int flip = 0; flip < FLIPS; flip++) {
      int bit = random.nextInt(sound.length * 8);
      byte[] flipped = sound.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      refused("bit " + bit, flipped);
    }
  }

  @Test
  void no_byte_stands_outside_a_file() throws IOException {
    byte[] junk = "x".repeat(30).getBytes(UTF_8);
    int directory = int32(sound, sound.length - END + 16);
    Map<String, byte[]> forged = new LinkedHashMap<>();
    forged.put("bytes before", inserted(0, junk, false));
    forged.put("bytes before, with places that fit", inserted(0, junk, true));
    forged.put("bytes before the directory", inserted(directory, junk, true));
    forged.put("bytes behind the directory", inserted(sound.length - END, junk, true));
    forged.put("bytes behind", Arrays.copyOf(sound, sound.length + 5));
    forged.put("bytes between files", inserted(second(), junk, true));
    forged.put("a longer comment", longerComment(false));
    forged.put("a longer comment, hashed", longerComment(true));
    for (Map.Entry<String, byte[]> each : forged.entrySet()) {
      refused(each.getKey(), each.getValue());
      refused(each.getKey() + ", sealed", Pack.sealed(each.getValue()));
    }
  }

  private byte[] longerComment(boolean hashed) {
    byte[] longer = Arrays.copyOf(sound, sound.length + 4);
    int at = sound.length - END + 20;
    longer[at] += 4;
    return hashed ? Pack.sealed(longer) : longer;
  }

  // Where the second file begins: its place stands in the second entry of the directory.
  private int second() {
    int first = int32(sound, sound.length - END + 16);
    int next = first + 46 + "README.md".length();
    return int32(sound, next + 42);
  }

  private static int int32(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }

  // Moved or not, what the directory says of places is made to fit.
  private byte[] inserted(int at, byte[] what, boolean fits) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer bytes = ByteBuffer.wrap(sound.clone()).order(ByteOrder.LITTLE_ENDIAN);
    int end = sound.length - END;
    int directory = bytes.getInt(end + 16);
    if (fits) {
      for (int entry = directory; entry < end; entry += 46 + bytes.getShort(entry + 28)) {
        int place = bytes.getInt(entry + 42);
        bytes.putInt(entry + 42, place >= at ? place + what.length : place);
      }
      bytes.putInt(end + 16, directory >= at ? directory + what.length : directory);
      if (at == end) {
        bytes.putInt(end + 12, bytes.getInt(end + 12) + what.length);
      }
    }
    out.write(bytes.array(), 0, at);
    out.writeBytes(what);
    out.write(bytes.array(), at, sound.length - at);
    return out.toByteArray();
  }

  /** Some programs go by the headers before files, others by the directory. */
  @Test
  void headers_that_say_something_else_than_the_directory_are_found_out() throws IOException {
    int central = int32(sound, sound.length - END + 16);
    int[] local = {4, 6, 8, 10, 12, 14, 18, 22, 26, 28, 30, 33};
    int[] directory = {4, 5, 6, 8, 10, 12, 16, 20, 24, 28, 30, 32, 34, 36, 38, 39, 41, 42, 46};
    for (int at : local) {
      refused("header " + at, Pack.sealed(changed(at)));
    }
    for (int at : directory) {
      refused("directory " + at, Pack.sealed(changed(central + at)));
    }
    refused("descriptor", Pack.sealed(changed(second() - 16)));
    refused("checksum behind", Pack.sealed(changed(second() - 12)));
    for (int at = 0; at < END - 64; at++) {
      refused("end " + at, Pack.sealed(changed(sound.length - END + at)));
    }
    String name = "README.md";
    byte[] both = new String(sound, ISO_8859_1).replace(name, "readme.MD").getBytes(ISO_8859_1);
    refused("another name", Pack.sealed(both));
  }

  private byte[] changed(int at) {
    byte[] changed = sound.clone();
    changed[at] ^= 1;
    return changed;
  }

  /** Other ways to pack the same files: with fields, with comments, as links. */
  @Test
  void what_is_packed_otherwise_is_told_apart() throws IOException {
    Map<String, UnaryOperator<ZipArchiveEntry>> ways = new LinkedHashMap<>();
    ways.put("plain", entry -> entry);
    ways.put("comment", entry -> with(entry, () -> entry.setComment("read me")));
    ways.put("link", entry -> with(entry, () -> entry.setUnixMode(0xA1FF)));
    ways.put("extra", entry -> with(entry, () -> entry.setExtra(new byte[] {1, 99, 1, 0, 7})));
    ways.put("attributes", entry -> with(entry, () -> entry.setExternalAttributes(2)));
    for (Map.Entry<String, UnaryOperator<ZipArchiveEntry>> way : ways.entrySet()) {
      refused(way.getKey(), packed(way.getValue()));
    }
  }

  private static ZipArchiveEntry with(ZipArchiveEntry entry, Runnable change) {
    change.run();
    return entry;
  }

  private byte[] packed(UnaryOperator<ZipArchiveEntry> way) throws IOException {
    Files.write(zip, sound);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream packing = new ZipArchiveOutputStream(out)) {
      packing.setComment("SHA-256 of the bytes before: " + "0".repeat(64));
      for (Map.Entry<String, byte[]> file : Pack.ofZip(zip).files().entrySet()) {
        packing.putArchiveEntry(way.apply(new ZipArchiveEntry(file.getKey())));
        packing.write(file.getValue());
        packing.closeArchiveEntry();
      }
    }
    return Pack.sealed(out.toByteArray());
  }

  /** All hashes fit; only what is in it is not what a check writes. */
  @Test
  void what_no_check_writes_does_not_hold_though_all_hashes_fit() {
    Map<String, UnaryOperator<Pack>> forgeries = new LinkedHashMap<>();
    forgeries.put("a second readme", pack -> added(pack, "extra.html", "readme", "README.md"));
    forgeries.put(
        "a second readme beside", pack -> added(pack, "readme.md", "readme", "README.md"));
    forgeries.put("a second page", pack -> added(pack, "reports/report-2.html", "report", "html"));
    forgeries.put("an unknown report", pack -> added(pack, "reports/report.pdf", "report", "pdf"));
    forgeries.put("an unknown kind", pack -> added(pack, "notes/n.txt", "notes", "n.txt"));
    forgeries.put("a second book", pack -> added(pack, "rules/given/b.yaml", "rulebook", "b.yaml"));
    forgeries.put("more data", pack -> added(pack, "data/b.csv", "data", "b.csv"));
    forgeries.put("a config", pack -> added(pack, "config/c.yaml", "config", "c.yaml"));
    forgeries.put("a waiver", pack -> added(pack, "waivers/w.yaml", "waivers", "w.yaml"));
    forgeries.put("another case", pack -> added(pack, "DATA/CLASS.csv", "data", "class.csv"));
    forgeries.put(
        "a report called readme",
        pack ->
            said(
                pack,
                "\"kind\":\"report\",\"name\":\"html\"",
                "\"kind\":\"readme\",\"name\":\"html\""));
    forgeries.put(
        "a report called pdf", pack -> said(pack, "\"name\":\"html\"", "\"name\":\"pdf\""));
    forgeries.put(
        "a report called HTML", pack -> said(pack, "\"name\":\"html\"", "\"name\":\"HTML\""));
    forgeries.put("another time", pack -> said(pack, "\"made\":\"2026", "\"made\":\"2019"));
    forgeries.put(
        "another version", pack -> said(pack, "\"tool\":\"0.1.0\"", "\"tool\":\"0.0.9\""));
    forgeries.put(
        "another language", pack -> said(pack, "\"language\":\"en\"", "\"language\":\"zh\""));
    forgeries.put(
        "other words", pack -> said(pack, "\"detail\":\"normal\"", "\"detail\":\"verbose\""));
    forgeries.put(
        "another day", pack -> said(pack, "\"as-of\":[\"", "\"as-of\":[\"2020-01-01\",\""));
    forgeries.put(
        "another bar", pack -> said(pack, "\"fail-on\":[\"required\"]", "\"fail-on\":[\"never\"]"));
    forgeries.put(
        "a further option",
        pack -> said(pack, "\"options\":{", "\"options\":{\"allow-undecided\":[\"true\"],"));
    forgeries.put(
        "a further key", pack -> said(pack, "\"tool\":", "\"note\":\"passed\",\"tool\":"));
    forgeries.put("a space", pack -> said(pack, "\"tool\":", " \"tool\":"));
    forgeries.put(
        "no data said",
        pack ->
            said(
                pack,
                "\n{\"path\":\"data/class.csv\",\"name\":\"class.csv\",\"named\":true,\"apart\":[]}\n",
                ""));
    forgeries.put("no page", pack -> left(pack, "reports/report.html"));
    forgeries.put("no readme", pack -> left(pack, "README.md"));
    forgeries.put("no book", pack -> left(pack, "rules/given/classes.yaml"));
    forgeries.put("no result", pack -> left(pack, "result.json"));
    forgeries.put(
        "another readme", pack -> pack.changed("README.md", text -> text + "all is well"));
    forgeries.put("another page", pack -> pack.changed("reports/report.html", text -> text + " "));
    forgeries.put("another list", pack -> pack.changed("reports/report.csv", text -> text + " "));
    forgeries.put(
        "a passing result",
        pack ->
            pack.changed("result.json", text -> text.replace("\"exitCode\":1", "\"exitCode\":0")));
    forgeries.put("a space in the result", pack -> pack.changed("result.json", text -> text + " "));
    forgeries.forEach((what, forgery) -> refused(what, forgery.apply(before()).relisted()));
  }

  private static Pack added(Pack pack, String path, String kind, String name) {
    String member =
        "{\"path\":\"%s\",\"kind\":\"%s\",\"name\":\"%s\",\"sha256\":\"\",\"bytes\":0}"
            .formatted(path, kind, name);
    return pack.with(path, "all is well")
        .changed("manifest.json", text -> text.replaceFirst("}\n]", "},\n" + member + "\n]"));
  }

  private static Pack said(Pack pack, String before, String after) {
    assertTrue(pack.text("manifest.json").contains(before), before);
    return pack.changed("manifest.json", text -> text.replace(before, after));
  }

  private static Pack left(Pack pack, String path) {
    String member = "(?m)^\\{\"path\":\"" + path + "\",\"kind\".*\n";
    return pack.without(path)
        .changed("manifest.json", text -> text.replaceFirst(member, "").replace("},\n]", "}\n]"));
  }

  private Pack before() {
    try {
      Files.write(zip, sound);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Pack.ofZip(zip);
  }
}
