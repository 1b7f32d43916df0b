package org.junheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which earlier results a check stands beside. */
final class PastOptions implements OptionGroup {
  @Option(names = "--baseline", paramLabel = "RESULT")
  @Nullable Path baseline;

  @Option(names = "--last-year", paramLabel = "RESULT")
  List<Path> lastYear = new ArrayList<>();

  @Override
  public String heading() {
    return "heading.past";
  }
}
