package org.junheng.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.text.Text;

/**
 * A folder of small inputs that could mislead, and what the program must make of them: its {@code
 * situation.yaml}.
 *
 * @param folder the folder
 * @param title what is odd about the inputs
 * @param kind what kind of situation it is, a word of {@link Kind}
 * @param words the command line, as in that folder
 * @param stdin the file that is read as standard input; empty where there is none
 * @param env variables of the environment
 * @param exit the code that the program must end with
 * @param outcomes the outcome of a rule ({@code RULE}: the worst of its rows), or of a rule for a
 *     row ({@code RULE @ KEY}, the parts of a key joined by {@code /})
 * @param says what the program must say, in English
 * @param never what it must not say
 */
record Situation(
    Path folder,
    Text title,
    Kind kind,
    List<String> words,
    String stdin,
    Map<String, String> env,
    int exit,
    Map<String, String> outcomes,
    List<String> says,
    List<String> never) {
  static final String FILE = "situation.yaml";

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Set<String> KEYS =
      Set.of("title", "kind", "check", "stdin", "env", "exit", "outcomes", "says", "never");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  static Situation in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    JsonNode yaml = YAML.readTree(Files.readString(file));
    yaml.fieldNames()
        .forEachRemaining(key -> assertTrue(KEYS.contains(key), file + ": unknown key " + key));
    assertTrue(yaml.has("check") && yaml.path("exit").isInt(), file + ": needs check and exit");
    Text title = new Text(text(yaml.at("/title/zh")), text(yaml.at("/title/en")));
    assertTrue(!title.zh().isEmpty() && !title.en().isEmpty(), file + ": needs title.zh and .en");
    return new Situation(
        folder,
        title,
        Kind.of(text(yaml.path("kind"))),
        words(text(yaml.path("check"))),
        text(yaml.path("stdin")),
        map(yaml.path("env")),
        yaml.path("exit").asInt(),
        map(yaml.path("outcomes")),
        list(yaml.path("says")),
        list(yaml.path("never")));
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** The command line as it reads from the program's own working folder. */
  List<String> located() {
    return words.stream().map(this::located).toList();
  }

  // "class.csv", ".", "--map=m.yaml" and "school=a.csv" name something in the folder.
  private String located(String word) {
    int equals = word.lastIndexOf('=');
    String name = word.substring(equals + 1);
    boolean isThere = !name.isEmpty() && Files.exists(folder.resolve(name));
    String path = folder.resolve(name).normalize().toString().replace('\\', '/');
    return isThere ? word.substring(0, equals + 1) + path : word;
  }

  /** Whether the command says how it reports, or has no report. */
  boolean choosesFormat() {
    return !words.get(0).equals("check")
        || words.stream().anyMatch(each -> each.startsWith("-f") || each.startsWith("--format"));
  }

  /** What the program said, with places as one sees them in the folder. */
  String asInFolder(String said) {
    String path = folder.toString().replace('\\', '/');
    return said.replace(path + "/", "").replace(path, ".");
  }

  /** Holds the outcomes of a result to what they must be. */
  void assertOutcomes(JsonNode result) {
    Map<String, String> found = new LinkedHashMap<>();
    outcomes.keySet().forEach(each -> found.put(each, Outcomes.of(result, each)));
    assertEquals(outcomes, found, name());
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      words.add(quoted == null ? matcher.group(3) : quoted);
    }
    return words;
  }

  private static String text(JsonNode node) {
    return node.asText("");
  }

  private static List<String> list(JsonNode node) {
    List<String> all = new ArrayList<>();
    node.forEach(each -> all.add(each.asText()));
    assertTrue(node.isMissingNode() || node.isArray(), "a list: " + node);
    return all;
  }

  private static Map<String, String> map(JsonNode node) {
    Map<String, String> all = new LinkedHashMap<>();
    node.properties().forEach(each -> all.put(each.getKey(), each.getValue().asText()));
    return all;
  }
}
