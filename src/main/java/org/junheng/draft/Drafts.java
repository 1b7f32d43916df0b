package org.junheng.draft;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a run writes: all of them come to be, whole, or none does. Each is made under
 * another name beside its place; {@link #complete} moves them there. Closed, or interrupted, before
 * that they leave nothing behind.
 */
public final class Drafts implements AutoCloseable {
  private final Map<Path, Scaffold> scaffolds = new LinkedHashMap<>();
  private final Map<Path, Draft> newFolders = new LinkedHashMap<>();
  private final List<Draft> drafts = new ArrayList<>();

  /**
   * Something made.
   *
   * @param said its place, as it was named
   * @param made where it lies now
   * @param target where it is to lie
   */
  private record Draft(Path said, Path made, Path target, Placing placing) {}

  /**
   * Makes a file that takes the place of the one there is, if there is one. A pipe or a device
   * takes what comes at once; it cannot be replaced.
   */
  public void replace(Path target, Content content) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        content.writeTo(out);
      }
      return;
    }
    // What a link points to is replaced, not the link.
    Path place = Files.exists(target) ? target.toRealPath() : inRealFolder(target);
    Scaffold scaffold = beside(place);
    Path made = scaffold.next();
    scaffold.makeFile(made, content);
    drafts.add(new Draft(target, made, place, Placing.REPLACED));
  }

  /**
   * Makes a file where there is none, with the folders above it that are not there.
   *
   * @throws FileAlreadyExistsException if there is one
   */
  public void add(Path target, Content content) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Path top = place;
    for (Path above = place.getParent();
        above != null && !Files.exists(above, LinkOption.NOFOLLOW_LINKS);
        above = above.getParent()) {
      top = above;
    }
    Scaffold scaffold = beside(top);
    if (top.equals(place)) {
      Path made = scaffold.next();
      scaffold.makeFile(made, content);
      drafts.add(new Draft(target, made, place, Placing.NEW));
      return;
    }
    Draft folder = newFolders.get(top);
    if (folder == null) {
      folder = new Draft(target, scaffold.next(), top, Placing.NEW);
      newFolders.put(top, folder);
      drafts.add(folder);
    }
    make(scaffold, folder.made().resolve(top.relativize(place)), content);
  }

  /**
   * Makes a folder; what is at its place must be an empty folder, or nothing.
   *
   * @return takes the files of the folder
   */
  public Folder folder(Path target) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    Scaffold scaffold = beside(place);
    Path made = scaffold.next();
    scaffold.makeFolder(made);
    drafts.add(new Draft(target, made, place, Placing.FOLDER));
    return (path, content) -> make(scaffold, made.resolve(path), content);
  }

  /** A folder in the making. */
  @FunctionalInterface
  public interface Folder {
    /**
     * Makes a file in it.
     *
     * @param path its path in the folder, with {@code /} between folders
     */
    void add(String path, Content content) throws IOException;
  }

  /**
   * Puts all of them in their places.
   *
   * @throws Unplaced if one of them cannot be; those that are new go again
   * @throws InterruptedIOException if the program is ending
   */
  public void complete() throws Unplaced, InterruptedIOException {
    synchronized (Scaffold.HELD) {
      Scaffold.proceed();
      List<Draft> placed = new ArrayList<>();
      for (Draft draft : drafts) {
        try {
          draft.placing().move(draft.made(), draft.target());
          placed.add(draft);
        } catch (IOException e) {
          throw takenBack(placed, new Unplaced(draft.said(), e));
        }
      }
      drafts.clear();
    }
  }

  private static Unplaced takenBack(List<Draft> placed, Unplaced why) {
    for (Draft draft : placed) {
      try {
        draft.placing().takeBack(draft.made(), draft.target());
      } catch (IOException e) {
        why.addSuppressed(e);
      }
    }
    return why;
  }

  @Override
  public void close() throws IOException {
    for (Scaffold scaffold : scaffolds.values()) {
      scaffold.takeDown();
    }
    scaffolds.clear();
  }

  // The very place that the system means, whatever links and ".." lead there.
  private static Path inRealFolder(Path target) throws IOException {
    Path whole = target.toAbsolutePath();
    Path folder = whole.getParent();
    return folder == null ? whole : folder.toRealPath().resolve(whole.getFileName());
  }

  private static void make(Scaffold scaffold, Path path, Content content) throws IOException {
    Path above = path.getParent();
    if (above != null) {
      scaffold.makeFolder(above);
    }
    scaffold.makeFile(path, content);
  }

  private Scaffold beside(Path place) throws IOException {
    Path folder = place.getParent();
    if (folder == null) {
      throw new FileAlreadyExistsException(place.toString());
    }
    Scaffold known = scaffolds.get(folder);
    if (known == null) {
      known = Scaffold.in(folder);
      scaffolds.put(folder, known);
    }
    return known;
  }
}
