package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.problem.Problem;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A corpus of broken data: each folder of {@code data/broken} is read, and what is said of it must
 * be word for word what the file {@code NAME.expected} beside it holds. A folder of one file stands
 * for that file, named by the user. {@code -Dexpected.write=true} writes the files anew, to be
 * reviewed.
 */
class BrokenFilesTest {
  private static final Path CORPUS = Path.of("src/test/resources/org/junheng/input/data/broken");
  private static final Path MESSAGES = Path.of("src/main/resources/org/junheng/input");

  /** Said only where a test of its own brings it about, or as a part of another message. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "ambiguous-figure",
          "and-more",
          "broken-code",
          "code-is-no-truth",
          "contradicted-figure",
          "date-for-code",
          "figure-with-comma",
          "figure-with-point",
          "likewise-more",
          "lost-characters",
          "mended-code",
          "mended-text",
          "quote-closed-below",
          "share-doubted",
          "share-mixed",
          "shares-in-fractions",
          "swallowed-lines",
          "archive-empty",
          "archive-encrypted",
          "archive-entries",
          "archive-method",
          "archive-name",
          "archive-overlaps",
          "archive-twice",
          "changed-while-read",
          "comma",
          "encoding-ascii",
          "encoding-chinese",
          "encoding-mark",
          "encoding-named",
          "encoding-single",
          "encoding-statistics",
          "encoding-utf8",
          "encoding-zeros",
          "day-for-code",
          "file-not-found",
          "file-too-large",
          "file-unreadable",
          "header",
          "header-near",
          "hidden-columns",
          "hidden-rows",
          "hidden-sheet",
          "is-device",
          "is-encrypted-workbook",
          "is-other-archive",
          "is-other-workbook",
          "long-cell",
          "long-record",
          "mapped-to-no-table",
          "mapped-to-no-table-near",
          "merged-figure",
          "named-row",
          "may-be-cut",
          "nameless",
          "numbers-or-row",
          "not-as-written",
          "or",
          "no-stored-value",
          "no-such-sheet",
          "no-such-table-sheet",
          "package-delimiter",
          "package-encoding",
          "package-file-not-found",
          "package-hides",
          "package-not-json",
          "package-path",
          "package-without-path",
          "packed-twice",
          "passed-over-table",
          "partly-struck",
          "raised",
          "required-table-absent",
          "rows-in-one-cell",
          "shown-not",
          "shown-otherwise",
          "struck",
          "struck-text",
          "tied-absent",
          "title-unit",
          "tied-unit",
          "too-many-columns",
          "too-many-merges",
          "too-many-rows",
          "unknown-sheet",
          "unpacks-too-far",
          "unpacks-too-large",
          "wide-sheet",
          "workbook-corrupt",
          "workbook-dtd");

  @TestFactory
  Stream<DynamicTest> every_fault_is_told_in_these_words() throws IOException {
    return folders().stream()
        .map(
            folder ->
                dynamicTest(
                    folder.getFileName().toString(),
                    () -> {
                      Path expected = Path.of(folder + ".expected");
                      String said = said(load(folder));
                      if (Boolean.getBoolean("expected.write")) {
                        Files.writeString(expected, said);
                      }
                      assertEquals(Files.readString(expected), said);
                    }));
  }

  @Test
  void no_message_is_without_a_case() throws IOException {
    Set<String> said = new TreeSet<>(ELSEWHERE);
    for (Path folder : folders()) {
      load(folder).problems().forEach(each -> add(each.message(), said));
    }
    assertEquals(new TreeSet<>(messages(Language.EN).stringPropertyNames()), said);
  }

  private static void add(Message message, Set<String> said) {
    said.add(message.id().substring(6));
    message.args().stream()
        .filter(Message.class::isInstance)
        .forEach(each -> add((Message) each, said));
  }

  @Test
  void both_languages_say_the_same() {
    Properties english = messages(Language.EN);
    Properties chinese = messages(Language.ZH);
    assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
    assertAll(
        english.stringPropertyNames().stream()
            .map(
                id ->
                    () ->
                        assertEquals(
                            arguments(english.getProperty(id)),
                            arguments(chinese.getProperty(id)),
                            id)));
  }

  @Test
  void the_corpus_is_there() throws IOException {
    assertFalse(folders().isEmpty());
  }

  private static Set<String> arguments(String pattern) {
    Matcher found = Pattern.compile("\\{\\d}").matcher(pattern);
    return found.results().map(each -> each.group()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> found = Files.list(CORPUS)) {
      return found.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Loaded load(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.toList();
    }
    boolean single = files.size() == 1 && !files.get(0).getFileName().toString().startsWith(".");
    Path given = (single ? files.get(0) : folder).toAbsolutePath();
    return DataReader.read(
        List.of(Source.of(given)),
        List.of(Samples.SCHOOL, Samples.CLASS),
        Needs.ALL,
        ReadOptions.DEFAULT);
  }

  private static String said(Loaded loaded) {
    StringBuilder said = new StringBuilder(loaded.usable() ? "usable" : "not usable");
    said.append(
        String.format(
            ", %d errors, %d warnings, %d notes\n",
            loaded.errors(), loaded.warnings(), loaded.notes()));
    for (Problem problem : loaded.problems()) {
      said.append(problem.in(Language.EN)).append('\n');
    }
    loaded
        .data()
        .tables()
        .forEach(
            (name, table) -> {
              said.append('\n').append(name).append(": ");
              said.append(String.join(" ", table.columns().keySet())).append('\n');
              Samples.rows(table).forEach(row -> said.append(row).append('\n'));
            });
    return said.toString();
  }

  private static Properties messages(Language language) {
    Path file = MESSAGES.resolve("messages_" + language.tag() + ".properties");
    Properties messages = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }
}
