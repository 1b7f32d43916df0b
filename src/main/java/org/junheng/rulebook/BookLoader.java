package org.junheng.rulebook;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;
import org.junheng.text.Message;
import org.junheng.text.Nearest;

/** Finds and reads books, and those they use or extend. */
final class BookLoader {
  private static final String ENDING = ".yaml";
  private static final int MAX_CHAIN = 20;

  private final BookShelf shelf;
  private final Problems problems;
  private final Map<String, Edition> editions = new HashMap<>();
  private final Set<String> broken = new LinkedHashSet<>();
  private final List<String> reading = new ArrayList<>();
  private final Map<String, BookFile> byId = new HashMap<>();
  private final Map<String, FileBytes> files = new HashMap<>();

  BookLoader(BookShelf shelf, Problems problems) {
    this.shelf = shelf;
    this.problems = problems;
  }

  /** Who asks for a book, and where a complaint goes. */
  private interface Asker {
    void complain(Message message);
  }

  /**
   * The book that a user named; null, with its problems, where it or one that it needs cannot be
   * read.
   */
  @Nullable Edition load(String name) {
    return edition(name, message -> problems.error(Location.of(name), message));
  }

  private @Nullable Edition edition(String name, Asker asker) {
    String key = key(name);
    Edition known = editions.get(key);
    if (known != null || broken.contains(key)) {
      return known;
    }
    if (reading.contains(key)) {
      List<String> circle = new ArrayList<>(reading.subList(reading.indexOf(key), reading.size()));
      circle.add(key);
      asker.complain(Problems.say("book-circle", String.join(" → ", circle)));
      return null;
    }
    if (reading.size() >= MAX_CHAIN) {
      asker.complain(Problems.say("chain-too-long", key, MAX_CHAIN));
      return null;
    }
    reading.add(key);
    Edition edition = read(key, asker);
    reading.remove(key);
    if (edition == null) {
      broken.add(key);
    } else {
      editions.put(key, edition);
    }
    return edition;
  }

  /** The files read so far, as {@link ReadBooks#files} has them. */
  Map<String, FileBytes> files() {
    return files;
  }

  static String key(String name) {
    return name.endsWith(ENDING) ? normal(name) : name;
  }

  private static String normal(String path) {
    try {
      return Path.of(path).normalize().toString().replace(File.separatorChar, '/');
    } catch (InvalidPathException e) {
      return path;
    }
  }

  private @Nullable Edition read(String name, Asker asker) {
    boolean isPath = name.endsWith(ENDING);
    Document document = shelf.document(name, unread -> document(unread, isPath, asker));
    if (document == null) {
      return null;
    }
    document.problems().forEach(problems::add);
    if (document.source() != null) {
      files.put(name, document.source().bytes());
    }
    BookFile file = BookFile.read(document, problems);
    if (file == null || !isAlone(file, isPath ? null : name)) {
      return null;
    }
    return edition(file, isPath);
  }

  private @Nullable Document document(String name, boolean isPath, Asker asker) {
    Map<String, FileBytes> alone = shelf.alone();
    byte[] bytes;
    if (alone != null) {
      bytes = kept(name, alone, asker);
    } else {
      bytes = isPath ? file(name, asker) : shipped(name, asker);
    }
    return bytes == null ? null : Document.read(isPath ? name : RuleLibrary.file(name), bytes);
  }

  private boolean isAlone(BookFile file, @Nullable String id) {
    if (id != null && !id.equals(file.id())) {
      problems.error(file.form().at("rulebook"), "id-not-path", file.id(), id);
    }
    BookFile other = byId.putIfAbsent(file.id(), file);
    if (other != null) {
      problems.error(file.form().at("rulebook"), "book-twice", file.id(), other.source().name());
    }
    return other == null;
  }

  private static byte @Nullable [] kept(String name, Map<String, FileBytes> alone, Asker asker) {
    FileBytes file = alone.get(name);
    if (file == null) {
      asker.complain(Problems.say("no-such-file", name));
    }
    return file == null ? null : file.bytes();
  }

  private static byte @Nullable [] shipped(String id, Asker asker) {
    try (InputStream in = RuleLibrary.open(id)) {
      if (in != null) {
        return in.readAllBytes();
      }
      String near = Nearest.to(id, RuleLibrary.ids());
      Object hint = near == null ? Problems.say("name-a-path") : Problems.say("did-you-mean", near);
      asker.complain(Problems.say("no-such-book", id, hint));
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte @Nullable [] file(String name, Asker asker) {
    try {
      Path path = Path.of(name);
      if (!Files.isRegularFile(path)) {
        asker.complain(Problems.say("no-such-file", name));
        return null;
      }
      try (InputStream in = Files.newInputStream(path)) {
        return in.readNBytes(Source.MAX_BYTES + 1);
      }
    } catch (IOException | InvalidPathException e) {
      asker.complain(Problems.say("unreadable-file", name));
      return null;
    }
  }

  private @Nullable Edition edition(BookFile file, boolean isPath) {
    boolean complete = true;
    List<Edition> uses = new ArrayList<>();
    Node.Scalar extended = file.form().scalar("extends");
    Edition base = extended == null ? null : referred(file, extended, isPath);
    if (base != null) {
      uses.addAll(base.uses());
    } else if (file.form().has("extends")) {
      complete = false;
    }
    for (Node.Scalar used : file.form().scalars("uses")) {
      Edition edition = referred(file, used, isPath);
      if (edition == null) {
        complete = false;
      } else if (!uses.contains(edition)) {
        uses.add(edition);
      }
    }
    List<Composed> composes = new ArrayList<>(base == null ? List.of() : base.composes());
    for (Node.Entry entry : file.form().entries("composes").values()) {
      Edition edition = referred(file, entry.key(), isPath);
      if (edition == null) {
        complete = false;
      } else {
        composes.add(new Composed(edition, named(file, entry, edition)));
      }
    }
    return complete ? Overlay.edition(file, base, uses, composes, problems) : null;
  }

  // The rules that are taken; none named for `all`.
  private List<Node.Scalar> named(BookFile file, Node.Entry entry, Edition edition) {
    if (entry.value() instanceof Node.Scalar all && all.text().equals(Composed.ALL)) {
      return List.of();
    }
    Form composes = Form.any(file.form(), "composes");
    List<Node.Scalar> named = composes == null ? List.of() : composes.scalars(entry.key().text());
    if (entry.value() instanceof Node.Sequence list && list.items().isEmpty()) {
      problems.error(entry.key().place(), "composes-nothing", edition.id());
    }
    Set<String> rules = edition.rulesTaken();
    named.forEach(rule -> Scalars.known(rule, rules, "rule", problems));
    return named;
  }

  private @Nullable Edition referred(BookFile from, Node.Scalar reference, boolean mayNamePaths) {
    String name = reference.text();
    if (name.endsWith(ENDING)) {
      if (!mayNamePaths || !isBeside(name)) {
        problems.error(reference.place(), "book-not-beside", name);
        return null;
      }
      String folder = from.source().name();
      name = folder.substring(0, folder.lastIndexOf('/') + 1) + name;
    }
    return edition(name, message -> problems.error(reference.place(), message));
  }

  private static boolean isBeside(String path) {
    return !path.contains("..")
        && !path.contains("\\")
        && !path.contains(":")
        && !path.startsWith("/");
  }
}
