package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junheng.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a book, reading it ends with rules or with an error, and never breaks. */
class RandomFaultsTest {
  private static final String SIGNS = " :,-{}[]'\"|>%#&*!?@`\t\n0a数";
  private static final int ROUNDS = Integer.getInteger("faults", 300);

  @TempDir Path folder;

  @Test
  void a_damaged_book_gives_rules_or_errors() throws IOException {
    Random random = new Random(20171);
    for (String name : new String[] {"county", "overlay"}) {
      String sound = Files.readString(Path.of(Books.path(name)));
      Files.writeString(
          folder.resolve("county.yaml"), Files.readString(Path.of(Books.path("county"))));
      for (int round = 0; round < ROUNDS; round++) {
        read(name, damaged(sound, random));
      }
    }
  }

  private void read(String name, String text) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(file, text);
    try {
      ReadBooks read = RuleBooks.lint(List.of(file.toString()), List.of());
      boolean errors = read.problems().stream().anyMatch(Problem::isError);
      assertEquals(errors, read.rules() == null);
      read.problems().forEach(problem -> assertFalse(problem.toString().isEmpty()));
    } catch (RuntimeException e) {
      fail("this book broke the reader:\n" + text, e);
    }
  }

  private static String damaged(String sound, Random random) {
    List<String> lines = new ArrayList<>(sound.lines().toList());
    for (int faults = 1 + random.nextInt(3); faults > 0; faults--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      switch (random.nextInt(6)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(random.nextInt(lines.size()), line);
        case 2 -> lines.set(at, "  " + line);
        case 3 -> lines.set(at, swapped(line, lines.get(random.nextInt(lines.size()))));
        case 4 -> lines.set(at, without(line, random));
        default -> lines.set(at, with(line, random));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  // The key of one line with the value of another.
  private static String swapped(String line, String other) {
    int colon = line.indexOf(": ");
    int otherColon = other.indexOf(": ");
    return colon < 0 || otherColon < 0
        ? line
        : line.substring(0, colon) + other.substring(otherColon);
  }

  private static String without(String line, Random random) {
    int at = random.nextInt(line.length() + 1);
    return line.substring(0, at)
        + line.substring(Math.min(line.length(), at + 1 + random.nextInt(3)));
  }

  private static String with(String line, Random random) {
    int at = random.nextInt(line.length() + 1);
    return line.substring(0, at)
        + SIGNS.charAt(random.nextInt(SIGNS.length()))
        + line.substring(at);
  }
}
