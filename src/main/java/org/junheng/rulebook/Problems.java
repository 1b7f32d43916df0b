package org.junheng.rulebook;

import java.util.List;
import java.util.TreeSet;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.text.Message;

/**
 * Collects what is wrong while books are read, so that all of it is told at once. The same thing is
 * told once.
 */
final class Problems {
  private final TreeSet<Problem> found = new TreeSet<>();

  void error(Place place, String key, Object... args) {
    add(Level.ERROR, place, say(key, args));
  }

  void warning(Place place, String key, Object... args) {
    add(Level.WARNING, place, say(key, args));
  }

  void note(Place place, String key, Object... args) {
    add(Level.NOTE, place, say(key, args));
  }

  void error(Place place, Message message) {
    add(Level.ERROR, place, message);
  }

  void error(Location location, Message message) {
    found.add(Problem.error(location, message));
  }

  void add(Problem problem) {
    found.add(problem);
  }

  private void add(Level level, Place place, Message message) {
    found.add(new Problem(level, place.location(), message, place.excerpt()));
  }

  boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  List<Problem> sorted() {
    return List.copyOf(found);
  }

  /** A sentence of this package. */
  static Message say(String key, Object... args) {
    return Message.of("rulebook." + key, args);
  }
}
