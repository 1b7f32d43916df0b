package org.junheng.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * Collects what is wrong. Faults of files are all kept; what is wrong with cells for the same
 * reason is kept once for a file, with its first places and what is written there, up to a cap of
 * different ones. All are counted.
 */
final class Faults {
  private static final int MOST_PLACES = 5;
  private static final int MOST_WRITTEN = 4;

  private final int cap;
  private final List<Problem> files = new ArrayList<>();
  private final Map<Key, Group> groups = new LinkedHashMap<>();
  private final Map<Level, Long> counts = new EnumMap<>(Level.class);
  private boolean fatal;

  /** What is the same in several cells, whatever is written in each. */
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

  /** Where it stands, and what is written there. */
  private static final class Group {
    private final List<Location> places = new ArrayList<>();
    private final Set<Message> messages = new LinkedHashSet<>();
    private long count;

    void add(Location place, Message message) {
      add(List.of(place), Set.of(message), 1);
    }

    void add(List<Location> others, Set<Message> more, long number) {
      count += number;
      places.addAll(others.subList(0, Math.min(others.size(), MOST_PLACES - places.size())));
      // One more than is said, so that it is known whether there are any.
      more.stream().limit(MOST_WRITTEN + 1L - messages.size()).forEach(messages::add);
    }

    /** What is wrong, in the words of the first place; what is written in others, if not that. */
    Message message() {
      Message first = messages.iterator().next();
      if (messages.size() == 1) {
        return plain(first);
      }
      List<String> others =
          messages.stream().skip(1).limit(MOST_WRITTEN - 1L).map(Faults::written).toList();
      return Message.of(
          messages.size() > MOST_WRITTEN ? "input.likewise-more" : "input.likewise",
          plain(first),
          new Text(String.join("”、“", others), String.join("\", \"", others)));
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
    Message said = message.get();
    Group group = group(new Key(at.file(), at.sheet(), level, reason(said)));
    if (group != null) {
      group.add(at, said);
    }
  }

  private static Message reason(Message message) {
    return message.args().stream().anyMatch(Quoted.class::isInstance)
        ? with(message, quoted -> Quoted.ANY)
        : message;
  }

  // As results keep it, and tests compare it.
  private static Message plain(Message message) {
    return with(message, Quoted::text);
  }

  private static String written(Message message) {
    return message.args().stream()
        .filter(Quoted.class::isInstance)
        .map(Object::toString)
        .findFirst()
        .orElse("");
  }

  private static Message with(Message message, Function<Quoted, Object> written) {
    return new Message(
        message.id(),
        message.args().stream()
            .map(arg -> arg instanceof Quoted quoted ? written.apply(quoted) : arg)
            .toList());
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
            own.add(group.places, group.messages, group.count);
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
    Group group = entry.getValue();
    return Problem.of(entry.getKey().level(), group.places, group.count, group.message());
  }

  Map<Level, Long> counts() {
    return counts;
  }
}
