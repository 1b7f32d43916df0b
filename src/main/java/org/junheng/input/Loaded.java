package org.junheng.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junheng.problem.Problem;
import org.junheng.table.DataSet;

/**
 * The data, and what is wrong with it.
 *
 * @param data what could be read
 * @param usable whether it can be judged; false where a file could not be read, or lacks what it
 *     must have
 * @param problems the problems, sorted: all that concern whole files, and those of cells up to the
 *     cap
 * @param errors how many errors there are, listed or not
 * @param warnings how many warnings
 * @param notes how many notes
 * @param files the files that were found, in the order in which they were read
 * @param disk the files on disk that the data came from, with what else was named
 */
public record Loaded(
    DataSet data,
    boolean usable,
    List<Problem> problems,
    long errors,
    long warnings,
    long notes,
    List<FoundFile> files,
    Set<Path> disk) {
  public Loaded {
    problems = List.copyOf(problems);
    files = List.copyOf(files);
    disk = Set.copyOf(disk);
  }

  /** How many problems there are, listed or not. */
  public long total() {
    return errors + warnings + notes;
  }
}
