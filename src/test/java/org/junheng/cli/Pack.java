package org.junheng.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junheng.rulebook.FileBytes;

/** The files of a pack of evidence, to be looked at and spoilt. */
final class Pack {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** The files of a zip file, in its order. */
  static Pack ofZip(Path zip) {
    Pack pack = new Pack();
    try (ZipFile in = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : in.stream().toList()) {
        pack.files.put(entry.getName(), in.getInputStream(entry).readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pack;
  }

  /** The files of a folder. */
  static Pack ofFolder(Path folder) {
    Pack pack = new Pack();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        pack.files.put(name, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pack;
  }

  Map<String, byte[]> files() {
    return files;
  }

  String text(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new AssertionError("no " + path + " among " + files.keySet());
    }
    return new String(bytes, UTF_8);
  }

  Pack with(String path, String text) {
    files.put(path, text.getBytes(UTF_8));
    return this;
  }

  Pack changed(String path, UnaryOperator<String> change) {
    return with(path, change.apply(text(path)));
  }

  Pack without(String path) {
    text(path);
    files.remove(path);
    return this;
  }

  /**
   * Has the manifest and the list of hashes say of each file what it holds now, as a forger does.
   */
  Pack relisted() {
    Matcher member =
        Pattern.compile("(\"path\":\"([^\"]+)\".*?\"sha256\":\")[^\"]*(\",\"bytes\":)[0-9]+")
            .matcher(text("manifest.json"));
    StringBuilder sums = new StringBuilder();
    String manifest =
        member.replaceAll(
            found -> {
              byte[] bytes = files.getOrDefault(found.group(2), new byte[0]);
              String hash = FileBytes.of(bytes).sha256();
              sums.append(hash + "  " + found.group(2) + "\n");
              return Matcher.quoteReplacement(
                  found.group(1) + hash + found.group(3) + bytes.length);
            });
    with("manifest.json", manifest);
    String own = FileBytes.of(manifest.getBytes(UTF_8)).sha256();
    return with("SHA256SUMS", sums + own + "  manifest.json\n");
  }

  /** Has it be made by another version of the program, as far as it says. */
  Pack ofVersion(String version) {
    return changed(
            "manifest.json",
            text -> text.replaceFirst("\"tool\":\"[^\"]*\"", "\"tool\":\"" + version + "\""))
        .changed(
            "result.json",
            text -> text.replaceFirst("(\"junheng\",\"version\":\")[^\"]*", "$1" + version))
        .relisted();
  }

  /**
   * Packs the files as the program does, with the time that the manifest tells and the hash of all
   * bytes at the end: whoever forges a pack does, too.
   */
  Path zip(Path target) {
    try {
      return Files.write(target, packed());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] packed() throws IOException {
    String words = "SHA-256 of the bytes before: ";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment(words + "0".repeat(64));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(made());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return sealed(out.toByteArray());
  }

  private LocalDateTime made() {
    Matcher told =
        Pattern.compile("\"made\":\"([^\"]+)\"")
            .matcher(files.containsKey("manifest.json") ? text("manifest.json") : "");
    Instant made = told.find() ? Instant.parse(told.group(1)) : Instant.EPOCH;
    LocalDateTime local = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
    LocalDateTime earliest = LocalDateTime.of(1980, 1, 2, 0, 0);
    return local.isBefore(earliest) ? earliest : local;
  }

  /** The bytes of a zip file, the last of which are made the hash of those before. */
  static byte[] sealed(byte[] zip) {
    byte[] before = Arrays.copyOf(zip, zip.length - 64);
    byte[] hash = FileBytes.of(before).sha256().getBytes(US_ASCII);
    byte[] sealed = Arrays.copyOf(before, zip.length);
    System.arraycopy(hash, 0, sealed, before.length, hash.length);
    return sealed;
  }
}
