package org.junheng.evidence;

import java.io.IOException;
import org.junheng.problem.Problem;

/** A file is no pack that can be looked at. */
public final class PackProblem extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  PackProblem(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong with it, and where. */
  public Problem problem() {
    return problem;
  }
}
