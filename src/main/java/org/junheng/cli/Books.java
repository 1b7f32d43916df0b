package org.junheng.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.ReadBooks;
import org.junheng.rulebook.RuleBooks;
import org.junheng.rulebook.RuleLibrary;

/** Reads the rule books that the user names. */
final class Books {
  private static final Pattern NAME = Pattern.compile("^ {2}([^\\s#\"'][^:]*):");

  private Books() {}

  /**
   * The checked rules. Problems are told; a warning does not keep the rules from being used.
   *
   * @throws Stop with {@link ExitCode#RULES} if a book or a parameter is faulty
   */
  static RuleSet read(Session session, List<String> books, List<String> parameters) {
    return checked(session, RuleBooks.read(books, parameters));
  }

  /** The same of books that were read already. */
  static RuleSet checked(Session session, ReadBooks read) {
    read.files().keySet().stream()
        .filter(name -> name.endsWith(".yaml"))
        .forEach(name -> session.inputs().add(Path.of(name)));
    session.tell(read.problems());
    if (read.rules() == null) {
      long errors = read.problems().stream().filter(Problem::isError).count();
      throw new Stop(ExitCode.RULES, "books.faulty", errors);
    }
    return read.rules();
  }

  /** The ids of the rules that a book of the library defines, by looking at its names only. */
  static List<String> ruleIds(String book) {
    List<String> ids = new ArrayList<>();
    boolean inRules = false;
    for (String line : linesOf(book)) {
      if (!line.isEmpty() && !line.startsWith(" ") && !line.startsWith("#")) {
        inRules = line.startsWith("rules:");
      } else if (inRules) {
        Matcher name = NAME.matcher(line);
        if (name.find()) {
          ids.add(name.group(1));
        }
      }
    }
    return ids;
  }

  /** The lines of a book of the library. */
  static List<String> linesOf(String id) {
    try (InputStream in = RuleLibrary.open(id)) {
      if (in == null) {
        throw new IllegalArgumentException("no book " + id + " in the library");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
