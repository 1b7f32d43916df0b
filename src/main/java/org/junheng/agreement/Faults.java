package org.junheng.agreement;

import java.util.SortedSet;
import java.util.TreeSet;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rulebook.EntriesFile.Value;
import org.junheng.text.Message;

/** Collects what is wrong with a file of agreements, so that all of it is told at once. */
final class Faults {
  private final TreeSet<Problem> found = new TreeSet<>();

  void add(Problem problem) {
    found.add(problem);
  }

  void add(Location place, String key, Object... args) {
    found.add(Problem.error(place, say(key, args)));
  }

  /** A fault of one value, shown with its line where there is one. */
  void add(Value value, String key, Object... args) {
    Problem problem = Problem.error(value.location(), say(key, args));
    found.add(value.excerpt() == null ? problem : problem.at(value.excerpt()));
  }

  boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** The problems, sorted. */
  SortedSet<Problem> all() {
    return found;
  }

  /** A sentence of this package. */
  static Message say(String key, Object... args) {
    return Message.of("agreement." + key, args);
  }
}
