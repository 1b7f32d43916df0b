package org.junheng.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Rule;
import org.junheng.rule.Severity;

/** Which rules are listed: those that meet every filter given. */
final class FilterOptions implements OptionGroup {
  @Nullable String path;
  @Nullable String clause;
  @Nullable String table;
  @Nullable Severity severity;
  @Nullable String text;

  @Override
  public void declare(Options options) {
    options.one(String.class, it -> path = it, "--path").paramLabel("PATH");
    options.one(String.class, it -> clause = it, "--clause").paramLabel("TEXT");
    options.one(String.class, it -> table = it, "--table").paramLabel("TABLE");
    options
        .one(Severity.class, it -> severity = it, "--severity")
        .paramLabel("SEVERITY")
        .converters(new SeverityWord())
        .completionCandidates(new SeverityWord());
    options.one(String.class, it -> text = it, "--text").paramLabel("TEXT");
  }

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
