package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.InProcess.Ran;

/** A small rule book and data for it, in a folder of a test. */
final class Classes {
  static final String HEADER = "school,class_no,pupils,teachers\n";
  static final String FAILING = HEADER + "A,1,45,2\nA,2,46,1\nB,1,50,0\n";
  static final String PASSING = HEADER + "A,1,45,2\nA,2,41,1\n";
  static final String UNDECIDED = HEADER + "A,1,45,2\nA,2,,1\n";

  private final Path folder;

  /** Puts the book into a folder. */
  Classes(Path folder) {
    this.folder = folder;
    try (InputStream in = Classes.class.getResourceAsStream("classes.yaml")) {
      Files.write(folder.resolve("classes.yaml"), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The book's file. */
  String book() {
    return folder.resolve("classes.yaml").toString();
  }

  /** Writes a file into the folder. */
  String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks data against the book. */
  Ran check(String data, String... options) {
    return check(new InProcess(), data, options);
  }

  /** Checks data against the book, in a world. */
  Ran check(InProcess world, String data, String... options) {
    List<String> words = new ArrayList<>(List.of("check", data, "-r", book()));
    words.addAll(List.of(options));
    return world.run(words.toArray(String[]::new));
  }

  /** Checks data against the book and reads the result. */
  JsonNode result(String data, String... options) {
    return json(check(data, withJson(options)));
  }

  private static String[] withJson(String... options) {
    List<String> words = new ArrayList<>(List.of("-f", "json"));
    words.addAll(List.of(options));
    return words.toArray(String[]::new);
  }

  /** The result in a run's standard output. */
  static JsonNode json(Ran ran) {
    try {
      JsonNode json = new ObjectMapper().readTree(ran.out());
      assertEquals(ran.code(), json.at("/run/exitCode").asInt(), ran.out());
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(ran.err(), e);
    }
  }

  /** How many rows a rule gave an outcome to. */
  static long count(JsonNode result, String rule, String outcome) {
    for (JsonNode each : result.path("rules")) {
      if (each.path("id").asText().equals(rule)) {
        return each.path("counts").path(outcome).asLong();
      }
    }
    throw new AssertionError("no rule " + rule);
  }
}
