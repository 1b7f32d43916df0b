package org.junheng.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.draft.Temporary;
import org.junheng.evidence.StoredPack;
import org.junheng.evidence.Verifier;
import org.junheng.input.FoundFile;
import org.junheng.rulebook.BookShelf;
import picocli.CommandLine;

/**
 * The check that a pack is the evidence of, run again with the options and files in it. What
 * options name is laid down in a folder of its own, which goes when this is closed.
 */
final class RepeatedCheck implements AutoCloseable {
  private final Session session;
  private final BookShelf shelf;
  private final Temporary temporary;
  private final CheckCommand check;

  RepeatedCheck(Session session, StoredPack pack, Verifier verifier) throws IOException {
    this.session = session;
    this.shelf = BookShelf.of(verifier.books());
    this.temporary = new Temporary();
    try {
      this.check = check(options(pack), pack.manifest().namedKinds());
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private static CheckCommand check(Map<String, List<String>> options, Set<String> files) {
    CheckCommand check = new CheckCommand();
    CommandLine line = Commands.of(check);
    List<String> words = OptionsInForce.words(line.getCommandSpec(), options, files);
    try {
      line.parseArgs(words.toArray(String[]::new));
    } catch (CommandLine.ParameterException e) {
      throw new Stop(ExitCode.DATA, "verify.wrong-option", UsageErrors.words(e));
    }
    return check;
  }

  private Map<String, List<String>> options(StoredPack pack) throws IOException {
    Map<String, List<String>> options = new LinkedHashMap<>(pack.manifest().options());
    for (String kind : pack.manifest().namedKinds()) {
      List<String> laid = new ArrayList<>();
      for (String path : options.getOrDefault(kind, List.of())) {
        laid.add(laidDown(pack, path));
      }
      options.put(kind, laid);
    }
    return options;
  }

  private String laidDown(StoredPack pack, String path) throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return temporary.file(name, out -> pack.copy(path, out)).toString();
  }

  /** What it says of the data that it was run with. */
  Result of(List<FoundFile> data) {
    return judged(new DataFiles(session, check.data, data));
  }

  /** What it says of other data. */
  Result of(List<String> sources, List<String> tables, @Nullable String stdinName) {
    check.data.tables = tables;
    check.data.stdinName = stdinName;
    return judged(new DataFiles(session, sources, check.data));
  }

  private Result judged(DataFiles files) {
    return check.judged(session, files, shelf).result();
  }

  @Override
  public void close() throws IOException {
    temporary.close();
  }
}
