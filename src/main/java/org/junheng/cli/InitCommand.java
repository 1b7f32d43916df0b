package org.junheng.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.check.Checker;
import org.junheng.draft.Content;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.ProjectFile;
import org.junheng.template.DeclaredItems;
import org.junheng.template.EmptyTable;
import org.junheng.template.EmptyWorkbook;
import org.junheng.template.Templates;

/** Writes what an office starts from: empty files for a book's data, and a project file. */
final class InitCommand implements Verb {
  String book = "";
  String folder = "";
  Kind kind = Kind.XLSX;
  GeneralOptions general = new GeneralOptions();

  /** The kind of file that is to be filled in. */
  enum Kind {
    XLSX,
    CSV;

    @Override
    public String toString() {
      return Words.of(this);
    }
  }

  /** A file that is to be written. */
  private record NewFile(Path path, Content content) {}

  @Override
  public void declare(Options options) {
    options.word(String.class, it -> book = it, "BOOK").index("0");
    options.word(String.class, it -> folder = it, "FOLDER").index("1");
    options.one(Kind.class, kind, it -> kind = it, "--as").paramLabel("KIND");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    RuleSet rules = Books.read(session, List.of(book), List.of());
    List<EmptyTable> tables = EmptyTable.all(rules, Checker.columns(rules, List.of(), List.of()));
    Path root = path(folder);
    List<NewFile> files = new ArrayList<>(templates(session, root.resolve("data"), tables, rules));
    files.add(new NewFile(root.resolve(ProjectFile.NAME), out -> out.write(project(session))));
    if (DeclaredItems.any(rules)) {
      Path items = file(root, session.say("init.items"), "items", ".csv");
      files.add(new NewFile(items, out -> DeclaredItems.csv(rules, session.language(), out)));
    }
    refuseToReplace(files);
    try (Outputs outputs = new Outputs(session)) {
      files.forEach(file -> draft(outputs, file));
      outputs.complete();
    }
    session.note("init.next", folder, book);
    return ExitCode.FINE;
  }

  private List<NewFile> templates(
      Session session, Path data, List<EmptyTable> tables, RuleSet rules) {
    if (kind == Kind.XLSX) {
      Path file = file(data, session.say("init.workbook"), "data", ".xlsx");
      return List.of(
          new NewFile(file, out -> EmptyWorkbook.write(tables, rules, session.language(), out)));
    }
    List<NewFile> files = new ArrayList<>();
    for (EmptyTable table : tables) {
      String title = Templates.name(table, session.language());
      Path file = file(data, title, table.schema().name(), ".csv");
      files.add(new NewFile(file, out -> Templates.csv(table, session.language(), out)));
    }
    return files;
  }

  // Where the system's own encoding is plain ASCII no file can have a Chinese name.
  private static Path file(Path folder, String name, String plain, String ending) {
    try {
      return folder.resolve(name + ending);
    } catch (InvalidPathException e) {
      return folder.resolve(plain + ending);
    }
  }

  private byte[] project(Session session) {
    String words = session.say("init.project", book, session.language().tag());
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static void refuseToReplace(List<NewFile> files) {
    for (NewFile file : files) {
      if (Files.exists(file.path)) {
        throw new UsageException("init.exists", file.path);
      }
    }
  }

  private static void draft(Outputs outputs, NewFile file) {
    outputs.make(Outputs.REPORT, file.path, drafts -> drafts.add(file.path, file.content));
    outputs.note("init.written", file.path);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("usage.not-a-path", name);
    }
  }
}
