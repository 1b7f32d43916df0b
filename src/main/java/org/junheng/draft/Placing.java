package org.junheng.draft;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import org.jspecify.annotations.Nullable;

/** How a draft comes to its place. */
enum Placing {
  /** In place of what is there, whose mode it takes over. */
  REPLACED {
    @Override
    void move(Path draft, Path target) throws IOException {
      takeOver(target, draft);
      try {
        Files.move(
            draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  },

  /** Where nothing is; what came to be there in the meantime stays. */
  NEW {
    @Override
    void move(Path draft, Path target) throws IOException {
      if (Files.isDirectory(draft)) {
        FOLDER.move(draft, target);
        return;
      }
      try {
        Files.createLink(target, draft);
      } catch (FileAlreadyExistsException e) {
        throw e;
      } catch (FileSystemException | UnsupportedOperationException e) {
        Files.move(draft, target); // not every file system has links
      }
    }
  },

  /** A folder where nothing is, or an empty one, whose mode it takes over. */
  FOLDER {
    @Override
    void move(Path draft, Path target) throws IOException {
      takeOver(target, draft);
      try {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
          throw e;
        }
        Files.delete(target); // Windows replaces no folder; one that is not empty stays
        Files.move(draft, target);
      }
    }
  };

  abstract void move(Path draft, Path target) throws IOException;

  /** Undoes it, as far as that can be: what was replaced is gone. */
  void takeBack(Path draft, Path target) throws IOException {
    if (this == NEW) {
      Files.deleteIfExists(draft); // the other name of the same file, where it is one
      Files.move(target, draft);
    }
  }

  private static void takeOver(Path old, Path draft) throws IOException {
    PosixFileAttributeView view = view(draft);
    PosixFileAttributeView known = view(old);
    if (view == null || known == null || !Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    PosixFileAttributes wanted = known.readAttributes();
    PosixFileAttributes now = view.readAttributes();
    try {
      if (!now.group().equals(wanted.group())) {
        view.setGroup(wanted.group());
      }
      if (!now.owner().equals(wanted.owner())) {
        view.setOwner(wanted.owner());
      }
    } catch (IOException e) {
      // Only the system's administrator gives files to others.
    }
    if (!now.permissions().equals(wanted.permissions())) {
      view.setPermissions(wanted.permissions());
    }
  }

  private static @Nullable PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(
        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }
}
