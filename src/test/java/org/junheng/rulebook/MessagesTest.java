package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences of this package: the same ones in both languages, none that nothing says. */
class MessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/junheng/rulebook");
  private static final Pattern GAP = Pattern.compile("\\{[0-9]+}");

  /** How keys that are put together begin. */
  private static final List<String> PREFIXES = List.of("a-", "unknown-", "path.", "limit-count.");

  private final Properties zh = load("zh");
  private final Properties en = load("en");

  private static Properties load(String language) {
    Properties words = new Properties();
    String resource = "messages_" + language + ".properties";
    try (InputStream in = RuleBooks.class.getResourceAsStream(resource)) {
      words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return words;
  }

  @Test
  void both_languages_have_the_same_sentences_with_the_same_gaps() {
    assertEquals(en.stringPropertyNames(), zh.stringPropertyNames());
    for (String key : en.stringPropertyNames()) {
      assertEquals(gaps(en.getProperty(key)), gaps(zh.getProperty(key)), key);
    }
  }

  private static Set<String> gaps(String sentence) {
    return GAP.matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_sentence_is_said() throws IOException {
    String sources;
    try (Stream<Path> files = Files.list(SOURCES)) {
      sources = files.map(MessagesTest::read).collect(Collectors.joining());
    }
    List<String> unsaid =
        en.stringPropertyNames().stream()
            .filter(key -> PREFIXES.stream().noneMatch(key::startsWith))
            .filter(key -> !sources.contains("\"" + key + "\""))
            .sorted()
            .toList();
    assertEquals(List.of(), unsaid);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
