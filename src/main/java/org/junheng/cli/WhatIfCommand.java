package org.junheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Shows what changes would make of verdicts, and ends with the verdict after them. */
final class WhatIfCommand implements Verb {
  List<String> sources = new ArrayList<>();
  List<String> changes = new ArrayList<>();
  List<Path> files = new ArrayList<>();
  List<String> instead = new ArrayList<>();
  BookOptions books = new BookOptions();
  SelectionOptions selection = new SelectionOptions();
  DataOptions data = new DataOptions();
  List<String> formats = new ArrayList<>();
  VerdictOptions verdict = new VerdictOptions();
  GeneralOptions general = new GeneralOptions();

  private static final Target.Formats<DocumentFormat> FORMATS =
      DocumentFormat.some(DocumentFormat.TEXT, DocumentFormat.JSON);

  @Override
  public void declare(Options options) {
    options.words(String.class, it -> sources = it, "DATA").arity("0..*");
    options.each(String.class, it -> changes = it, "--set").paramLabel("CHANGE");
    options.each(Path.class, it -> files = it, "--changes").paramLabel("FILE");
    options.each(String.class, it -> instead = it, "--instead").paramLabel("BOOK");
    options.each(String.class, it -> formats = it, "-f", "--format").paramLabel("FORMAT[=FILE]");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(books, selection, data, verdict, general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    CheckOptions options =
        selection.options(Started.of(session.world())).asking(verdict.failOn.least());
    List<Target<DocumentFormat>> targets = Target.all(formats, FORMATS);
    if (changes.isEmpty() && files.isEmpty() && instead.isEmpty()) {
      throw new UsageException("whatif.nothing");
    }
    DataFiles named = new DataFiles(session, sources, data);
    if (!instead.isEmpty() && data.isPiped(sources)) {
      throw new UsageException("whatif.stdin");
    }
    List<String> cells = changes.stream().filter(Edit::isCell).toList();
    List<Edit> edits = new ArrayList<>(new ChangeFiles(session).read(files));
    edits.addAll(ChangeFiles.said(cells));
    RuleSet oldRules = named.tied(Books.read(session, books.chosen(), books.params));
    List<String> after = instead.isEmpty() ? books.chosen() : booksAfter(session, oldRules);
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

  // A book with a plus is laid over those before, and takes the place of the one that it extends;
  // any without one takes the place of all.
  private List<String> booksAfter(Session session, RuleSet before) {
    List<String> after = new ArrayList<>();
    Set<String> extended = new TreeSet<>();
    for (String book : instead) {
      String name = book.startsWith("+") ? book.substring(1) : book;
      after.add(name);
      if (book.startsWith("+")) {
        RuleSet.Book base = Books.read(session, List.of(name), List.of()).books().get(0).base();
        for (; base != null; base = base.base()) {
          extended.add(base.id());
        }
      }
    }
    if (instead.stream().allMatch(book -> book.startsWith("+"))) {
      for (int i = books.chosen().size() - 1; i >= 0; i--) {
        if (!extended.contains(before.books().get(i).id())) {
          after.add(0, books.chosen().get(i));
        }
      }
    }
    return after;
  }

  private ExitCode compare(
      Session session,
      Standing before,
      RuleSet newRules,
      Loaded loaded,
      List<Edit> edits,
      CheckOptions options,
      List<Target<DocumentFormat>> targets) {
    Edited edited = edited(before, newRules, loaded, edits, options);
    new ChangeFiles(session).refuse(edited.problems());
    try (Standing after = Standing.of(newRules, edited.data(), options)) {
      WhatIf whatIf = WhatIf.of(before, after, edited.changes());
      ExitCode code = ExitRule.of(after.summary(), verdict, loaded);
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

  private static Documents.Content content(
      Target<DocumentFormat> target, WhatIf whatIf, ExitCode code) {
    return switch (target.format()) {
      case TEXT ->
          new Documents.Content.Text((options, out) -> WhatIfReport.text(whatIf, options, out));
      case JSON ->
          new Documents.Content.Bytes(
              out -> WhatIfReport.json(whatIf, Version.NUMBER, code.code(), out));
      default -> throw target.format().unwritten();
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
