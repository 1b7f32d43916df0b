package org.junheng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

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

  /** Packs the files. */
  Path zip(Path target) {
    try (OutputStream out = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
