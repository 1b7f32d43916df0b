package org.junheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.masking.Masking;
import org.junheng.problem.Problem;

/** Which reports are written, and where. */
final class OutputOptions implements OptionGroup {
  /** More than a person reads of one rule; a program asks for more. */
  private static final int USUAL_FINDINGS = 1_000;

  List<String> formats = new ArrayList<>();
  @Nullable Path evidence;
  boolean evidenceData;
  @Nullable Path sign;
  int maxFindings = USUAL_FINDINGS;
  @Nullable Integer maskBelow;
  @Nullable Integer threads;
  @Nullable Boolean progress;

  @Override
  public void declare(Options options) {
    options
        .each(String.class, it -> formats = it, "-f", "--format")
        .paramLabel("FORMAT[=FILE]")
        .completionCandidates(new FormatWords());
    options.one(Path.class, it -> evidence = it, "--evidence").paramLabel("FOLDER|ZIP");
    options.flag(it -> evidenceData = it, "--evidence-data");
    options.one(Path.class, it -> sign = it, "--sign").paramLabel("KEY");
    options
        .one(Integer.class, maxFindings, it -> maxFindings = it, "--max-findings")
        .paramLabel("N")
        .converters(new CountConverter());
    options
        .one(Integer.class, it -> maskBelow = it, "--mask-below")
        .paramLabel("N")
        .converters(new CountConverter());
    options
        .one(Integer.class, it -> threads = it, "--threads")
        .paramLabel("N")
        .converters(new CountConverter());
    options.flag(it -> progress = it, "--progress").negatable(true);
  }

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
