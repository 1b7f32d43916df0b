package org.junheng.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.draft.Content;
import org.junheng.draft.Drafts;
import org.junheng.draft.Unplaced;
import org.junheng.problem.Failures;

/** The files that a run writes: all of them are written and told of, or none is. */
final class Outputs implements AutoCloseable {
  /** What is said of a report that cannot be written. */
  static final String REPORT = "output.unwritable";

  private final Session session;
  private final Drafts drafts = new Drafts();
  private final List<Runnable> notes = new ArrayList<>();
  private final Map<Path, String> complaints = new HashMap<>();
  private final Set<Path> places = new HashSet<>();

  Outputs(Session session) {
    this.session = session;
  }

  /** Makes some of them. */
  @FunctionalInterface
  interface Making {
    void make(Drafts drafts) throws IOException;
  }

  /**
   * Makes a report.
   *
   * @throws Stop with {@link ExitCode#USAGE} if it cannot be written
   */
  void report(Path file, Content content) {
    refuseInput(file);
    make(REPORT, file, drafts -> drafts.replace(file, content));
    note("output.written", file);
  }

  /**
   * Makes something else.
   *
   * @param complaint what is said where it cannot be written
   * @param place where it is to lie
   * @throws Stop with {@link ExitCode#USAGE} if it cannot be written
   */
  void make(String complaint, Path place, Making making) {
    complaints.put(place, complaint);
    try {
      making.make(drafts);
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  /**
   * Refuses what would replace a file that the run reads, or another one that it writes.
   *
   * @throws UsageException if it would
   */
  void refuseInput(Path file) {
    if (session.inputs().hold(file)) {
      throw new UsageException("output.is-input", file);
    }
    if (!places.add(Target.place(file))) {
      throw new UsageException("output.two-in-file", file);
    }
  }

  /** Says something when all is written; not with {@code -q}. */
  void note(String key, Object... args) {
    notes.add(() -> session.note(key, args));
  }

  /**
   * Writes them.
   *
   * @throws Stop with {@link ExitCode#USAGE} if one cannot be written
   */
  void complete() {
    try {
      drafts.complete();
    } catch (Unplaced e) {
      throw unwritable(e.target(), e.reason());
    } catch (InterruptedIOException e) {
      throw new UncheckedIOException(e); // what fails while the program ends is no defect
    }
    notes.forEach(Runnable::run);
  }

  private Stop unwritable(Path place, IOException why) {
    String complaint = complaints.getOrDefault(place, REPORT);
    return new Stop(ExitCode.USAGE, complaint, place, Failures.reason(why));
  }

  @Override
  public void close() {
    try {
      drafts.close();
    } catch (IOException e) {
      session.warn("output.undone", Failures.reason(e));
    }
  }
}
