package org.junheng.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.cli.InProcess;

/**
 * A kind of file that the program reads, and how it is made to.
 *
 * @param kind its name
 * @param file the file that is spoilt; the others of its folder are sound
 * @param lines the command lines that read it, in which {@code @/} stands for the folder
 */
record Target(String kind, String file, List<List<String>> lines) {
  private static final Path DATA = Path.of("examples/five-schools");

  /** The folder with a sound file of each kind. */
  static List<Target> in(Path folder) throws IOException {
    Files.copy(DATA.resolve("basic-five-schools-books.csv"), folder.resolve("school.csv"));
    Files.copy(DATA.resolve("books.yaml"), folder.resolve("book.yaml"));
    write(
        folder.resolve("waivers.yaml"),
        "waivers:\n  - rule: FIVE-CV\n    row: 五校\n    reason: New books come\n    authority: County\n"
            + "    document: Notice 1\n    from: 2022-03-01\n    last-day: 2027-07-31\n");
    write(
        folder.resolve("school.json"),
        "[{\"school\": \"A\", \"enrolment\": 45, \"books\": 279}, {\"school\": \"B\","
            + " \"enrolment\": 3.7e1, \"books\": 137}]\n");
    write(folder.resolve("junheng.yaml"), "rules: [book.yaml]\nfail-on: required\n");
    try (OutputStream out = Files.newOutputStream(folder.resolve("school.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("school");
      for (String head : List.of("school", "enrolment", "books")) {
        sheet.value(0, List.of("school", "enrolment", "books").indexOf(head), head);
      }
      for (int row = 1; row < 5; row++) {
        sheet.value(row, 0, "S" + row);
        sheet.value(row, 1, 40 + row);
        sheet.value(row, 2, 300 * row);
      }
    }
    String check = "check " + "@/school.csv -r @/book.yaml ";
    made(folder, check + "-f json=@/result.json");
    made(folder, check + "--evidence @/pack.zip");
    List<Target> targets = new ArrayList<>();
    targets.add(
        of(
            "book",
            "book.yaml",
            "rules lint @/book.yaml",
            check,
            "rules test @/book.yaml",
            "rules guide @/book.yaml",
            "explain FIVE-CV -r @/book.yaml"));
    targets.add(of("csv", "school.csv", check, "inspect @/school.csv -r @/book.yaml"));
    targets.add(of("json", "school.json", "check @/school.json -r @/book.yaml -f json"));
    targets.add(of("project", "junheng.yaml", "check @/school.csv --config @/junheng.yaml"));
    targets.add(of("waivers", "waivers.yaml", check + "--waivers @/waivers.yaml"));
    targets.add(
        of(
            "result",
            "result.json",
            "report @/result.json -f html",
            "report @/result.json",
            "report @/result.json -f sarif",
            "diff @/result.json @/result.json",
            check + "--baseline @/result.json",
            check + "--last-year @/result.json"));
    targets.add(of("pack", "pack.zip", "verify @/pack.zip"));
    targets.add(
        of(
            "workbook",
            "school.xlsx",
            "check @/school.xlsx -r @/book.yaml",
            "inspect @/school.xlsx -r @/book.yaml"));
    for (Target target : targets) {
      for (List<String> line : target.lines()) {
        InProcess.Ran ran = made(folder, String.join(" ", line));
        assertTrue(ran.code() == 0 || ran.code() == 1, line + ": " + ran);
      }
    }
    return targets;
  }

  private static Target of(String kind, String file, String... lines) {
    return new Target(
        kind, file, java.util.Arrays.stream(lines).map(line -> List.of(line.split(" "))).toList());
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static InProcess.Ran made(Path folder, String line) {
    List<String> words = located(folder, List.of(line.split(" ")));
    return new InProcess().run(words.toArray(String[]::new));
  }

  /** A command line about the files of a folder. */
  static List<String> located(Path folder, List<String> line) {
    return line.stream().map(word -> word.replace("@/", folder + "/")).toList();
  }
}
