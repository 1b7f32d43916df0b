package org.junheng.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junheng.template.FirstBook;

/** Writes a first rule book to start from. */
final class RulesNewCommand implements Verb {
  private static final String ENDING = ".yaml";

  String file = "";
  GeneralOptions general = new GeneralOptions();

  @Override
  public void declare(Options options) {
    options.word(String.class, it -> file = it, "FILE");
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
    if (!file.endsWith(ENDING)) {
      throw new UsageException("new.ending", file);
    }
    Path path = path();
    String name = String.valueOf(path.getFileName());
    String id = name.substring(0, name.length() - ENDING.length());
    byte[] book = FirstBook.text(id, session.language()).getBytes(StandardCharsets.UTF_8);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new Stop(ExitCode.USAGE, "new.exists", file);
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Stop(ExitCode.USAGE, "new.no-folder", file);
    }
    try (Outputs outputs = new Outputs(session)) {
      outputs.make("new.unwritable", path, drafts -> drafts.add(path, out -> out.write(book)));
      outputs.complete();
    }
    session.note("new.next", file);
    return ExitCode.FINE;
  }

  private Path path() {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new UsageException("usage.not-a-path", file);
    }
  }
}
