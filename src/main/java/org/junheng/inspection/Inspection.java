package org.junheng.inspection;

import java.util.List;
import org.junheng.problem.Problem;

/**
 * What was understood of the data.
 *
 * @param files each file, or each table of one, in the order in which they were read
 * @param coverage which rules can be decided; null where no rule book was named
 * @param problems what is wrong with the files, in order; capped
 * @param problemCount how many problems there are
 */
public record Inspection(
    List<FileProfile> files,
    @org.jspecify.annotations.Nullable Coverage coverage,
    List<Problem> problems,
    long problemCount) {
  public Inspection {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
