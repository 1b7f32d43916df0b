package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How data files are to be understood. */
final class DataOptions {
  @Option(names = "--table", paramLabel = "NAME=FILE")
  List<String> tables = new ArrayList<>();

  @Option(names = "--encoding", paramLabel = "NAME")
  @Nullable String encoding;

  @Option(names = "--delimiter", paramLabel = "CHARACTER")
  @Nullable String delimiter;

  @Option(names = "--stdin-name", paramLabel = "NAME")
  @Nullable String stdinName;
}
