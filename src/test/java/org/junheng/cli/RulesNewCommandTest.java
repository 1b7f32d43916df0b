package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesNewCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void the_book_is_sound_as_it_is_written(String language) throws IOException {
    String book = folder.resolve("my-class.yaml").toString();
    Ran ran = new InProcess().run("rules", "new", book, "--lang", language);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.err().contains("rules lint " + book), ran.err());
    String text = Files.readString(Path.of(book));
    assertTrue(text.startsWith("# yaml-language-server: $schema=rulebook.schema.json\n"), text);
    assertTrue(text.contains("rulebook: my-class "), text);
    Ran lint = new InProcess().run("rules", "lint", book);
    assertEquals(0, lint.code());
    assertEquals("", lint.out());
    Ran tested = new InProcess().run("rules", "test", book);
    assertEquals(0, tested.code(), tested.out());
    assertTrue(tested.out().contains("cases 3"), tested.out());
  }

  @Test
  void a_name_that_can_be_no_id_leaves_the_usual_one() throws IOException {
    Path book = folder.resolve("班额.yaml");
    assertEquals(0, new InProcess().run("rules", "new", book.toString()).code());
    assertTrue(Files.readString(book).contains("rulebook: my-first-book "));
  }

  @Test
  void what_is_there_is_not_replaced() throws IOException {
    Path book = Files.writeString(folder.resolve("a.yaml"), "mine");
    Ran ran = new InProcess().run("rules", "new", book.toString());
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("is there already"), ran.err());
    assertEquals("mine", Files.readString(book));
  }

  @Test
  void another_ending_or_a_folder_that_is_not_there_is_refused() {
    Ran ending = new InProcess().run("rules", "new", folder.resolve("book.yml").toString());
    assertEquals(2, ending.code());
    assertTrue(ending.err().contains("does not end in .yaml"), ending.err());
    Ran nowhere = new InProcess().run("rules", "new", folder.resolve("no/book.yaml").toString());
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.err().contains("cannot be written"), nowhere.err());
  }
}
