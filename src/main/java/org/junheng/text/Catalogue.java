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

/**
 * The sentences of each package in each language, read from the package's resource when first
 * needed.
 */
final class Catalogue {
  private static final Map<String, Map<String, String>> LOADED = new ConcurrentHashMap<>();

  // By language and whole id: sentences are said of every finding.
  private static final Map<Language, Map<String, Sentence>> SAID =
      Map.of(Language.ZH, new ConcurrentHashMap<>(), Language.EN, new ConcurrentHashMap<>());

  private Catalogue() {}

  static String say(Message message, Language language) {
    return sentence(message.id(), language).say(message, language);
  }

  private static Sentence sentence(String id, Language language) {
    Map<String, Sentence> said = Objects.requireNonNull(SAID.get(language));
    Sentence known = said.get(id);
    if (known == null) {
      known = Sentence.of(found(id, language));
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
