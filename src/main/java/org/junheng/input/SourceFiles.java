package org.junheng.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.table.Schema;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Finds the files behind what the user gave. A file that is given twice is read once. */
final class SourceFiles {
  private final TableNames names;
  private final Limits limits;
  private final Faults faults;
  private final List<LeftOut> leftOut;
  private final List<DataFile> files = new ArrayList<>();
  private final Map<Path, Integer> known = new HashMap<>();

  SourceFiles(TableNames names, Limits limits, Faults faults, List<LeftOut> leftOut) {
    this.names = names;
    this.limits = limits;
    this.faults = faults;
    this.leftOut = leftOut;
  }

  /** The files of all sources in order, those of a folder by name. */
  List<DataFile> of(List<Source> sources) {
    for (Source source : sources) {
      if (source instanceof Source.OnDisk disk) {
        add(disk);
      } else if (source instanceof Source.Piped piped) {
        add(piped);
      }
    }
    return files;
  }

  private void add(Source.OnDisk source) {
    Path path = source.path();
    String name = shown(path);
    if (!Files.exists(path)) {
      faults.fatal(Location.of(name), Message.of("input.file-not-found"));
    } else if (Files.isDirectory(path)) {
      addFolder(path, name);
    } else {
      addFile(path, name, source.table(), true);
    }
  }

  private void add(Source.Piped source) {
    try {
      byte[] bytes = source.in().readNBytes((int) Math.min(limits.bytes(), Integer.MAX_VALUE - 8));
      if (source.in().read() >= 0) {
        faults.fatal(Location.of(source.name()), tooLarge(bytes.length));
        return;
      }
      files.add(
          new DataFile(source.name(), source.table(), true, () -> new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      faults.fatal(Location.of(source.name()), unreadable(e));
    }
  }

  private void addFolder(Path folder, String name) {
    Map<String, Path> members = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      found.forEach(path -> members.put(String.valueOf(path.getFileName()), path));
    } catch (IOException e) {
      faults.fatal(Location.of(name), unreadable(e));
      return;
    }
    List<String> passedOver = new ArrayList<>();
    int before = files.size();
    members.forEach(
        (member, path) -> {
          if (!addMember(path, name.isEmpty() ? member : name + "/" + member, member)) {
            passedOver.add(member);
          }
        });
    Location place = Location.of(name.isEmpty() ? "." : name);
    if (!passedOver.isEmpty()) {
      String list = passedOver.stream().limit(20).collect(Collectors.joining(", "));
      Message note = Message.of("input.passed-over", passedOver.size(), Text.same(list));
      faults.file(Level.NOTE, place, note);
    }
    if (files.size() == before && members.size() == passedOver.size()) {
      faults.fatal(place, Message.of("input.folder-empty"));
    }
  }

  /** Whether a folder's member is data, or at least looks like it. */
  private boolean addMember(Path path, String name, String member) {
    InputFormat format =
        InputFormat.ofEnding(
            member.substring(member.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    boolean hidden = member.startsWith(".") || member.startsWith("~$");
    if (hidden || format == null || format == InputFormat.DOCUMENT || !Files.isRegularFile(path)) {
      return false;
    }
    if (format.isReadable()) {
      addFile(path, name, null, false);
    } else {
      DataFile file = file(path, name, null, false);
      Set<Schema> meant = names.in(file.stem());
      String table = meant.size() == 1 ? meant.iterator().next().name() : null;
      leftOut.add(new LeftOut(file, Refusal.of(format), table));
    }
    return true;
  }

  private static DataFile file(Path path, String name, @Nullable String table, boolean isNamed) {
    return new DataFile(name, table, isNamed, () -> Files.newInputStream(path));
  }

  private void addFile(Path path, String name, @Nullable String table, boolean isNamed) {
    DataFile file = file(path, name, table, isNamed);
    try {
      if (Files.size(path) > limits.bytes()) {
        faults.fatal(file.place(), tooLarge(limits.bytes()));
        return;
      }
      Path real = path.toRealPath();
      Integer at = known.putIfAbsent(real, files.size());
      if (at == null) {
        files.add(file);
      } else if (table != null) {
        files.set(at, file);
      }
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
    return Message.of("input.file-unreadable", e.getClass().getSimpleName());
  }

  private static Message tooLarge(long bytes) {
    return Message.of("input.file-too-large", bytes);
  }
}
