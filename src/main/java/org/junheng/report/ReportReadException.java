package org.junheng.report;

import java.io.IOException;
import org.junheng.problem.Problem;

/** A file that should hold a result holds none that can be used. */
public final class ReportReadException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ReportReadException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong, and where. */
  public Problem problem() {
    return problem;
  }
}
