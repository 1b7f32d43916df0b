package org.junheng.cli;

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
import java.util.List;
import java.util.Set;
import org.junheng.cli.InProcess.Ran;
import org.junheng.rulebook.FileBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What verify says of packs of evidence: sound ones, spoilt ones, and hostile ones. */
class VerifyCommandTest {
  private static final String BOOK = "rules/given/classes.yaml";

  @TempDir private Path folder;
  private Classes classes;
  private String data;
  private Path zip;

  @BeforeEach
  void pack() {
    classes = new Classes(folder);
    data = classes.file("class.csv", Classes.FAILING);
    zip = folder.resolve("pack.zip");
    keep();
  }

  private void keep(String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.add("--evidence=" + zip);
    Ran ran = classes.check(data, words.toArray(String[]::new));
    assertTrue(Files.exists(zip), ran.err());
  }

  private Ran verify(String... words) {
    List<String> all = new ArrayList<>(List.of("verify", zip.toString()));
    all.addAll(List.of(words));
    return new InProcess().run(all.toArray(String[]::new));
  }

  private Ran verify(Pack pack, String... words) {
    pack.zip(zip);
    return verify(words);
  }

  private Pack held() {
    return Pack.ofZip(zip);
  }

  private static void assertSays(int code, Ran ran, String... lines) {
    assertEquals(code, ran.code(), ran.out() + ran.err());
    for (String line : lines) {
      assertTrue((ran.out() + ran.err()).contains(line), line + "\n" + ran.out() + ran.err());
    }
  }

  @Test
  void a_whole_pack_holds() {
    assertSays(
        0,
        verify(),
        "HOLDS  pack.zip",
        "Files: all 5 are as they were packed.",
        "Reports: 3, byte for byte what the result gives today.",
        "Verdicts: not checked again; name the data to do so.");
    assertSays(0, verify("--lang", "zh"), "相符  pack.zip", "结论：未重新检查");
    assertEquals("HOLDS  pack.zip\n", verify("-q").out());
  }

  @Test
  void the_same_data_gives_the_same_verdicts_under_the_rules_in_the_pack() {
    keep("--param", "class_limit=49", "--skip", "SMALL", "--as-of", "2024-01-01");
    classes.file("classes.yaml", "rulebook: something-else\n");
    String moved = classes.file("moved.csv", Classes.FAILING);
    assertSays(
        0,
        verify("--table", "class=" + moved),
        "Data: 1 file, the same as was checked.",
        "Verdicts: the same check says the same today, and ends with 1.");
  }

  @Test
  void other_data_is_told_and_what_comes_of_it() {
    String other = classes.file("class.csv", Classes.FAILING.replace("46", "44"));
    Ran ran = verify(other);
    assertSays(
        1,
        ran,
        "DOES NOT HOLD",
        "changed: class.csv",
        "says something else today",
        "Fixed: 1",
        "SIZE");
    assertSays(
        1,
        verify("--table", "note=" + classes.file("note.csv", "school\nA\n")),
        "missing: class.csv");
    classes.file("note.csv", "school,words\nA,x\n");
    assertSays(
        1, verify(data, folder.resolve("note.csv").toString()), "not there before: note.csv");
  }

  @Test
  void data_in_the_pack_is_checked_again_by_itself() throws IOException {
    keep("--evidence-data");
    Files.delete(Path.of(data));
    assertSays(0, verify(), "Data: 1 file", "Verdicts: the same check says the same today");
  }

  @Test
  void files_that_options_named_are_used_again() throws IOException {
    data = classes.file("class.csv", "学校,class_no,在册,teachers\nA,1,46,2\n");
    String map = classes.file("headers.yaml", "class: {school: 学校, pupils: 在册}\n");
    keep("--map", map, "--evidence-data");
    Files.delete(Path.of(map));
    assertSays(0, verify(), "ends with 1");
    assertSays(
        1,
        verify(held().changed("map/headers.yaml", text -> text.replace("在册", "teachers"))),
        "changed: map/headers.yaml",
        "not checked again");
  }

