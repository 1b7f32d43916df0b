package org.junheng.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.check.CheckOptions;
import org.junheng.check.Checker;
import org.junheng.check.Derivation;
import org.junheng.check.Result;
import org.junheng.input.Loaded;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;

/** Explains a rule in words, or how its outcome for one row came about. */
final class ExplainCommand implements Verb {
  String rule = "";
  List<String> sources = new ArrayList<>();
  @Nullable String row;
  BookOptions books = new BookOptions();
  @Nullable LocalDate asOf;
  DataOptions data = new DataOptions();
  GeneralOptions general = new GeneralOptions();

  @Override
  public void declare(Options options) {
    options.word(String.class, it -> rule = it, "RULE").index("0");
    options.words(String.class, it -> sources = it, "DATA").index("1..*").arity("0..*");
    options.one(String.class, it -> row = it, "--row").paramLabel("KEY");
    options
        .one(LocalDate.class, it -> asOf = it, "--as-of")
        .paramLabel("DAY")
        .converters(new DayConverter());
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(books, data, general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    Instant started = Started.of(session.world());
    if (row == null && !sources.isEmpty()) {
      throw new UsageException("explain.no-row", sources.get(0));
    }
    DataFiles files = row == null ? null : new DataFiles(session, sources, data);
    NamedRule named = NamedRule.find(session, rule, books.rules, books.params);
    Sheet sheet =
        files == null
            ? new RuleSheet(named.rules(), named.rule(), session.language(), asOf).sheet()
            : derived(session, named, files, started);
    session.out().print(Lines.clean(sheet.toString()));
    return ExitCode.FINE;
  }

  private Sheet derived(Session session, NamedRule named, DataFiles files, Instant started) {
    RuleSet rules = files.tied(named.rules());
    Rule wanted = named.rule();
    CheckOptions options = options(wanted, started);
    Loaded loaded = files.read(rules, Checker.columns(rules, options.only(), options.skip()));
    files.tell(loaded);
    String key = Objects.requireNonNull(row);
    int number = Derivation.rowOf(rules, loaded.data(), wanted.of(), key);
    if (number < 0) {
      String fields = String.join("/", Objects.requireNonNull(rules.schema(wanted.of())).key());
      throw new UsageException("explain.unknown-row", key, wanted.of(), fields);
    }
    List<Derivation> derivations = Derivation.of(rules, loaded.data(), wanted, number, options);
    Result result =
        Started.said(
            session.world(),
            Checker.check(rules, loaded.data(), loaded.problems(), loaded.total(), options));
    Result.RowResult listed = listed(result, wanted, key);
    return new RowSheet(rules, wanted, result, listed, session.language(), general.verbose)
        .sheet(key, derivations);
  }

  private static Result.@Nullable RowResult listed(Result result, Rule rule, String key) {
    return result.results().stream()
        .filter(each -> each.rule().equals(rule.id()))
        .filter(
            each ->
                String.join("/", each.row().key()).equals(key)
                    || each.row().name().zh().equals(key)
                    || each.row().name().en().equals(key))
        .findFirst()
        .orElse(null);
  }

  private CheckOptions options(Rule wanted, Instant started) {
    return new CheckOptions(
        List.of(wanted.id()),
        List.of(),
        asOf,
        Integer.MAX_VALUE,
        Runtime.getRuntime().availableProcessors(),
        CheckOptions.USUAL_CHUNK,
        Version.NUMBER,
        started);
  }
}
