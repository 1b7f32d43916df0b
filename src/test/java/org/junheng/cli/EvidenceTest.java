package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What check keeps with --evidence. */
class EvidenceTest {
  @TempDir private Path folder;
  private Classes classes;
  private String data;

  @BeforeEach
  void files() {
    classes = new Classes(folder);
    data = classes.file("class.csv", Classes.FAILING);
  }

  private Ran check(Path evidence, String... options) {
    InProcess program = new InProcess().env("SOURCE_DATE_EPOCH", "1790000000");
    List<String> words = new ArrayList<>(List.of(options));
    words.add("--evidence=" + evidence);
    return classes.check(program, data, words.toArray(String[]::new));
  }

  private Path place(String name) {
    return folder.resolve(name);
  }

  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_folder_and_a_zip_file_hold_the_same() {
    Ran ran = check(place("pack"), "-f", "csv=" + place("r.csv"));
    assertEquals(1, ran.code(), ran.err());
    check(place("pack.zip"), "-f", "csv=" + place("r.csv"));
    Pack held = Pack.ofFolder(place("pack"));
    Pack packed = Pack.ofZip(place("pack.zip"));
    assertEquals(
        List.of(
            "README.md",
            "SHA256SUMS",
            "manifest.json",
            "reports/report.csv",
            "reports/report.html",
            "result.json",
            "rules/given/classes.yaml"),
        List.copyOf(held.files().keySet()));
    assertEquals(held.files().keySet(), new java.util.TreeSet<>(packed.files().keySet()));
    held.files().forEach((name, bytes) -> assertArrayEquals(bytes, packed.files().get(name), name));
    String hash = held.text("SHA256SUMS").lines().reduce((a, b) -> b).orElseThrow().split(" ")[0];
    assertTrue(ran.err().contains("SHA-256 of its manifest: " + hash), ran.err());
  }

  @Test
  void the_reports_in_it_are_those_that_were_written() throws IOException {
    check(place("pack"), "-f", "csv=" + place("r.csv"), "-f", "json=" + place("r.json"), "-v");
    Pack pack = Pack.ofFolder(place("pack"));
    assertArrayEquals(Files.readAllBytes(place("r.csv")), pack.files().get("reports/report.csv"));
    assertArrayEquals(Files.readAllBytes(place("r.json")), pack.files().get("result.json"));
  }

  @Test
  void the_same_check_leaves_the_same_bytes() throws IOException {
    check(place("one.zip"), "--threads", "1", "--evidence-data");
    check(place("two.zip"), "--threads", "2", "--evidence-data");
    assertArrayEquals(Files.readAllBytes(place("one.zip")), Files.readAllBytes(place("two.zip")));
  }

  @Test
  void data_is_kept_only_where_it_is_asked_for() {
    check(place("pack"), "--evidence-data");
    assertEquals(Classes.FAILING, Pack.ofFolder(place("pack")).text("data/class.csv"));
    assertEquals(2, classes.check(data, "--evidence-data").code());
    Ran piped =
        new InProcess()
            .stdin(Classes.FAILING)
            .run("check", "-", "-r", classes.book(), "--evidence-data", "--evidence=x.zip");
    assertEquals(2, piped.code());
    assertTrue(piped.err().contains("standard input cannot be kept"), piped.err());
  }

