package org.junheng.problem;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * One thing that is wrong with a file the user gave: what was found, what was expected and what to
 * do.
 *
 * @param level how bad it is
 * @param location where it is
 * @param message what is wrong, in words a clerk understands
 * @param excerpt the source line with the place marked, or null where there is none to show
 * @param count in how many places the same is wrong
 * @param also the first few of the other places
 * @param touches what it makes doubtful beyond its place; null where it is nothing
 */
public record Problem(
    Level level,
    Location location,
    Message message,
    @Nullable Excerpt excerpt,
    long count,
    List<Location> also,
    @Nullable Touches touches)
    implements Comparable<Problem> {
  public Problem {
    also = List.copyOf(also);
  }

  /** A problem that stands in several places. */
  public Problem(
      Level level,
      Location location,
      Message message,
      @Nullable Excerpt excerpt,
      long count,
      List<Location> also) {
    this(level, location, message, excerpt, count, also, Touches.of(message));
  }

  /** A problem that stands in one place. */
  public Problem(Level level, Location location, Message message, @Nullable Excerpt excerpt) {
    this(level, location, message, excerpt, 1, List.of());
  }

  /**
   * A problem that stands in several places.
   *
   * @param places the first of them, in order; at least one
   * @param count how many there are
   */
  public static Problem of(Level level, List<Location> places, long count, Message message) {
    return new Problem(
        level, places.get(0), message, null, count, places.subList(1, places.size()));
  }

  /** An error. */
  public static Problem error(Location location, Message message) {
    return new Problem(Level.ERROR, location, message, null);
  }

  /** A warning. */
  public static Problem warning(Location location, Message message) {
    return new Problem(Level.WARNING, location, message, null);
  }

  /** The same problem with its source line. */
  public Problem at(Excerpt line) {
    return new Problem(level, location, message, line, count, also, touches);
  }

  /** The same, touching more than its place. */
  public Problem touching(Touches what) {
    return new Problem(level, location, message, excerpt, count, also, what);
  }

  /** Whether this is an error. */
  public boolean isError() {
    return level == Level.ERROR;
  }

  /** Whether no verdict may pass beside it. */
  public boolean forbidsPass() {
    return isError() && touches != null;
  }

  /**
   * By place, then level, then words: a total order whatever the order in which problems were
   * found.
   */
  @Override
  public int compareTo(Problem other) {
    int order = location.compareTo(other.location);
    order = order == 0 ? level.compareTo(other.level) : order;
    return order == 0 ? message.toString().compareTo(other.message.toString()) : order;
  }

  /**
   * {@code file:line:column: error: words}, then the other places and the marked source line where
   * there are any. No line break at the end.
   */
  public String in(Language language) {
    String word =
        Message.of("problem." + level.name().toLowerCase(java.util.Locale.ROOT)).in(language);
    String line =
        location + ": " + word + ": " + message.in(language) + others(language, Location::toString);
    return excerpt == null ? line : line + "\n" + excerpt;
  }

  /**
   * In how many places it stands, and some of them; empty where it is only one.
   *
   * @param named how a place is written
   */
  public String others(Language language, Function<Location, String> named) {
    if (count == 1) {
      return "";
    }
    String comma = Message.of("problem.comma").in(language);
    String places = also.stream().map(named).collect(Collectors.joining(comma));
    String cut = count > also.size() + 1 ? Message.of("problem.and-more").in(language) : "";
    return Message.of("problem.places", count, Text.same(places + cut)).in(language);
  }

  @Override
  public String toString() {
    return in(Language.EN);
  }
}
