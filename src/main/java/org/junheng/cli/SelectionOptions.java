package org.junheng.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules are applied, and as of which day. */
final class SelectionOptions {
  @Option(names = "--only", paramLabel = "RULE", split = ",")
  List<String> only = new ArrayList<>();

  @Option(names = "--skip", paramLabel = "RULE", split = ",")
  List<String> skip = new ArrayList<>();

  @Option(names = "--as-of", paramLabel = "DAY", converter = DayConverter.class)
  @Nullable LocalDate asOf;
}
