package org.junheng.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.input.PackedFiles;
import org.junheng.input.Refused;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rulebook.FileBytes;
import org.junheng.text.Message;

/**
 * A pack that somebody hands over: a zip file or a folder, which may hold anything. Nothing of it
 * is trusted before it was held against its manifest.
 */
public final class StoredPack implements Closeable {
  private static final int MOST_FILES = 10_000;
  private static final int MOST_BYTES = 64 << 20;

  /** The files of a pack. */
  private interface Holding extends Closeable {
    Set<String> names();

    InputStream open(String path) throws IOException;

    /** Whether it holds nothing besides its files. */
    boolean isSound(Instant made) throws IOException;
  }

  private final String name;
  private final Holding files;
  private final Manifest manifest;
  private final String manifestHash;

  private StoredPack(String name, Holding files) throws IOException {
    this.name = name;
    this.files = files;
    if (!files.names().contains(Manifest.FILE)) {
      throw problem(name, Message.of("evidence.no-manifest", Manifest.FILE));
    }
    byte[] bytes = bytes(Manifest.FILE);
    this.manifest = ManifestJson.read(name + "/" + Manifest.FILE, bytes);
    this.manifestHash = FileBytes.of(bytes).sha256();
  }

  /**
   * Opens a pack.
   *
   * @param name what it is called in what is said of it
   * @throws PackProblem if it is none, or holds what no honest pack holds
   * @throws IOException if it cannot be read
   */
  public static StoredPack open(String name, Path path) throws IOException {
    Holding files;
    try {
      files =
          Files.isDirectory(path) ? new Folder(name, path) : new Zip(path, PackedFiles.open(path));
    } catch (Refused e) {
      throw problem(name, e.reason());
    }
    try {
      return new StoredPack(name, files);
    } catch (IOException e) {
      files.close();
      throw e;
    }
  }

  private static PackProblem problem(String file, Message message) {
    return new PackProblem(Problem.error(Location.of(file), message));
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /** The hash of its manifest, in hexadecimal. */
  public String manifestHash() {
    return manifestHash;
  }

  /** The paths of all files in it, in order. */
  Set<String> paths() {
    return files.names();
  }

  /** Opens one of its files. */
  InputStream open(String path) throws IOException {
    if (!files.names().contains(path)) {
      throw problem(name + "/" + path, Message.of("evidence.not-there"));
    }
    try {
      return files.open(path);
    } catch (Refused e) {
      throw problem(name + "/" + path, e.reason());
    }
  }

  /**
   * The bytes of one of its files that is the manifest or a rule book.
   *
   * @throws PackProblem if it is larger than such a file can be, or broken
   */
  byte[] bytes(String path) throws IOException {
    try (InputStream in = open(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw problem(name + "/" + path, Message.of("evidence.too-large", MOST_BYTES));
      }
      return bytes;
    } catch (Refused e) {
      throw problem(name + "/" + path, e.reason());
    }
  }

  /** Copies one of its files. */
  public void copy(String path, OutputStream to) throws IOException {
    try (InputStream in = open(path)) {
      in.transferTo(to);
    } catch (Refused e) {
      throw problem(name + "/" + path, e.reason());
    }
  }

  /** What one of its files holds; with an empty hash where its bytes are broken. */
  PackWriter.Written content(String path) throws IOException {
    try (InputStream in = open(path)) {
      return Hashing.of(in).written();
    } catch (Refused | PackProblem e) {
      return new PackWriter.Written("", 0);
    }
  }

  /** Whether it holds nothing besides its files, and all is as the program packs it. */
  boolean isSound() throws IOException {
    return files.isSound(manifest.made());
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  /** A zip file, whose names were found harmless when it was opened. */
  private record Zip(Path path, PackedFiles packed) implements Holding {
    @Override
    public boolean isSound(Instant made) throws IOException {
      return ZipLayout.isSound(path, made);
    }

    @Override
    public Set<String> names() {
      return new TreeSet<>(packed.names());
    }

    @Override
    public InputStream open(String path) throws IOException {
      return packed.open(path);
    }

    @Override
    public void close() throws IOException {
      packed.close();
    }
  }

  /** A folder; no link in it is followed. */
  private static final class Folder extends SimpleFileVisitor<Path> implements Holding {
    private final String name;
    private final Path root;
    private final Map<String, Path> found = new TreeMap<>();

    Folder(String name, Path root) throws IOException {
      this.name = name;
      this.root = root;
      Files.walkFileTree(root, this);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
      List<String> parts = new ArrayList<>();
      root.relativize(file).forEach(part -> parts.add(part.toString()));
      String path = String.join("/", parts);
      if (!facts.isRegularFile()) {
        throw problem(name + "/" + path, Message.of("evidence.no-file"));
      }
      found.put(path, file);
      if (found.size() > MOST_FILES) {
        throw problem(name, Message.of("evidence.too-many", MOST_FILES));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public Set<String> names() {
      return found.keySet();
    }

    @Override
    public boolean isSound(Instant made) {
      return true;
    }

    @Override
    public InputStream open(String path) throws IOException {
      return Files.newInputStream(java.util.Objects.requireNonNull(found.get(path), path));
    }

    @Override
    public void close() {}
  }
}
