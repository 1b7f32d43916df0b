package org.junheng.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The sentences of each package in each language, read from the package's resource when first
 * needed.
 */
final class Catalogue {
  private static final Map<String, Map<String, String>> LOADED = new ConcurrentHashMap<>();

  // By language and whole id: sentences are said of every finding.
  private static final Map<Language, Map<String, String>> SAID =
      Map.of(Language.ZH, new ConcurrentHashMap<>(), Language.EN, new ConcurrentHashMap<>());

  private static final Pattern CHOICE = Pattern.compile("\\d+\\|[^|]*\\|[^|]*");

  private Catalogue() {}

  static String say(Message message, Language language) {
    String pattern = pattern(message.id(), language);
    StringBuilder said = new StringBuilder(pattern.length() + 32);
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      said.append(pattern, at, open);
      String between = pattern.substring(open + 1, close);
      if (between.indexOf('|') > 0 && CHOICE.matcher(between).matches()) {
        said.append(chosen(between.split("\\|", -1), message, language));
      } else if (isNumber(between)) {
        said.append(word(message.args().get(Integer.parseInt(between)), language));
      } else {
        said.append(pattern, open, close + 1);
      }
      at = close + 1;
    }
    return said.append(pattern, at, pattern.length()).toString();
  }

  private static boolean isNumber(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  // {0|row|rows}: the first word if the argument is one, else the second.
  private static String chosen(String[] choice, Message message, Language language) {
    String count = word(message.args().get(Integer.parseInt(choice[0])), language);
    return count.equals("1") ? choice[1] : choice[2];
  }

  private static String word(Object arg, Language language) {
    if (arg instanceof Text text) {
      return text.in(language);
    }
    return arg instanceof Message message ? say(message, language) : arg.toString();
  }

  private static String pattern(String id, Language language) {
    Map<String, String> said = Objects.requireNonNull(SAID.get(language));
    String known = said.get(id);
    if (known == null) {
      known = found(id, language);
      said.put(id, known);
    }
    return known;
  }

  private static String found(String id, Language language) {
    String owner = id.substring(0, id.indexOf('.'));
    String resource = "/org/junheng/" + owner + "/messages_" + language.tag() + ".properties";
    Map<String, String> words = LOADED.computeIfAbsent(resource, Catalogue::load);
    String pattern = words.get(id.substring(owner.length() + 1));
    if (pattern == null) {
      throw new IllegalStateException("no words for " + id + " in " + resource);
    }
    return pattern;
  }

  private static Map<String, String> load(String resource) {
    try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no catalogue " + resource);
      }
      return sentences(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The sentences of a catalogue by their keys, as {@link Properties} reads them. Lines without a
   * backslash, nearly all, are taken as they stand: reading each character of each would take
   * longer than anything else of a run's first sentence.
   */
  static Map<String, String> sentences(String text) throws IOException {
    Map<String, String> sentences = new HashMap<>();
    StringBuilder escaped = new StringBuilder();
    boolean goesOn = false;
    for (String line : text.split("\n", -1)) {
      int equals = line.indexOf(" = ");
      if (goesOn || equals < 0 || line.indexOf('\\') >= 0) {
        escaped.append(line).append('\n');
        goesOn = line.endsWith("\\");
      } else {
        sentences.put(line.substring(0, equals), line.substring(equals + 3));
      }
    }
    Properties read = new Properties();
    read.load(new StringReader(escaped.toString()));
    read.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
    return sentences;
  }
}
