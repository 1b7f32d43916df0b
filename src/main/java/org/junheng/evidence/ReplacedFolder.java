package org.junheng.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.junheng.report.Reports;

/**
 * A folder that is there as a whole or not at all: it is written under another name beside its
 * place and moved there by {@link #complete}. Closed, or interrupted, before that it leaves nothing
 * behind.
 */
final class ReplacedFolder implements PackOutput, AutoCloseable {
  private final Path target;
  private final Path draft;
  private final Thread cleanup;

  /** A folder to be; what is at its place must be an empty folder, or nothing. */
  ReplacedFolder(Path target) throws IOException {
    this.target = target.toAbsolutePath().normalize();
    this.draft =
        this.target.resolveSibling(
            "." + this.target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    this.cleanup = new Thread(this::discard, "discard " + draft.getFileName());
    Runtime.getRuntime().addShutdownHook(cleanup);
    delete(draft);
    Files.createDirectory(draft);
  }

  @Override
  public void add(String path, Reports.Content content) throws IOException {
    Path file = draft.resolve(path);
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.writeTo(out);
    }
  }

  /** Puts the folder in its place. */
  void complete() throws IOException {
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    try {
      delete(draft);
    } finally {
      try {
        Runtime.getRuntime().removeShutdownHook(cleanup);
      } catch (IllegalStateException e) {
        // The program is ending; the hook runs, or has run, and finds nothing more to do.
      }
    }
  }

  private void discard() {
    try {
      delete(draft);
    } catch (IOException e) {
      // The program is ending and nobody is left to tell.
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path one, @Nullable IOException fault)
              throws IOException {
            Files.deleteIfExists(one);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
