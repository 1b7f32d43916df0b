package org.junheng.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junheng.input.DataReader;
import org.junheng.input.Loaded;
import org.junheng.input.Needs;
import org.junheng.input.ReadOptions;
import org.junheng.input.Source;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.EntriesFile;
import org.junheng.rulebook.FileBytes;
import org.junheng.table.DataSet;
import org.junheng.table.Table;

/**
 * A file of waivers or of answers, as it was understood: YAML by its ending, else a table as data
 * comes in, such as CSV or a workbook.
 *
 * @param name its name as results show it; no absolute path
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param agreements what it holds; nothing where it is faulty
 * @param problems what is wrong with it, sorted
 */
public record AgreementFile(
    String name, String sha256, Agreements agreements, List<Problem> problems) {
  public AgreementFile {
    problems = List.copyOf(problems);
  }

  /** Whether it is faulty, so that nothing of it counts. */
  public boolean isFaulty() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /**
   * Reads a file of waivers.
   *
   * @param rules the rules that they are about
   */
  public static AgreementFile waivers(Path file, RuleSet rules) throws IOException {
    Faults faults = new Faults();
    byte[] bytes = Files.readAllBytes(file);
    List<EntriesFile.Entry> entries = entries(file, bytes, Kind.WAIVERS, faults);
    List<Waiver> waivers = new WaiverEntries(rules, faults).of(entries);
    return of(file, bytes, new Agreements(waivers, List.of()), faults);
  }

  /**
   * Reads a file of answers.
   *
   * @param rules the rules that they are about
   */
  public static AgreementFile answers(Path file, RuleSet rules) throws IOException {
    Faults faults = new Faults();
    byte[] bytes = Files.readAllBytes(file);
    List<EntriesFile.Entry> entries = entries(file, bytes, Kind.ANSWERS, faults);
    List<Answer> answers = new AnswerEntries(rules, faults).of(entries);
    return of(file, bytes, new Agreements(List.of(), answers), faults);
  }

  private static AgreementFile of(Path file, byte[] bytes, Agreements read, Faults faults) {
    Agreements sound = faults.hasErrors() ? Agreements.NONE : read;
    return new AgreementFile(
        Source.shown(file), FileBytes.of(bytes).sha256(), sound, List.copyOf(faults.all()));
  }

  private static List<EntriesFile.Entry> entries(
      Path file, byte[] bytes, Kind kind, Faults faults) {
    String lower = file.toString().toLowerCase(Locale.ROOT);
    if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      EntriesFile read =
          EntriesFile.read(Source.shown(file), bytes, kind.word(), kind.required(), kind.names());
      read.problems().forEach(faults::add);
      return read.entries();
    }
    Loaded loaded =
        DataReader.read(
            List.of(Source.of(file, kind.word())),
            List.of(AgreementTable.schema(kind)),
            Needs.ALL,
            ReadOptions.DEFAULT);
    boolean unknown = false;
    for (DataSet.Input input : loaded.data().inputs()) {
      unknown |= unknown(input, kind, faults);
    }
    boolean toldApart = unknown;
    loaded.problems().stream()
        .filter(each -> !(toldApart && each.message().id().equals("input.unknown-columns")))
        .forEach(faults::add);
    Table table = loaded.data().table(kind.word());
    return table == null || !loaded.usable()
        ? List.of()
        : AgreementTable.entries(table, kind, faults);
  }

  // A misspelt header would leave out a bound in silence.
  private static boolean unknown(DataSet.Input input, Kind kind, Faults faults) {
    Location file = new Location(input.name(), input.sheet(), 0, 0);
    boolean any = false;
    for (int at = 0; at < input.columns().size(); at++) {
      DataSet.Header header = input.columns().get(at);
      if (header.field() == null && !header.written().isBlank()) {
        any = true;
        Object hint =
            header.near() == null
                ? Faults.say("one-of", String.join(", ", kind.names()))
                : Faults.say("did-you-mean", header.near());
        faults.add(
            file.at(input.layout().header(), at + 1), "unknown-column", header.written(), hint);
      }
    }
    return any;
  }
}
