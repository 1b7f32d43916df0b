package org.junheng.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.CheckOptions;
import org.junheng.check.Checker;
import org.junheng.check.Result;
import org.junheng.input.Loaded;
import org.junheng.inspection.Coverage;
import org.junheng.inspection.FileProfile;
import org.junheng.inspection.Inspection;
import org.junheng.inspection.InspectionJson;
import org.junheng.inspection.InspectionText;
import org.junheng.rule.RuleSet;

/** Tells what data was understood as, and which rules can be decided with it. */
final class InspectCommand implements Verb {
  List<String> sources = new ArrayList<>();
  BookOptions books = new BookOptions();
  SelectionOptions selection = new SelectionOptions();
  DataOptions data = new DataOptions();
  Format format = Format.TEXT;
  GeneralOptions general = new GeneralOptions();

  /** How it is told. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return Words.of(this);
    }
  }

  @Override
  public void declare(Options options) {
    options.words(String.class, it -> sources = it, "DATA").arity("0..*");
    options.one(Format.class, format, it -> format = it, "-f", "--format").paramLabel("FORMAT");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(books, selection, data, general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    Instant started = Started.of(session.world());
    DataFiles files = new DataFiles(session, sources, data);
    if (books.rules.isEmpty()) {
      Loaded open = files.readOpen();
      return tell(
          session,
          null,
          open,
          new Inspection(FileProfile.all(open.data()), null, open.problems(), open.total()));
    }
    RuleSet rules = files.tied(Books.read(session, books.rules, books.params));
    if (!selection.only.isEmpty() || !selection.skip.isEmpty()) {
      selection.check(rules); // a book that has tables alone can be inspected, too
    }
    Loaded loaded = files.readAll(rules);
    Result judged =
        Checker.check(rules, loaded.data(), loaded.problems(), loaded.total(), options(started));
    return tell(
        session,
        rules,
        loaded,
        new Inspection(
            FileProfile.all(loaded.data()),
            Coverage.of(rules, loaded.data(), judged),
            judged.problems(),
            judged.problemCount()));
  }

  private ExitCode tell(
      Session session, @Nullable RuleSet rules, Loaded loaded, Inspection inspection) {
    if (format == Format.TEXT) {
      session.out().print(Lines.clean(InspectionText.of(inspection, rules, session.language())));
    } else {
      try {
        InspectionJson.write(inspection, session.language(), session.out());
      } catch (IOException e) {
        throw new Stop(ExitCode.USAGE, "output.stdout-broken");
      }
    }
    return loaded.usable() ? ExitCode.FINE : ExitCode.DATA;
  }

  private CheckOptions options(Instant started) {
    return selection.placed(
        new CheckOptions(
            selection.only,
            selection.skip,
            selection.asOf,
            0,
            Runtime.getRuntime().availableProcessors(),
            CheckOptions.USUAL_CHUNK,
            Version.NUMBER,
            started));
  }
}
