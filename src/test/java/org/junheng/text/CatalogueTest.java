package org.junheng.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/junheng");

  @Test
  void reads_every_catalogue_as_java_reads_properties() throws IOException {
    List<Path> catalogues;
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      catalogues = files.filter(file -> file.toString().endsWith(".properties")).toList();
    }
    assertFalse(catalogues.isEmpty());
    for (Path catalogue : catalogues) {
      String text = Files.readString(catalogue, StandardCharsets.UTF_8);
      assertEquals(asJavaReads(text), Catalogue.sentences(text), catalogue.toString());
    }
  }

  @Test
  void a_sentence_may_go_on_over_several_lines() throws IOException {
    String text = "a = one\\n\\\n  two = 2\\\n three\nb = four\nc=five";
    Map<String, String> read = Map.of("a", "one\ntwo = 2three", "b", "four", "c", "five");
    assertEquals(read, Catalogue.sentences(text));
    assertEquals(read, asJavaReads(text));
  }

  private static Map<?, ?> asJavaReads(String text) throws IOException {
    Properties read = new Properties();
    read.load(new StringReader(text));
    return read;
  }
}