  @Test
  void waivers_are_kept_and_count_again() throws IOException {
    String waivers =
        classes.file(
            "waivers.yaml",
            """
            waivers:
              - rule: SIZE
                row: A/2
                reason: 校舍改建
                authority: 县教育局
                document: 〔2026〕3号
                last-day: 2030-12-31
            """);
    data = classes.file("class.csv", Classes.FAILING.replace("B,1,50", "B,1,45"));
    keep("--waivers", waivers, "--evidence-data");
    Files.delete(Path.of(waivers));
    assertTrue(held().files().containsKey("waivers/waivers.yaml"), "" + held().files().keySet());
    assertSays(0, verify(), "says the same today, and ends with 0");
    assertSays(
        1,
        verify(held().changed("waivers/waivers.yaml", text -> text.replace("A/2", "A/1"))),
        "changed: waivers/waivers.yaml");
  }

  @Test
  void a_workbook_of_which_one_sheet_was_said_is_read_the_same_way_again() throws IOException {
    Path workbook = folder.resolve("book.xlsx");
    try (var out = Files.newOutputStream(workbook);
        var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      for (String name : List.of("one", "two")) {
        var sheet = book.newWorksheet(name);
        String[] header = Classes.HEADER.strip().split(",", -1);
        for (int column = 0; column < header.length; column++) {
          sheet.value(0, column, header[column]);
          sheet.value(1, column, column == 0 ? "A" : "" + (name.equals("one") ? 1 : 50));
        }
      }
    }
    data = "--table=class=" + workbook + "[two]";
    keep("--evidence-data");
    Files.delete(workbook);
    assertSays(0, verify(), "Data: 1 file", "ends with 1");
  }

  @Test
  void what_is_missing_changed_or_added_is_named() {
    Pack spoilt =
        held()
            .without("reports/report.html")
            .changed(BOOK, text -> text + "\n")
            .with("more/added.txt", "x");
    assertSays(
        1,
        verify(spoilt, data),
        "DOES NOT HOLD  pack.zip",
        "Files: 3 are not as they were packed.",
        "not there before: more/added.txt",
        "missing: reports/report.html",
        "changed: " + BOOK,
        "Verdicts: not checked again, for what the check was made from");
  }

  @Test
  void a_changed_result_is_not_rendered() {
    assertSays(
        1,
        verify(
            held()
                .changed("result.json", text -> text.replace("\"exitCode\":1", "\"exitCode\":0"))),
        "changed: result.json",
        "Reports: not compared");
  }

  /** Whoever changes a file and its hash in the manifest has to change all that rests on it. */
  @Test
  void a_file_that_was_changed_with_the_manifest_is_still_found_out() {
    assertSays(
        1,
        verify(
            held().changed(BOOK, text -> text.replace("value: 45", "value: 95")).relisted(), data),
        "not what the result was made from: " + BOOK,
        "not in the manifest, though the result was made from it: test/classes");
    keep();
    assertSays(
        1,
        verify(held().changed("reports/report.html", text -> text.replace("45", "95")).relisted()),
        "Files: all 5 are as they were packed.",
        "Reports: 1 of 3 is not what the result gives:",
        "reports/report.html");
    keep();
    assertSays(
        1,
        verify(held().changed("README.md", text -> text + "\nThis county is fine.\n").relisted()),
        "does not agree with the result, or with itself: README.md");
  }

  @Test
  void a_report_of_another_version_does_not_speak_against_the_pack() {
    Pack pack =
        held()
            .changed("reports/report.html", text -> text + "<!-- once written so -->")
            .ofVersion("0.0.9");
    assertSays(0, verify(pack), "HOLDS", "would be written otherwise by this version, 0.1.0");
  }

  @Test
  void the_hash_that_was_told_is_the_manifests() {
    String hash = FileBytes.of(held().files().get("manifest.json")).sha256();
    assertSays(0, verify("--sha256", hash), "HOLDS");
    assertSays(1, verify("--sha256", hash.replace(hash.charAt(0), 'x')), "changed: manifest.json");
  }

  @Test
  void a_pack_whose_rules_are_refused_today_ends_with_3_after_what_else_can_be_said() {
    assertSays(
        3,
        verify(refusedToday(), data),
        "NOT DECIDED  pack.zip",
        "Verdicts: could not be checked again",
        "new-key-of-another-version");
    assertSays(3, verify(refusedToday(), data, "-f", "json"), "\"holds\":false", "undecided");
    assertSays(
        1,
        verify(refusedToday().with("README.md", "changed"), data),
        "DOES NOT HOLD  pack.zip",
        "new-key-of-another-version");
  }

  private Pack refusedToday() {
    keep();
    Pack pack = held();
    String before = FileBytes.of(pack.files().get(BOOK)).sha256();
    pack.changed(BOOK, text -> text + "\nnew-key-of-another-version: 1\n");
    String after = FileBytes.of(pack.files().get(BOOK)).sha256();
    return pack.changed("result.json", text -> text.replace(before, after)).ofVersion("0.0.9");
  }

