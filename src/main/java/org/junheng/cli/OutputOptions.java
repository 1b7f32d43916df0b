package org.junheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.masking.Masking;
import org.junheng.problem.Problem;
import picocli.CommandLine.Option;

/** Which reports are written, and where. */
final class OutputOptions implements OptionGroup {
  /** More than a person reads of one rule; a program asks for more. */
  private static final int USUAL_FINDINGS = 1_000;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT[=FILE]",
      completionCandidates = FormatWords.class)
  List<String> formats = new ArrayList<>();

  @Option(names = "--evidence", paramLabel = "FOLDER|ZIP")
  @Nullable Path evidence;

  @Option(names = "--evidence-data")
  boolean evidenceData;

  @Option(names = "--max-findings", paramLabel = "N", converter = CountConverter.class)
  int maxFindings = USUAL_FINDINGS;

  @Option(names = "--mask-below", paramLabel = "N", converter = CountConverter.class)
  @Nullable Integer maskBelow;

  @Option(names = "--threads", paramLabel = "N", converter = CountConverter.class)
  @Nullable Integer threads;

  @Option(names = "--progress", negatable = true)
  @Nullable Boolean progress;

  @Override
  public String heading() {
    return "heading.output";
  }

  /** A result without small counts of people, where that is asked for. */
  Result masked(Result result) {
    if (maskBelow == null) {
      return result;
    }
    result.explain(threads());
    return Masking.below(result, maskBelow);
  }

  /** How many threads may work: as many as there are processors, unless the user says otherwise. */
  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** A problem without what it quotes of a file, where small counts of people are hidden. */
  Problem masked(Problem problem) {
    return maskBelow == null ? problem : Masking.problem(problem);
  }
}
