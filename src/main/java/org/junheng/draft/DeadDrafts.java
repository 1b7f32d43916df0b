package org.junheng.draft;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs left that were killed, or whose machine went down: nothing else could delete it. */
final class DeadDrafts {
  private final Path own;

  /**
   * Those beside a scaffold.
   *
   * @param own the scaffold; only what its user owns is deleted, too
   */
  DeadDrafts(Path own) {
    this.own = own;
  }

  /** Deletes them, as far as that can be done. */
  void delete() {
    for (Path folder : beside()) {
      try {
        if (isOfSameOwner(folder) && !Scaffold.isOwn(folder)) {
          deleteIfDead(folder);
        }
      } catch (IOException | UnsupportedOperationException e) {
        // It is in nobody's way; the next run tries again.
      }
    }
  }

  private List<Path> beside() {
    List<Path> found = new ArrayList<>();
    Path place = own.getParent();
    if (place == null) {
      return found;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(place, Scaffold::isName)) {
      for (Path each : all) {
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          found.add(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of(); // a folder can be one to write in, but not to look into
    }
    return found;
  }

  // In a folder that is everybody's, others could exchange what is being deleted for a link.
  private boolean isOfSameOwner(Path folder) throws IOException {
    return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
  }

  private static void deleteIfDead(Path folder) throws IOException {
    FileChannel lock;
    try {
      lock =
          FileChannel.open(
              Scaffold.lock(folder), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      Files.delete(folder); // one that was being made or deleted is empty
      return;
    }
    try (lock) {
      if (lock.tryLock() != null) {
        delete(folder, lock);
      }
    }
  }

  /**
   * Deletes a scaffold whose lock is held; the lock goes last, so that what is cut short can be
   * taken up.
   */
  static void delete(Path folder, Closeable lock) throws IOException {
    Files.walkFileTree(folder, new Deleting(folder));
    lock.close();
    Files.deleteIfExists(Scaffold.lock(folder));
    Files.deleteIfExists(folder);
  }

  /** Deletes what is in a folder, but for the lock. */
  private static final class Deleting extends SimpleFileVisitor<Path> {
    private final Path root;

    Deleting(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
      if (!file.equals(Scaffold.lock(root))) {
        Files.deleteIfExists(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
        throws IOException {
      if (!folder.equals(root)) {
        Files.deleteIfExists(folder);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
