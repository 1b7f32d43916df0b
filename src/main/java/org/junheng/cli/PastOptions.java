package org.junheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which earlier results a check stands beside. */
final class PastOptions implements OptionGroup {
  @Nullable Path baseline;
  List<Path> lastYear = new ArrayList<>();

  @Override
  public void declare(Options options) {
    options.one(Path.class, it -> baseline = it, "--baseline").paramLabel("RESULT");
    options.each(Path.class, it -> lastYear = it, "--last-year").paramLabel("RESULT");
  }

  @Override
  public String heading() {
    return "heading.past";
  }
}
