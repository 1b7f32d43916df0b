package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.rule.Basis;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.FieldType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema of rule books says what the reader says, as far as a schema can. */
class RuleBookSchemaTest {
  private static final Path TESTS = Path.of("src/test/resources/org/junheng/rulebook");
  private static final JsonNode TEXT = text();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

  /** The kinds of mapping by the name of their definition; the book itself is the root. */
  private static final Map<String, Shape> SHAPES =
      Map.ofEntries(
          Map.entry("source", Shape.SOURCE),
          Map.entry("inForce", Shape.IN_FORCE),
          Map.entry("dropped", Shape.DROPPED),
          Map.entry("table", Shape.TABLE),
          Map.entry("within", Shape.WITHIN),
          Map.entry("field", Shape.FIELD),
          Map.entry("category", Shape.CATEGORY),
          Map.entry("partsOf", Shape.PARTS_OF),
          Map.entry("partRows", Shape.PART),
          Map.entry("groupsOf", Shape.GROUPS_OF),
          Map.entry("groupField", Shape.GROUP_FIELD),
          Map.entry("viewField", Shape.VIEW_FIELD),
          Map.entry("parameter", Shape.PARAMETER),
          Map.entry("indicator", Shape.INDICATOR),
          Map.entry("rule", Shape.RULE),
          Map.entry("kOfN", Shape.K_OF_N),
          Map.entry("share", Shape.SHARE),
          Map.entry("refersTo", Shape.REFERS_TO),
          Map.entry("round", Shape.ROUND),
          Map.entry("remedy", Shape.REMEDY),
          Map.entry("relief", Shape.RELIEF),
          Map.entry("case", Shape.CASE));

  private static JsonNode text() {
    try (InputStream in = RuleBooks.class.getResourceAsStream("rulebook.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<ValidationMessage> faults(Path book) throws IOException {
    return SCHEMA.validate(new YAMLMapper().readTree(Files.readString(book)));
  }

  static List<Path> soundBooks() throws IOException {
    try (Stream<Path> shipped = Files.walk(Path.of("rules"));
        Stream<Path> examples = Files.walk(Path.of("examples"));
        Stream<Path> tests = Files.walk(TESTS.resolve("books"))) {
      return Stream.of(shipped, examples, tests)
          .flatMap(each -> each)
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(RuleBookSchemaTest::isBook)
          .sorted()
          .toList();
    }
  }

  private static boolean isBook(Path file) {
    try {
      return Files.readString(file).lines().anyMatch(line -> line.startsWith("rulebook:"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<Path> misshapenBooks() throws IOException {
    try (Stream<Path> files = Files.list(TESTS.resolve("misshapen"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("soundBooks")
  void a_sound_book_is_valid(Path book) throws IOException {
    assertEquals(Set.of(), faults(book));
  }

  /** So that an editor completes and checks them, without a network. */
  @ParameterizedTest
  @MethodSource("shippedBooks")
  void a_shipped_book_tells_editors_where_the_schema_lies(Path book) throws IOException {
    String first = Files.readAllLines(book).get(0);
    String start = "# yaml-language-server: $schema=";
    assertTrue(first.startsWith(start), first);
    Path schema = book.resolveSibling(first.substring(start.length())).normalize();
    assertEquals(Path.of("src/main/resources/org/junheng/rulebook/rulebook.schema.json"), schema);
  }

  static List<Path> shippedBooks() throws IOException {
    return soundBooks().stream().filter(book -> !book.startsWith("src")).toList();
  }

  @ParameterizedTest
  @MethodSource("misshapenBooks")
  void a_misshapen_book_is_not(Path book) throws IOException {
    assertFalse(faults(book).isEmpty(), "by the schema");
    assertTrue(
        RuleBooks.read(List.of(book.toString()), List.of()).rules() == null, "by the reader");
  }

  @Test
  void the_schema_knows_the_keys_that_the_reader_knows() {
    assertKeys(Shape.BOOK, TEXT);
    SHAPES.forEach((name, shape) -> assertKeys(shape, TEXT.at("/$defs/" + name)));
    assertKeys(Shape.SECTIONS, TEXT.at("/properties/change"));
    assertKeys(Shape.SECTIONS, TEXT.at("/properties/drop"));
    assertKeys(Shape.TEXT, TEXT.at("/$defs/text/anyOf/1"));
    assertKeys(Shape.UNIT, TEXT.at("/$defs/unit/anyOf/1"));
    assertKeys(Shape.SHARE_PART, TEXT.at("/$defs/part/anyOf/1"));
    int ofMaps = 1; // which are files of their own
    assertEquals(Shape.values().length, SHAPES.size() + 5 + ofMaps, "every shape is compared");
  }

  private static void assertKeys(Shape shape, JsonNode definition) {
    assertNotNull(definition);
    Set<String> properties = new TreeSet<>();
    definition.path("properties").fieldNames().forEachRemaining(properties::add);
    assertEquals(new TreeSet<>(shape.allowed()), properties, shape.name());
    definition
        .path("properties")
        .properties()
        .forEach(key -> assertSaid(key.getValue().path("description").asText(), shape + " " + key));
    Set<String> required = new TreeSet<>();
    definition.path("required").forEach(key -> required.add(key.asText()));
    assertEquals(new TreeSet<>(shape.required()), required, shape.name());
  }

  // What an editor shows while a key is pointed at: in Chinese, then in English.
  private static void assertSaid(String description, String where) {
    String[] languages = description.split(" / ", 2);
    assertEquals(2, languages.length, where);
    assertTrue(languages[0].matches(".*\\p{IsHan}.*"), where);
    assertTrue(languages[1].matches("[^\\p{IsHan}]+"), where);
  }

  @Test
  void the_schema_lists_the_words_that_the_reader_knows() {
    assertWords(FieldType.values(), FieldType::word, "/$defs/field/properties/type");
    assertWords(Severity.values(), Severity::word, "/$defs/rule/properties/severity");
    assertWords(Basis.values(), Basis::word, "/$defs/basis");
    assertWords(Outcome.values(), Outcome::word, "/$defs/outcome");
    String[] paths = Paths.all().keySet().toArray(String[]::new);
    assertWords(paths, path -> path, "/$defs/rule/properties/path/anyOf/0");
  }

  private static <T> void assertWords(T[] known, Function<T, String> word, String at) {
    Set<String> listed = new TreeSet<>();
    TEXT.at(at).path("enum").forEach(each -> listed.add(each.asText()));
    assertEquals(
        Arrays.stream(known).map(word).collect(Collectors.toCollection(TreeSet::new)), listed, at);
  }
}
