package org.junheng.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.text.Message;

/**
 * Collects what is wrong. Faults of files are all kept; what is wrong with cells in the same words
 * is kept once for a file, with its first places, up to a cap of different ones. All are counted.
 */
final class Faults {
  private static final int MOST_PLACES = 5;

  private final int cap;
  private final List<Problem> files = new ArrayList<>();
  private final Map<Key, Group> groups = new LinkedHashMap<>();
  private final Map<Level, Long> counts = new EnumMap<>(Level.class);
  private boolean fatal;

  /** What is the same in several cells. */
  private record Key(String file, @Nullable String sheet, Level level, Message message) {
    // Written out, for the reason that Expr gives.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && file.equals(that.file)
          && Objects.equals(sheet, that.sheet)
          && level == that.level
          && message.equals(that.message);
    }

    @Override
    public int hashCode() {
      return Objects.hash(file, sheet, level, message);
    }
  }

  /** Where it stands. */
  private static final class Group {
    private final List<Location> places = new ArrayList<>();
    private long count;

    void add(Location place) {
      add(List.of(place), 1);
    }

    void add(List<Location> others, long number) {
      count += number;
      places.addAll(others.subList(0, Math.min(others.size(), MOST_PLACES - places.size())));
    }
  }

  Faults(int cap) {
    this.cap = cap;
  }

  /** A collector for a part of a file: all are kept, since the cap is the whole file's. */
  static Faults ofAll() {
    return new Faults(Integer.MAX_VALUE);
  }

  /** Something that makes the data unusable. */
  void fatal(Location place, Message message) {
    fatal = true;
    file(Level.ERROR, place, message);
  }

  /** Something wrong with a file as a whole. */
  void file(Level level, Location place, Message message) {
    counts.merge(level, 1L, Long::sum);
    files.add(new Problem(level, place, message, null));
  }

  /** Something wrong with a cell or row. */
  void cell(Level level, Supplier<Location> place, Supplier<Message> message) {
    counts.merge(level, 1L, Long::sum);
    Location at = place.get();
    Key key = new Key(at.file(), at.sheet(), level, message.get());
    Group group = group(key);
    if (group != null) {
      group.add(at);
    }
  }

  private @Nullable Group group(Key key) {
    Group group = groups.get(key);
    if (group == null && groups.size() < cap) {
      group = new Group();
      groups.put(key, group);
    }
    return group;
  }

  /** Adds everything that another collector has, of another file or of what is further down. */
  void addAll(Faults others) {
    fatal |= others.fatal;
    others.counts.forEach((level, count) -> counts.merge(level, count, Long::sum));
    files.addAll(others.files);
    others.groups.forEach(
        (key, group) -> {
          Group own = group(key);
          if (own != null) {
            own.add(group.places, group.count);
          }
        });
  }

  /** A collector with the same cap for one file, whose faults may yet be dropped. */
  Faults forFile() {
    return new Faults(Math.max(0, cap - groups.size()));
  }

  boolean isFatal() {
    return fatal;
  }

  /** The problems, sorted. */
  List<Problem> sorted() {
    return Stream.concat(files.stream(), groups.entrySet().stream().map(Faults::problem))
        .sorted()
        .toList();
  }

  private static Problem problem(Map.Entry<Key, Group> entry) {
    Key key = entry.getKey();
    List<Location> places = entry.getValue().places;
    List<Location> also = places.subList(1, places.size());
    long count = entry.getValue().count;
    return new Problem(key.level(), places.get(0), key.message(), null, count, also);
  }

  Map<Level, Long> counts() {
    return counts;
  }
}
