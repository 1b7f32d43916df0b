package org.junheng.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Rule;
import org.junheng.rule.Severity;
import picocli.CommandLine.Option;

/** Which rules are listed: those that meet every filter given. */
final class FilterOptions implements OptionGroup {
  @Option(names = "--path", paramLabel = "PATH")
  @Nullable String path;

  @Option(names = "--clause", paramLabel = "TEXT")
  @Nullable String clause;

  @Option(names = "--table", paramLabel = "TABLE")
  @Nullable String table;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      converter = SeverityWord.class,
      completionCandidates = SeverityWord.class)
  @Nullable Severity severity;

  @Option(names = "--text", paramLabel = "TEXT")
  @Nullable String text;

  @Override
  public String heading() {
    return "heading.filters";
  }

  /** Whether any filter is given. */
  boolean any() {
    return path != null || clause != null || table != null || severity != null || text != null;
  }

  boolean lets(Rule rule) {
    return (path == null || rule.path().equals(path))
        && (table == null || rule.of().equals(table))
        && (severity == null || rule.severity() == severity)
        && (clause == null || says(clause, rule.citation().document(), rule.citation().clause()))
        && (text == null
            || says(
                text,
                rule.id(),
                rule.title().zh(),
                rule.title().en(),
                rule.note().zh(),
                rule.note().en()));
  }

  private static boolean says(String wanted, String... texts) {
    String lower = wanted.toLowerCase(Locale.ROOT);
    for (String each : texts) {
      if (each.toLowerCase(Locale.ROOT).contains(lower)) {
        return true;
      }
    }
    return false;
  }
}