  @Test
  void small_counts_are_not_hidden_in_evidence_so_nobody_may_think_they_are() {
    Ran ran = check(place("pack"), "--mask-below", "5");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("evidence holds all figures"), ran.err());
    assertFalse(Files.exists(place("pack")));
  }

  @Test
  void nothing_in_it_tells_where_on_the_machine_files_lay() {
    check(place("pack"), "--evidence-data");
    Pack pack = Pack.ofFolder(place("pack"));
    pack.files().keySet().stream()
        .filter(name -> !name.startsWith("data/") && !name.startsWith("rules/"))
        .forEach(name -> assertFalse(pack.text(name).contains(folder.toString()), name));
  }

  @Test
  void options_in_force_are_kept_those_of_a_project_file_too() throws IOException {
    String project =
        classes.file("junheng.yaml", "param: {class_limit: 50}\nmax-findings: 5\nfail-on: query\n");
    String map = classes.file("headers.yaml", "class: {pupils: pupils}\n");
    check(place("pack"), "--config", project, "--only", "SIZE,SMALL", "--map", map);
    Pack pack = Pack.ofFolder(place("pack"));
    JsonNode options = new ObjectMapper().readTree(pack.text("manifest.json")).path("options");
    assertEquals("[\"classes.yaml\"]", options.path("rules").toString());
    assertEquals("[\"class_limit=50\"]", options.path("param").toString());
    assertEquals("[\"SIZE\",\"SMALL\"]", options.path("only").toString());
    assertEquals("[\"5\"]", options.path("max-findings").toString());
    assertEquals("[\"query\"]", options.path("fail-on").toString());
    assertEquals("[\"map/headers.yaml\"]", options.path("map").toString());
    assertTrue(pack.text("config/junheng.yaml").startsWith("param"));
    JsonNode result = new ObjectMapper().readTree(pack.text("result.json"));
    assertEquals("map", result.at("/files/0/kind").asText());
    assertEquals("config", result.at("/files/1/kind").asText());
    assertEquals("query", result.at("/run/failOn").asText());
  }

  @Test
  void books_that_lie_beside_each_other_find_each_other_in_the_pack() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.copy(Path.of(classes.book()), folder.resolve("a/b/base.yaml"));
    String over =
        classes.file("a/over.yaml", "rulebook: test/over\nextends: b/base.yaml\ntitle: Over\n");
    Ran ran =
        new InProcess()
            .run("check", data, "-r", over, "--evidence=" + place("pack"), "--evidence-data");
    assertEquals(1, ran.code(), ran.err());
    Pack pack = Pack.ofFolder(place("pack"));
    assertTrue(pack.files().containsKey("rules/given/b/base.yaml"), "" + pack.files().keySet());
    assertEquals(0, new InProcess().run("verify", place("pack").toString()).code());
  }

  @Test
  void a_zip_file_is_replaced_but_no_folder_that_holds_something() throws IOException {
    Files.writeString(place("old.zip"), "old");
    assertEquals(1, check(place("old.zip")).code());
    assertTrue(Pack.ofZip(place("old.zip")).files().containsKey("result.json"));
    Files.createDirectory(place("empty"));
    assertEquals(1, check(place("empty")).code());
    Ran again = check(place("empty"));
    assertEquals(2, again.code());
    assertTrue(again.err().contains("that is there already"), again.err());
    assertEquals(2, check(place("no/where.zip")).code());
    assertEquals(2, check(place("class.csv")).code());
    assertEquals(Classes.FAILING, Files.readString(place("class.csv")));
  }

  @Test
  void nothing_is_left_where_it_cannot_be_written() throws IOException {
    Path closed = Files.createDirectory(place("closed"));
    assertTrue(closed.toFile().setWritable(false));
    org.junit.jupiter.api.Assumptions.assumeFalse(Files.isWritable(closed), "root may write");
    assertEquals(2, check(closed.resolve("p.zip")).code());
    assertEquals(2, check(closed.resolve("p")).code());
    assertTrue(closed.toFile().setWritable(true));
    assertEquals(List.of("class.csv", "classes.yaml", "closed"), left());
  }

  @Test
  void the_manifest_is_as_its_schema_says() throws IOException {
    check(place("pack"), "--evidence-data", "-f", "text=" + place("r.txt"));
    JsonNode manifest =
        new ObjectMapper().readTree(Pack.ofFolder(place("pack")).text("manifest.json"));
    String schema = new InProcess().run("schema", "evidence").out();
    assertEquals(
        Set.of(),
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(manifest));
    ((com.fasterxml.jackson.databind.node.ObjectNode) manifest.at("/members/0")).put("kind", 1);
    assertFalse(
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(schema)
            .validate(manifest)
            .isEmpty());
  }

  @Test
  void hashes_can_be_held_against_the_files_by_other_programs() {
    check(place("pack"));
    Pack pack = Pack.ofFolder(place("pack"));
    List<String> named = new ArrayList<>();
    for (String line : pack.text("SHA256SUMS").split("\n", -1)) {
      if (!line.isEmpty()) {
        String path = line.substring(66);
        named.add(path);
        byte[] bytes = pack.files().get(path);
        String hash = org.junheng.rulebook.FileBytes.of(bytes).sha256();
        assertEquals(hash + "  ", line.substring(0, 66), path);
      }
    }
    pack.files().keySet().stream()
        .filter(name -> !name.equals("SHA256SUMS"))
        .forEach(name -> assertTrue(named.contains(name), name));
    assertEquals(pack.files().size() - 1, named.size(), Arrays.toString(named.toArray()));
  }

  /** An option that names a file and is not known as such would have verify read that file. */
  @Test
  void every_option_of_check_that_names_a_file_is_kept_with_it_or_has_no_bearing() {
    List<String> unknown = new ArrayList<>();
    for (var option : Commands.of(new CheckCommand()).getCommandSpec().options()) {
      String name = option.longestName().substring(2);
      boolean isFile =
          option.typeInfo().getClassName().equals(Path.class.getName())
              || option.typeInfo().getActualGenericTypeArguments().toString().contains("Path")
              || option.paramLabel().contains("FILE");
      if (isFile && !NamedFiles.OPTIONS.contains(name) && OptionsInForce.bears(name)) {
        unknown.add(name);
      }
    }
    assertEquals(List.of(), unknown);
  }
}
