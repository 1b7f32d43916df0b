package org.junheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.check.CheckOptions;
import org.junheng.check.Checker;
import org.junheng.check.Standing;
import org.junheng.input.Loaded;
import org.junheng.remedy.Edit;
import org.junheng.remedy.Edited;
import org.junheng.remedy.WhatIf;
import org.junheng.report.WhatIfReport;
import org.junheng.rule.RuleSet;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what changes would make of verdicts, and ends with the verdict after them. */
@Command(name = "whatif", sortOptions = false, addMethodSubcommands = false)
final class WhatIfCommand implements Verb {
  @Parameters(paramLabel = "DATA", arity = "0..*")
  List<String> sources = new ArrayList<>();

  @Option(names = "--set", paramLabel = "CHANGE")
  List<String> changes = new ArrayList<>();

  @Option(names = "--changes", paramLabel = "FILE")
  List<Path> files = new ArrayList<>();

  @Option(names = "--instead", paramLabel = "BOOK")
  List<String> instead = new ArrayList<>();

  @ArgGroup(validate = false, headingKey = "heading.books", order = 1)
  BookOptions books = new BookOptions();

  @ArgGroup(validate = false, headingKey = "heading.selection", order = 2)
  SelectionOptions selection = new SelectionOptions();

  @ArgGroup(validate = false, headingKey = "heading.data", order = 3)
  DataOptions data = new DataOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT[=FILE]")
  List<String> formats = new ArrayList<>();

  @ArgGroup(validate = false, headingKey = "heading.verdict", order = 5)
  VerdictOptions verdict = new VerdictOptions();

  @ArgGroup(validate = false, headingKey = "heading.general", order = 9)
  GeneralOptions general = new GeneralOptions();

  /** How it is told. */
  enum Format {
    TEXT("txt"),
    JSON("json");

    private static final Target.Formats<Format> ALL =
        Target.Formats.named(values(), format -> format.ending);

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    CheckOptions options = selection.options(Started.of(session.world()));
    List<Target<Format>> targets = Target.all(formats, Format.ALL);
    if (changes.isEmpty() && files.isEmpty() && instead.isEmpty()) {
      throw new UsageException("whatif.nothing");
    }
    DataFiles named = new DataFiles(session, sources, data);
    if (!instead.isEmpty() && sources.contains("-")) {
      throw new UsageException("whatif.stdin");
    }
    List<String> cells = changes.stream().filter(Edit::isCell).toList();
    List<Edit> edits = new ArrayList<>(new ChangeFiles(session).read(files));
    edits.addAll(ChangeFiles.said(cells));
    List<String> after = instead.isEmpty() ? books.chosen() : instead;
    RuleSet oldRules = named.tied(Books.read(session, books.chosen(), books.params));
    RuleSet newRules = named.tied(Books.read(session, after, parameters()));
    if (instead.isEmpty()) {
      selection.check(oldRules);
    }
    Loaded loaded = read(named, oldRules, edits, options);
    try (Standing before = Standing.of(oldRules, loaded.data(), options)) {
      Loaded other = instead.isEmpty() ? loaded : read(named, newRules, edits, options);
      return compare(session, before, newRules, other, edits, options, targets);
    }
  }

  private ExitCode compare(
      Session session,
      Standing before,
      RuleSet newRules,
      Loaded loaded,
      List<Edit> edits,
      CheckOptions options,
      List<Target<Format>> targets) {
    Edited edited = edited(before, newRules, loaded, edits, options);
    new ChangeFiles(session).refuse(edited.problems());
    try (Standing after = Standing.of(newRules, edited.data(), options)) {
      WhatIf whatIf = WhatIf.of(before, after, edited.changes());
      ExitCode code = ExitRule.of(after.summary(), verdict.failOn, verdict.allowUndecided);
      new Documents(session)
          .write(
              targets.stream()
                  .map(target -> new Documents.Document<>(target, content(target, whatIf, code)))
                  .toList());
      return code;
    }
  }

  // The rows are named as the rules after know them; where these are the same, so are the rows.
  private Edited edited(
      Standing before, RuleSet newRules, Loaded loaded, List<Edit> edits, CheckOptions options) {
    if (instead.isEmpty()) {
      return Edited.of(before, edits);
    }
    try (Standing unchanged = Standing.of(newRules, loaded.data(), options)) {
      return Edited.of(unchanged, edits);
    }
  }

  private static Documents.Content content(Target<Format> target, WhatIf whatIf, ExitCode code) {
    return switch (target.format()) {
      case TEXT ->
          new Documents.Content.Text((options, out) -> WhatIfReport.text(whatIf, options, out));
      case JSON ->
          new Documents.Content.Bytes(
              out -> WhatIfReport.json(whatIf, Version.NUMBER, code.code(), out));
    };
  }

  // A change that names no row is one of a parameter.
  private List<String> parameters() {
    List<String> all = new ArrayList<>(books.params);
    for (String change : changes) {
      if (!Edit.isCell(change)) {
        NameValue pair = NameValue.of(change, "--set");
        if (pair.name().endsWith("+") || pair.name().endsWith("-")) {
          throw new UsageException("whatif.form", change);
        }
        all.add(pair.name() + "=" + pair.value());
      }
    }
    return all;
  }

  private Loaded read(DataFiles named, RuleSet rules, List<Edit> edits, CheckOptions options) {
    Map<String, Set<String>> needed = new LinkedHashMap<>();
    add(needed, Checker.columns(rules, options.only(), options.skip()));
    add(needed, Edited.fields(rules, edits));
    Loaded loaded = named.read(rules, needed);
    named.tell(loaded);
    return loaded;
  }

  private static void add(Map<String, Set<String>> fields, Map<String, Set<String>> more) {
    more.forEach(
        (table, names) -> fields.computeIfAbsent(table, none -> new TreeSet<>()).addAll(names));
  }
}