  @Test
  void programs_are_told_the_same_as_the_schema_says() throws IOException {
    String schema = new InProcess().run("schema", "verification").out();
    classes.file("class.csv", Classes.FAILING.replace("46", "44"));
    for (Ran ran :
        List.of(
            verify("-f", "json"),
            verify("-f", "json", data),
            verify(held().without("README.md"), "-f", "json"))) {
      JsonNode json = new ObjectMapper().readTree(ran.out());
      assertEquals(
          Set.of(),
          JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(json));
      assertEquals(ran.code(), json.at("/run/exitCode").asInt());
      assertEquals(ran.code() == 0, json.path("holds").asBoolean());
    }
  }

  @Test
  void what_is_no_pack_is_refused_in_words() throws IOException {
    assertSays(4, new InProcess().run("verify", data), "the pack", "cannot be used");
    assertSays(4, new InProcess().run("verify", folder.toString()), "no \"manifest.json\"");
    assertSays(4, new InProcess().run("verify", folder.resolve("no.zip").toString()), "no.zip");
    assertSays(4, verify(held().without("manifest.json")), "this is no evidence pack");
    assertSays(4, verify(held().with("manifest.json", "{\"schema\": [")), "manifest.json:1:");
    assertSays(4, verify(held().with("manifest.json", "[]")), "manifest.json: error");
    keep();
    assertSays(
        4,
        verify(held().changed("manifest.json", text -> text.replace(":evidence:1", ":evidence:2"))),
        "urn:junheng:schema:evidence:2");
    Files.write(zip, new byte[] {'P', 'K', 3, 4, 0, 0});
    assertSays(4, verify(), "pack.zip");
  }

  @Test
  void a_zip_file_that_leads_out_of_itself_is_refused() {
    assertSays(4, verify(held().with("../out.txt", "x")), "pack.zip: error");
    assertFalse(Files.exists(folder.getParent().resolve("out.txt")));
    assertSays(4, verify(Pack.ofZip(sound()).with("/etc/x", "x")), "pack.zip: error");
  }

  private Path sound() {
    keep();
    return zip;
  }

  @Test
  void a_file_that_unpacks_beyond_measure_is_changed_and_no_more() {
    Pack pack = held();
    pack.with("reports/report.html", "0".repeat(40 << 20));
    assertSays(1, verify(pack), "changed: reports/report.html");
    assertSays(4, verify(Pack.ofZip(sound()).with("manifest.json", "0".repeat(40 << 20))), "500");
  }

  @Test
  void too_many_files_are_refused() {
    Pack pack = held();
    for (int at = 0; at < 10_001; at++) {
      pack.with("x/" + at, "");
    }
    assertSays(4, verify(pack), "10000");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void links_in_a_folder_are_not_followed() throws IOException {
    Path pack = folder.resolve("pack");
    assertEquals(1, classes.check(data, "--evidence=" + pack).code());
    Files.createSymbolicLink(pack.resolve("link"), folder.resolve("class.csv"));
    assertSays(4, new InProcess().run("verify", pack.toString()), "pack/link: error");
  }

  /** Nothing in a pack may have files read or written that are not in it. */
  @Test
  void options_in_a_pack_name_no_files_outside_it() throws IOException {
    String secret = classes.file("secret.yaml", "class: {}\n");
    for (String option :
        List.of(
            "\"map\":[\"" + secret + "\"]",
            "\"evidence\":[\"" + folder.resolve("written.zip") + "\"]",
            "\"format\":[\"json=" + folder.resolve("written.json") + "\"]",
            "\"no-such-option\":[\"1\"]")) {
      keep();
      Pack pack =
          held()
              .changed(
                  "manifest.json",
                  text -> text.replace("\"options\":{", "\"options\":{" + option + ","))
              .relisted();
      assertSays(4, verify(pack, data), "junheng: ");
      assertFalse(Files.exists(folder.resolve("written.zip")));
      assertFalse(Files.exists(folder.resolve("written.json")));
    }
    assertSays(
        4,
        verify(
            Pack.ofZip(sound())
                .changed(
                    "manifest.json",
                    text -> text.replace("\"max-findings\":[\"1000\"]", "\"max-findings\":[\"x\"]"))
                .relisted(),
            data),
        "cannot be followed");
  }
}
