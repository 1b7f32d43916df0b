package org.junheng.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.input.DataReader;
import org.junheng.input.Loaded;
import org.junheng.input.Needs;
import org.junheng.input.ReadOptions;
import org.junheng.rule.RuleSet;

/** The data that the user names. */
final class DataFiles {
  private final Session session;
  private final List<String> names;
  private final DataOptions options;
  private final ReadOptions reading;

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
  }

  /** Reads the tables that rules judge, but only the named fields of each. */
  Loaded read(RuleSet rules, Map<String, Set<String>> fields) {
    return DataReader.read(
        options.sources(names, session.world().in(), rules),
        rules.tables().values(),
        new Needs(fields),
        reading);
  }

  /**
   * Tells what is wrong with the data.
   *
   * @throws Stop with {@link ExitCode#DATA} if it cannot be used
   */
  void tell(Loaded loaded) {
    session.tell(loaded.problems());
    if (loaded.total() > 0) {
      session.note("data.problems", loaded.errors(), loaded.warnings(), loaded.notes());
    }
    if (!loaded.usable()) {
      throw new Stop(ExitCode.DATA, "data.unusable");
    }
  }
}
