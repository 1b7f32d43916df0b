package org.junheng.draft;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of one run, in which it makes files before they are moved to their places beside it. Its
 * name is no other's, and it is never reached through a link. A lock in it tells other runs that
 * its own one lives; one whose run died is deleted by the next that comes by.
 *
 * <p>All that makes, moves or deletes holds {@link #HELD}, and so does the end of the program: when
 * that has deleted what there was, nothing new appears.
 */
final class Scaffold {
  /** Held by whoever makes, moves or deletes files of a scaffold. */
  static final Object HELD = new Object();

  private static final String LOCK = "lock";
  private static final Pattern NAME = Pattern.compile("\\.junheng\\.[0-9a-f]{16}\\.part");
  private static final int TRIES = 100;

  private static final Set<Scaffold> STANDING = new LinkedHashSet<>();
  private static boolean isEnding;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Scaffold::end, "delete drafts"));
  }

  private final Path folder;
  private final FileChannel lock;
  private final List<FileChannel> open = new ArrayList<>();
  private int count;

  private Scaffold(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Puts one up; those of dead runs beside it go.
   *
   * @param place the folder that it stands in
   * @throws NoSuchFileException if there is no such folder
   */
  static Scaffold in(Path place) throws IOException {
    synchronized (HELD) {
      proceed();
      for (int tries = 0; tries < TRIES; tries++) {
        long number = ThreadLocalRandom.current().nextLong();
        Scaffold made =
            made(place.resolve(".junheng." + HexFormat.of().toHexDigits(number) + ".part"));
        if (made != null) {
          STANDING.add(made);
          new DeadDrafts(made.folder).delete();
          return made;
        }
      }
      throw new FileAlreadyExistsException(place.toString());
    }
  }

  /** Whether a folder's name is that of a scaffold. */
  static boolean isName(Path folder) {
    return NAME.matcher(String.valueOf(folder.getFileName())).matches();
  }

  /** The file in a scaffold that its run holds a lock on. */
  static Path lock(Path folder) {
    return folder.resolve(LOCK);
  }

  /** Whether this very program put a folder up. */
  static boolean isOwn(Path folder) throws IOException {
    for (Scaffold each : STANDING) {
      if (Files.isSameFile(each.folder, folder)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes on only where the program does.
   *
   * @throws InterruptedIOException if it is ending, and what there was is deleted
   */
  static void proceed() throws InterruptedIOException {
    if (isEnding) {
      throw new InterruptedIOException("the program is ending");
    }
  }

  private static @Nullable Scaffold made(Path folder) throws IOException {
    try {
      Files.createDirectory(folder, privately(folder));
    } catch (FileAlreadyExistsException e) {
      return null;
    }
    try {
      FileChannel lock =
          FileChannel.open(lock(folder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (isLocked(lock) && Files.exists(lock(folder))) {
        return new Scaffold(folder, lock);
      }
      lock.close();
      return null;
    } catch (NoSuchFileException e) {
      return null; // another run came by before it was locked, and took it for a dead one's
    } catch (IOException e) {
      Files.deleteIfExists(folder);
      throw e;
    }
  }

  private static FileAttribute<?>[] privately(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  // Where a file system knows no locks, nobody can take one for a dead run's, either.
  private static boolean isLocked(FileChannel lock) {
    try {
      return lock.tryLock() != null;
    } catch (IOException e) {
      return true;
    }
  }

  /** The path of one more file or folder in it. */
  Path next() {
    return folder.resolve(String.valueOf(count++));
  }

  /** Makes a folder in it, with those above. */
  void makeFolder(Path path) throws IOException {
    synchronized (HELD) {
      proceed();
      Files.createDirectories(path);
    }
  }

  /** Makes a file in it. */
  void makeFile(Path path, Content content) throws IOException {
    FileChannel channel;
    synchronized (HELD) {
      proceed();
      channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      open.add(channel);
    }
    try (channel;
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      content.writeTo(out);
    } finally {
      synchronized (HELD) {
        open.remove(channel);
      }
    }
  }

  /** Deletes it, with all that was not moved out of it. */
  void takeDown() throws IOException {
    synchronized (HELD) {
      if (STANDING.remove(this)) {
        // Windows deletes no file that is open.
        for (FileChannel channel : open) {
          channel.close();
        }
        DeadDrafts.delete(folder, lock);
      }
    }
  }

  private static void end() {
    synchronized (HELD) {
      isEnding = true;
      for (Scaffold each : List.copyOf(STANDING)) {
        try {
          each.takeDown();
        } catch (IOException e) {
          // The program is ending and nobody is left to tell.
        }
      }
    }
  }
}
