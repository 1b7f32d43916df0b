package org.junheng.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Failures;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.table.Schema;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Finds the files behind what the user gave. A file that is given twice is read once. */
final class SourceFiles {
  private static final int LISTED = 20;

  // As POSIX numbers the kinds of files.
  private static final int KINDS = 0170000;
  private static final int CHARACTERS = 0020000;
  private static final int BLOCKS = 0060000;
  private static final Pattern OWN = Pattern.compile("/dev/stdin|/dev/fd/\\d+|/proc/self/fd/\\d+");

  private final TableNames names;
  private final Limits limits;
  private final Faults faults;
  private final Members members;
  private final Consumer<Closeable> whenDone;
  private final List<DataFile> files = new ArrayList<>();
  private final Map<String, Integer> known = new HashMap<>();
  private final Set<Path> packages = new LinkedHashSet<>();
  private final Map<String, DataFile> unnamed = new TreeMap<>();

  /**
   * A finder of files.
   *
   * @param whenDone takes what is to be closed when everything was read
   */
  SourceFiles(
      TableNames names,
      Limits limits,
      Faults faults,
      List<LeftOut> leftOut,
      Consumer<Closeable> whenDone) {
    this.names = names;
    this.limits = limits;
    this.faults = faults;
    this.members = new Members(names, limits, leftOut, whenDone);
    this.whenDone = whenDone;
  }

  /** The files of all sources in order, those of a folder by name. */
  List<DataFile> of(List<Source> sources) {
    for (Source source : sources) {
      if (source instanceof Source.OnDisk disk) {
        add(disk);
      } else if (source instanceof Source.Piped piped) {
        add(piped);
      } else if (source instanceof Source.Found found) {
        files.add(DataFile.of(found.file()));
      }
    }
    hidden();
    // A sheet whose table was said is not read once more with the rest of its workbook.
    for (DataFile one : List.copyOf(files)) {
      String sheet = one.sheet();
      if (sheet != null) {
        files.replaceAll(file -> file.name().equals(one.name()) ? file.without(sheet) : file);
      }
    }
    return files;
  }

  /** The files that tell which files there are. */
  Set<Path> packages() {
    return packages;
  }

  private void add(Source.OnDisk source) {
    Path path = source.path();
    if (Files.isDirectory(path)) {
      addFolder(path, shown(path));
    } else if (Files.isRegularFile(path)) {
      addFile(path, null, source.table());
    } else if (Files.exists(path)) {
      addPipe(path, source.table());
    } else {
      addSheet(path, source.table());
    }
  }

  /** What can be read but once, such as what a shell puts in the place of {@code <(…)}. */
  private void addPipe(Path path, @Nullable String table) {
    if (isDevice(path)) {
      faults.fatal(Location.of(shown(path)), Message.of("input.is-device"));
      return;
    }
    try (InputStream in = Files.newInputStream(path)) {
      add(new Source.Piped(in, shown(path), table));
    } catch (IOException e) {
      faults.fatal(Location.of(shown(path)), unreadable(e));
    }
  }

