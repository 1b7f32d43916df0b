package org.junheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junheng.input.DataReader;
import org.junheng.input.Loaded;
import org.junheng.input.Needs;
import org.junheng.input.ReadOptions;
import org.junheng.input.Source;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.remedy.ChangesTable;
import org.junheng.remedy.Edit;

/** The changes of cells that the user asks for: on the command line and in files. */
final class ChangeFiles {
  private final Session session;

  ChangeFiles(Session session) {
    this.session = session;
  }

  /**
   * The changes of files, in order.
   *
   * @throws Stop with {@link ExitCode#DATA} if a file cannot be read, or a line of one says no
   *     change
   */
  List<Edit> read(List<Path> files) {
    List<Edit> edits = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      Loaded loaded =
          DataReader.read(
              List.of(Source.of(file, ChangesTable.NAME)),
              List.of(ChangesTable.schema()),
              Needs.ALL,
              ReadOptions.DEFAULT);
      session.inputs().add(loaded);
      session.tell(loaded.problems());
      if (!loaded.usable() || loaded.errors() > 0) {
        throw new Stop(ExitCode.DATA, "whatif.unusable", file);
      }
      edits.addAll(
          ChangesTable.edits(
              Objects.requireNonNull(loaded.data().table(ChangesTable.NAME)), problems));
    }
    session.tell(problems);
    if (!problems.isEmpty()) {
      throw new Stop(ExitCode.DATA, "whatif.faulty", problems.size());
    }
    return edits;
  }

  /**
   * The changes said on the command line.
   *
   * @throws UsageException if one cannot be understood
   */
  static List<Edit> said(List<String> words) {
    List<Edit> edits = new ArrayList<>();
    for (String word : words) {
      Edit edit = Edit.parse(word, Location.of(place(word)));
      if (edit == null) {
        throw new UsageException("whatif.form", word);
      }
      edits.add(edit);
    }
    return edits;
  }

  private static String place(String word) {
    return "--set " + word;
  }

  /**
   * Tells which changes cannot be made.
   *
   * @throws Stop if there is one: with {@link ExitCode#DATA} if it is of a file, else with {@link
   *     ExitCode#USAGE}
   */
  void refuse(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    session.tell(problems);
    boolean ofFile = problems.stream().anyMatch(each -> each.location().line() > 0);
    throw new Stop(ofFile ? ExitCode.DATA : ExitCode.USAGE, "whatif.faulty", problems.size());
  }
}
