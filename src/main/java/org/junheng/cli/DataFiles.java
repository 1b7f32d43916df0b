package org.junheng.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junheng.input.DataReader;
import org.junheng.input.FoundFile;
import org.junheng.input.Loaded;
import org.junheng.input.Needs;
import org.junheng.input.ReadOptions;
import org.junheng.input.Source;
import org.junheng.problem.Failures;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.HeaderMap;
import org.junheng.table.Schema;

/** The data that the user names. */
final class DataFiles {
  private final Session session;
  private final List<String> names;
  private final DataOptions options;
  private final ReadOptions reading;
  private final @Nullable List<Source> kept;

  /**
   * The data of some names, with options that were checked.
   *
   * @throws UsageException if there is no name, or an option cannot be followed
   */
  DataFiles(Session session, List<String> names, DataOptions options) {
    boolean named = !names.isEmpty() || !options.tables.isEmpty();
    if (!named && options.usual.isEmpty()) {
      throw new UsageException("usage.no-data");
    }
    this.session = session;
    this.names = named ? names : options.usual;
    this.options = options;
    this.reading = options.reading();
    this.kept = null;
  }

  /** Data that an earlier run found, with options that were checked. */
  DataFiles(Session session, DataOptions options, List<FoundFile> found) {
    this.session = session;
    this.names = List.of();
    this.options = options;
    this.reading = options.reading();
    this.kept = found.stream().map(Source::of).toList();
  }

  /**
   * The rules, whose tables know the headers that the user ties to their fields.
   *
   * @throws Stop with {@link ExitCode#RULES} if what ties them is faulty
   */
  RuleSet tied(RuleSet rules) {
    if (options.map == null) {
      return rules;
    }
    try {
      HeaderMap map =
          HeaderMap.apply(
              options.map.toString(), session.inputs().bytes(options.map).bytes(), rules);
      session.tell(map.problems());
      if (map.rules() == null) {
        throw new Stop(ExitCode.RULES, "map.faulty", options.map);
      }
      return map.rules();
    } catch (IOException e) {
      throw new Stop(ExitCode.RULES, "map.unreadable", options.map, Failures.reason(e));
    }
  }

  /** Reads the tables that rules judge, but only the named fields of each. */
  Loaded read(RuleSet rules, Map<String, Set<String>> fields) {
    return read(rules, new Needs(fields));
  }

  /** The same with so many threads. */
  Loaded read(RuleSet rules, Map<String, Set<String>> fields, int threads) {
    return read(rules.tables(), new Needs(fields), reading.withThreads(threads));
  }

  /** Reads the tables that rules judge, whole. */
  Loaded readAll(RuleSet rules) {
    return read(rules, Needs.ALL);
  }

  /** Reads each file as a table of its own, all of text, for want of a rule book that knows it. */
  Loaded readOpen() {
    return read(Map.of(), Needs.ALL, reading);
  }

  private Loaded read(RuleSet rules, Needs needs) {
    return read(rules.tables(), needs, reading);
  }

  private Loaded read(Map<String, Schema> tables, Needs needs, ReadOptions how) {
    List<Source> sources =
        kept == null ? options.sources(names, session.world().in(), tables.keySet()) : kept;
    Loaded loaded = DataReader.read(sources, tables.values(), needs, how);
    session.inputs().add(loaded);
    return loaded;
  }

  /**
   * Tells what is wrong with the data.
   *
   * @throws Stop with {@link ExitCode#DATA} if it cannot be used
   */
  void tell(Loaded loaded) {
    tell(loaded, problem -> problem);
  }

  /**
   * The same in other words.
   *
   * @throws Stop with {@link ExitCode#DATA} if the data cannot be used
   */
  void tell(Loaded loaded, UnaryOperator<Problem> words) {
    session.tell(loaded.problems().stream().map(words).toList());
    if (loaded.total() > 0) {
      session.note("data.problems", loaded.errors(), loaded.warnings(), loaded.notes());
    }
    if (!loaded.usable()) {
      throw new Stop(ExitCode.DATA, "data.unusable");
    }
  }
}
