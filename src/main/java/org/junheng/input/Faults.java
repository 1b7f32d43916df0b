package org.junheng.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.text.Message;

/**
 * Collects what is wrong. Faults of files are all kept; faults of cells are kept up to a cap, and
 * counted beyond it.
 */
final class Faults {
  private final int cap;
  private final List<Problem> listed = new ArrayList<>();
  private final Map<Level, Long> counts = new EnumMap<>(Level.class);
  private int cells;
  private boolean fatal;

  Faults(int cap) {
    this.cap = cap;
  }

  /** Something that makes the data unusable. */
  void fatal(Location place, Message message) {
    fatal = true;
    add(new Problem(Level.ERROR, place, message, null));
  }

  /** Something wrong with a file as a whole. */
  void file(Level level, Location place, Message message) {
    add(new Problem(level, place, message, null));
  }

  /** Something wrong with a cell or row; the problem is only made if it is to be listed. */
  void cell(Level level, Supplier<Location> place, Supplier<Message> message) {
    counts.merge(level, 1L, Long::sum);
    if (cells < cap) {
      cells++;
      listed.add(new Problem(level, place.get(), message.get(), null));
    }
  }

  /** Adds everything that another collector has. */
  void addAll(Faults others) {
    fatal |= others.fatal;
    others.counts.forEach((level, count) -> counts.merge(level, count, Long::sum));
    int room = cap - cells;
    listed.addAll(others.listed);
    cells += Math.min(room, others.cells);
  }

  /** A collector with the same cap for one file, whose faults may yet be dropped. */
  Faults forFile() {
    return new Faults(Math.max(0, cap - cells));
  }

  boolean isFatal() {
    return fatal;
  }

  /** The problems, sorted. */
  List<Problem> sorted() {
    return listed.stream().sorted().toList();
  }

  Map<Level, Long> counts() {
    return counts;
  }

  private void add(Problem problem) {
    counts.merge(problem.level(), 1L, Long::sum);
    listed.add(problem);
  }
}
