package org.junheng.agreement;

import java.io.ByteArrayInputStream;
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
   * @param name its name as results show it
   * @param content its bytes
   * @param rules the rules that they are about
   */
  public static AgreementFile waivers(String name, FileBytes content, RuleSet rules) {
    Faults faults = new Faults();
    List<EntriesFile.Entry> entries = entries(name, content, Kind.WAIVERS, faults);
    List<Waiver> waivers = new WaiverEntries(rules, faults).of(entries);
    return of(name, content, new Agreements(waivers, List.of()), faults);
  }

  /**
   * Reads a file of answers.
   *
   * @param name its name as results show it
   * @param content its bytes
   * @param rules the rules that they are about
   */
  public static AgreementFile answers(String name, FileBytes content, RuleSet rules) {
    Faults faults = new Faults();
    List<EntriesFile.Entry> entries = entries(name, content, Kind.ANSWERS, faults);
    List<Answer> answers = new AnswerEntries(rules, faults).of(entries);
    return of(name, content, new Agreements(List.of(), answers), faults);
  }

  private static AgreementFile of(String name, FileBytes content, Agreements read, Faults faults) {
    Agreements sound = faults.hasErrors() ? Agreements.NONE : read;
    return new AgreementFile(name, content.sha256(), sound, List.copyOf(faults.all()));
  }

  private static List<EntriesFile.Entry> entries(
      String name, FileBytes content, Kind kind, Faults faults) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      EntriesFile read =
          EntriesFile.read(name, content.bytes(), kind.word(), kind.required(), kind.names());
      read.problems().forEach(faults::add);
      return read.entries();
    }
    Loaded loaded =
        DataReader.read(
            List.of(Source.of(new ByteArrayInputStream(content.bytes()), name, kind.word())),
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
