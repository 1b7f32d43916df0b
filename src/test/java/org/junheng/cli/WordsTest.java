package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every sentence and every word of help is there in both languages. */
class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
  private static final Pattern KEY =
      Pattern.compile("(?:note|warn|say|UsageException|Stop)\\([^\"();]*\"([a-z0-9.-]+)\"");
  private static final Pattern WHOLE_KEY =
      Pattern.compile("\"cli\\.([a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");

  private static Properties read(String file) throws IOException {
    Properties words = new Properties();
    try (InputStream in = Run.class.getResourceAsStream(file)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  @Test
  void both_languages_have_the_same_sentences_with_the_same_places() throws IOException {
    for (String catalogue : new String[] {"messages", "help"}) {
      Properties zh = read(catalogue + "_zh.properties");
      Properties en = read(catalogue + "_en.properties");
      assertEquals(new TreeSet<>(en.keySet()), new TreeSet<>(zh.keySet()));
      for (String key : en.stringPropertyNames()) {
        assertEquals(places(en.getProperty(key)), places(zh.getProperty(key)), key);
      }
    }
  }

  private static Set<String> places(String pattern) {
    Set<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(pattern);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }

  @Test
  void every_key_in_the_code_has_words() throws IOException {
    Properties en = read("messages_en.properties");
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/junheng/cli"))) {
      for (Path file : files.toList()) {
        String code = Files.readString(file);
        for (Pattern pattern : new Pattern[] {KEY, WHOLE_KEY}) {
          pattern.matcher(code).results().map(m -> m.group(1)).forEach(missing::add);
        }
      }
    }
    missing.removeAll(en.stringPropertyNames());
    missing.removeIf(begun -> begun.endsWith(".") && begins(en, begun));
    assertEquals(Set.of(), missing);
    for (ExitCode code : ExitCode.values()) {
      assertTrue(en.containsKey("exit." + code.code()), code.toString());
    }
  }

  private static boolean begins(Properties words, String begun) {
    return words.stringPropertyNames().stream().anyMatch(key -> key.startsWith(begun));
  }

  @Test
  void every_command_and_option_is_described() {
    for (org.junheng.text.Language language : org.junheng.text.Language.values()) {
      CommandLine line = Commands.all();
      Usage.speak(line, language);
      described(line);
    }
  }

  private static void described(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    assertEquals(1, command.getCommandSpec().usageMessage().header().length, name);
    for (ArgSpec arg : command.getCommandSpec().args()) {
      if (arg.hidden()) {
        continue;
      }
      String option = arg instanceof OptionSpec o ? o.longestName() : arg.paramLabel();
      assertEquals(1, arg.description().length, name + " " + option);
    }
    command.getSubcommands().values().forEach(WordsTest::described);
  }
}
