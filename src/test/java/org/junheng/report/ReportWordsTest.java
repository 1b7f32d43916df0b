package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.agreement.AnswerState;
import org.junheng.check.Mark;
import org.junheng.rule.Basis;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.Gap;
import org.junit.jupiter.api.Test;

class ReportWordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/junheng/report");
  private static final Path SOURCES = Path.of("src/main/java/org/junheng/report");
  private static final Pattern KEY =
      Pattern.compile(
          "(?:\\bsay\\(\\s*|of\\(\"report\\.|expected\\(\\s*)\"?([a-z][a-z0-9.-]*[a-z0-9])\"");

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (Reader in =
        Files.newBufferedReader(RESOURCES.resolve("messages_" + language + ".properties"))) {
      words.load(in);
    }
    return words;
  }

  @Test
  void both_languages_have_the_same_keys_and_arguments() throws IOException {
    Properties zh = words("zh");
    Properties en = words("en");
    assertEquals(new TreeSet<>(zh.stringPropertyNames()), new TreeSet<>(en.stringPropertyNames()));
    for (String key : zh.stringPropertyNames()) {
      assertEquals(arguments(zh.getProperty(key)), arguments(en.getProperty(key)), key);
      assertTrue(!zh.getProperty(key).isBlank() || !en.getProperty(key).isBlank(), key);
    }
  }

  private static Set<String> arguments(String pattern) {
    Set<String> arguments = new TreeSet<>();
    Matcher found = Pattern.compile("\\{\\d+}").matcher(pattern);
    while (found.find()) {
      arguments.add(found.group());
    }
    return arguments;
  }

  @Test
  void every_key_that_is_asked_for_is_there_and_every_key_is_asked_for() throws IOException {
    Set<String> known = words("en").stringPropertyNames();
    Set<String> used = new TreeSet<>();
    StringBuilder all = new StringBuilder();
    for (Path folder : Set.of(RESOURCES, SOURCES)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|ftlh)")).toList()) {
          all.append(Files.readString(file)).append('\n');
        }
      }
    }
    Matcher found = KEY.matcher(all);
    while (found.find()) {
      used.add(found.group(1));
    }
    for (Outcome outcome : Outcome.values()) {
      used.add("outcome." + outcome.word());
      used.add("verdict." + outcome.word());
      used.add("found." + outcome.word());
      used.add("html.sentence." + outcome.word());
    }
    for (String verdict : Set.of("waived", "nothing-asked", "problems")) {
      used.add("verdict." + verdict);
      used.add("html.sentence." + verdict);
    }
    for (Severity severity : Severity.values()) {
      used.add("severity." + severity.word());
    }
    used.addAll(Set.of("fail-on.query", "fail-on.advisory", "fail-on.never"));
    for (Basis basis : Basis.values()) {
      used.add("basis." + basis.word());
    }
    for (Gap gap : Gap.values()) {
      used.add("gap." + JsonWords.of(gap));
    }
    for (Mark mark : Mark.values()) {
      used.add("mark." + JsonWords.of(mark));
    }
    for (FindingColumn column : FindingColumn.values()) {
      used.add("column." + JsonWords.of(column));
    }
    for (AnswerState state : AnswerState.values()) {
      if (state != AnswerState.OPEN) {
        used.add("answer." + state.word());
      }
    }
    Set<String> missing = new TreeSet<>(used);
    missing.removeAll(known);
    assertEquals(Set.of(), missing);
    Set<String> idle = new TreeSet<>(known);
    idle.removeAll(used);
    idle.removeIf(key -> all.indexOf("\"" + key + "\"") >= 0);
    idle.removeIf(
        key ->
            key.matches(
                "(as-of|count|xlsx\\.kind|whatif|diff|plan\\.column|plan\\.why|html\\.count|statistic|level)\\..*"));
    assertEquals(Set.of(), idle);
  }
}