  // Some devices never end. Standard input may be one, too: a terminal.
  private static boolean isDevice(Path path) {
    try {
      int kind = (int) Files.getAttribute(path, "unix:mode") & KINDS;
      return kind == BLOCKS || (kind == CHARACTERS && !OWN.matcher(path.toString()).matches());
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /** What the user may have meant by {@code school.xlsx[Sheet1]}. */
  private void addSheet(Path path, @Nullable String table) {
    String written = path.toString();
    int bracket = written.indexOf('[');
    boolean isSheet = bracket > 0 && written.endsWith("]");
    Path file = isSheet ? Path.of(written.substring(0, bracket)) : path;
    if (isSheet && Files.isRegularFile(file)) {
      addFile(file, written.substring(bracket + 1, written.length() - 1), table);
    } else {
      faults.fatal(Location.of(shown(path)), Message.of("input.file-not-found"));
    }
  }

  private void add(Source.Piped source) {
    String name = source.name();
    try {
      Spool bytes = Spool.of(source.in(), limits);
      whenDone.accept(bytes);
      add(new DataFile(name, null, source.table(), true, bytes));
    } catch (Refused e) {
      faults.fatal(Location.of(name), e.reason());
    } catch (IOException e) {
      faults.fatal(Location.of(name), unreadable(e));
    }
  }

  private void addFolder(Path folder, String name) {
    Map<String, Path> found = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      paths.forEach(path -> found.put(String.valueOf(path.getFileName()), path));
    } catch (IOException e) {
      faults.fatal(Location.of(name), unreadable(e));
      return;
    }
    if (found.containsKey(PackageFile.NAME)) {
      addPackage(folder, name);
      return;
    }
    int before = files.size();
    List<String> passedOver = new ArrayList<>();
    found.forEach(
        (member, path) -> {
          String shown = name.isEmpty() ? member : name + "/" + member;
          DataFile file = new DataFile(shown, null, null, false, new DataFile.OnDisk(path));
          switch (Files.isRegularFile(path) ? members.offer(file) : Members.Answer.NO_DATA) {
            case TAKEN -> addOnDisk(path, file);
            case LEFT_OUT -> {}
            case NO_DATA -> passedOver.add(member);
          }
        });
    Location place = Location.of(name.isEmpty() ? "." : name);
    passedOver(place, passedOver);
    if (files.size() == before && found.size() == passedOver.size()) {
      faults.fatal(place, Message.of("input.folder-empty"));
    }
  }

  /** The files that a package names, and no others of its folder. */
  private void addPackage(Path folder, String name) {
    String prefix = name.isEmpty() ? "" : name + "/";
    Location place = Location.of(prefix + PackageFile.NAME);
    packages.add(folder.resolve(PackageFile.NAME));
    try {
      for (PackageFile.Resource resource : new PackageFile(folder).resources()) {
        Schema schema = names.find(resource.name());
        Path path = folder.resolve(resource.path());
        DataFile file =
            new DataFile(
                prefix + resource.path(),
                null,
                schema == null ? null : schema.name(),
                true,
                new DataFile.OnDisk(path),
                resource.hints(),
                Set.of(),
                Readings.NONE);
        addOnDisk(path, file);
      }
      beside(folder, prefix);
    } catch (Refused e) {
      faults.fatal(place, e.reason());
    } catch (IOException e) {
      faults.fatal(place, unreadable(e));
    }
  }

  // What lies beside a package and is called like a table, as that may be what it leaves out.
  private void beside(Path folder, String prefix) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String member = String.valueOf(path.getFileName());
        DataFile file = new DataFile(prefix + member, null, null, false, new DataFile.OnDisk(path));
        InputFormat format = InputFormat.ofEnding(file.ending());
        boolean isData = format != null && !member.equals(PackageFile.NAME);
        if (isData && !names.isOpen() && !names.in(file.stem()).isEmpty()) {
          unnamed.put(path.toRealPath() + "[", file);
        }
      }
    }
  }

  // It may have been named beside its folder.
  private void hidden() {
    unnamed.forEach(
        (identity, file) -> {
          if (!known.containsKey(identity)) {
            Schema table = names.in(file.stem()).iterator().next();
            Message message = Message.of("input.package-hides", table.title(), table.name());
            faults.file(Level.ERROR, file.place(), message);
          }
        });
  }

  private void passedOver(Location place, List<String> all) {
    // What is called like a table is no mere bystander.
    List<String> likeTables = all.stream().filter(this::isLikeTable).toList();
    List<String> others = all.stream().filter(each -> !isLikeTable(each)).toList();
    told(place, Level.WARNING, "input.passed-over-table", likeTables);
    told(place, Level.NOTE, "input.passed-over", others);
  }

  // Spreadsheets keep a file of this kind beside each one that is open.
  private boolean isLikeTable(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot <= 0 ? last.replaceFirst("^[.]+", "") : last.substring(0, dot);
    return !last.startsWith("~$") && !names.isOpen() && !names.in(stem).isEmpty();
  }

  private void told(Location place, Level level, String key, List<String> names) {
    if (!names.isEmpty()) {
      String list = names.stream().limit(LISTED).collect(Collectors.joining(", "));
      faults.file(level, place, Message.of(key, names.size(), Text.same(list)));
    }
  }

  private void addFile(Path path, @Nullable String sheet, @Nullable String table) {
    addOnDisk(path, new DataFile(shown(path), sheet, table, true, new DataFile.OnDisk(path)));
  }

  private void addOnDisk(Path path, DataFile file) {
    try {
      if (Files.size(path) > limits.bytes()) {
        faults.fatal(file.place(), Message.of("input.file-too-large", limits.bytes()));
        return;
      }
      String identity = path.toRealPath() + "[" + (file.sheet() == null ? "" : file.sheet());
      Integer at = known.get(identity);
      if (at == null) {
        known.put(identity, files.size());
        add(file);
      } else if (file.table() != null) {
        files.set(at, file);
      }
    } catch (IOException e) {
      faults.fatal(file.place(), unreadable(e));
    }
  }

  /** Adds a file, or what is packed in it. */
  private void add(DataFile file) {
    try {
      Members.Unpacked unpacked = members.unpacked(file);
      files.addAll(unpacked.files());
      passedOver(file.place(), unpacked.passedOver());
      if (unpacked.isEmpty()) {
        faults.fatal(file.place(), Message.of("input.archive-empty"));
      }
    } catch (Refused e) {
      faults.fatal(file.place(), e.reason());
    } catch (IOException e) {
      faults.fatal(file.place(), unreadable(e));
    }
  }

  /** A path as the user knows it: relative as written, of an absolute one only the last name. */
  static String shown(Path path) {
    Path plain = path.normalize();
    if (path.isAbsolute()) {
      Path last = plain.getFileName();
      return last == null ? "" : last.toString();
    }
    return StreamSupport.stream(plain.spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }

  static Message unreadable(IOException e) {
    return Message.of("input.file-unreadable", Failures.reason(e));
  }
}
