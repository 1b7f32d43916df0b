package org.junheng.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.table.DataSet;
import org.junheng.table.Schema;
import org.junheng.text.Message;

/** Reads a workbook: each sheet is of the table that its name tells, or the user. */
final class WorkbookFile {
  private static final DataSet.Layout FIXED = DataSet.Layout.FIXED;

  private final DataFile file;
  private final TableNames names;
  private final Needs needs;
  private final Limits limits;
  private final Faults faults;
  private final List<LeftOut> leftOut;

  WorkbookFile(
      DataFile file,
      TableNames names,
      Needs needs,
      ReadOptions options,
      Faults faults,
      List<LeftOut> leftOut) {
    this.file = file;
    this.names = names;
    this.needs = needs;
    this.limits = options.limits();
    this.faults = faults;
    this.leftOut = leftOut;
  }

  /** The rows of each sheet that is a table. */
  List<TablePart> read(String sha256) throws IOException {
    List<TablePart> parts = new ArrayList<>();
    try (Workbook workbook = Workbook.open(file.bytes(), limits)) {
      for (Map.Entry<Workbook.Sheet, Schema> each : chosen(workbook).entrySet()) {
        parts.addAll(sheet(workbook, each.getKey(), each.getValue(), sha256));
      }
    }
    return parts;
  }

  /** The sheets to read, each with its table; what is said of the others. */
  private Map<Workbook.Sheet, Schema> chosen(Workbook workbook) throws IOException {
    if (file.sheet() != null) {
      Workbook.Sheet sheet = named(workbook, file.sheet());
      Schema byName = names.find(sheet.name());
      return Map.of(
          sheet,
          byName != null && file.table() == null
              ? byName
              : new FileTables(file, names, needs, faults, null).schema());
    }
    List<Workbook.Sheet> shown = new ArrayList<>();
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (sheet.isHidden() && !file.apart().contains(sheet.name())) {
        leaveOut(sheet, Message.of("input.hidden-sheet"), Level.WARNING);
      } else if (!sheet.facts().isEmpty() && !file.apart().contains(sheet.name())) {
        shown.add(sheet);
      }
    }
    return byTable(workbook, shown);
  }

  private Map<Workbook.Sheet, Schema> byTable(Workbook workbook, List<Workbook.Sheet> shown)
      throws IOException {
    Map<Workbook.Sheet, Schema> chosen = new LinkedHashMap<>();
    String said = file.table();
    Schema whole = said == null ? null : names.find(said);
    for (Workbook.Sheet sheet : shown) {
      Set<Schema> possible = names.in(sheet.name());
      if (possible.size() == 1 && (whole == null || possible.contains(whole))) {
        chosen.put(sheet, possible.iterator().next());
      }
    }
    if (chosen.isEmpty() && shown.size() == 1) {
      Schema only = new FileTables(file, names, needs, faults, null).schema();
      chosen.put(shown.get(0), only);
    } else if (chosen.isEmpty() && !shown.isEmpty()) {
      String sheets = shown.stream().map(Workbook.Sheet::name).collect(Collectors.joining(", "));
      throw new Refused(
          Message.of(
              FileTables.NO_SUCH_TABLE + "-sheet", sheets, names.all(), file.name(), first(shown)));
    }
    for (Workbook.Sheet sheet : shown) {
      if (!chosen.containsKey(sheet)) {
        leaveOut(sheet, Message.of("input.unknown-sheet", names.all()), level(workbook, sheet));
      }
    }
    return chosen;
  }

  private static String first(List<Workbook.Sheet> sheets) {
    return sheets.get(0).name();
  }

  private Workbook.Sheet named(Workbook workbook, String name) throws Refused {
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (sheet.name().equals(name)) {
        return sheet;
      }
    }
    String sheets =
        workbook.sheets().stream().map(Workbook.Sheet::name).collect(Collectors.joining(", "));
    throw new Refused(Message.of("input.no-such-sheet", name, sheets));
  }

  // A sheet that explains or lists, as workbooks have them beside their tables, is only mentioned.
  private Level level(Workbook workbook, Workbook.Sheet sheet) throws IOException {
    return names.isData(sample(workbook, sheet)) ? Level.WARNING : Level.NOTE;
  }

  private static List<List<String>> sample(Workbook workbook, Workbook.Sheet sheet)
      throws IOException {
    Sample sample = new Sample();
    workbook.rows(sheet, HeaderRows.SAMPLE + Sample.MOST_BLANK, sample);
    return sample.records();
  }

  private void leaveOut(Workbook.Sheet sheet, Message reason, Level level) {
    Set<Schema> possible = names.in(sheet.name());
    @Nullable String table = possible.size() == 1 ? possible.iterator().next().name() : null;
    DataFile one = new DataFile(file.name(), sheet.name(), null, false, file.bytes());
    leftOut.add(new LeftOut(one, reason, table, level));
  }

  private List<TablePart> sheet(
      Workbook workbook, Workbook.Sheet sheet, Schema schema, String sha256) throws IOException {
    DataFile one = file.sheet(sheet.name(), schema.name());
    NoRows noRows = null;
    while (true) {
      Faults own = faults.forFile();
      try {
        NoRows known = noRows == null ? NoRows.NONE : noRows;
        FileTables tables = sheet(workbook, sheet, one, schema, known, own);
        List<TablePart> parts = tables.parts(sha256, FIXED);
        boolean isToSearch = noRows == null && tables.hasSigns();
        noRows = isToSearch ? search(workbook, sheet, schema) : NoRows.NONE;
        if (noRows.isEmpty()) {
          faults.addAll(own);
          return parts;
        }
      } catch (ReadAgain e) {
        one = one.with(e.readings());
      } catch (Refused e) {
        faults.addAll(own);
        throw e.inSheet(sheet.name());
      }
    }
  }

  /** Looks through all rows of a sheet for those that are none of its table. */
  private static NoRows search(Workbook workbook, Workbook.Sheet sheet, Schema schema)
      throws IOException {
    FieldNames names = new FieldNames(schema);
    HeaderRows header = HeaderRows.of(sample(workbook, sheet), names);
    RowSearch search = new RowSearch(schema, names, header, Decimal.POINT);
    workbook.rows(sheet, Integer.MAX_VALUE, search);
    return search.found();
  }

  private FileTables sheet(
      Workbook workbook,
      Workbook.Sheet sheet,
      DataFile one,
      Schema schema,
      NoRows noRows,
      Faults own)
      throws IOException {
    FileTables tables = new FileTables(one, names, needs, own, null);
    HeaderChecks checks = tables.checks(schema);
    List<List<String>> sample = sample(workbook, sheet);
    HeaderRows header = HeaderRows.of(sample, checks.names());
    tables.whole().shares(Sampled.of(sample, header, checks.names()).shares(Decimal.POINT));
    SheetRows rows =
        new SheetRows(tables.whole(), checks, own, one.place(), header, noRows, limits);
    int hidden = workbook.rows(sheet, Integer.MAX_VALUE, rows);
    if (hidden > 0) {
      own.file(Level.NOTE, one.place(), Message.of("input.hidden-rows", hidden));
    }
    if (sheet.facts().hiddenColumns() > 0) {
      int columns = sheet.facts().hiddenColumns();
      own.file(Level.NOTE, one.place(), Message.of("input.hidden-columns", columns));
    }
    return tables;
  }

  /** The first records of a sheet. */
  private static final class Sample implements RecordSink {
    static final int MOST_BLANK = 30;

    private final List<List<String>> records = new ArrayList<>();
    private List<String> record = new ArrayList<>();

    /** Those that were read. */
    List<List<String>> records() {
      return records.subList(0, Math.min(records.size(), HeaderRows.SAMPLE));
    }

    @Override
    public void begin(int line) {
      record = new ArrayList<>();
    }

    @Override
    public void cell(int cell, CharView text) {
      record.add(text.toString());
    }

    @Override
    public void merged(int cell, CharView text, @Nullable Shown shown, Merged with) {
      record.add(with.isFirst() ? text.toString() : "");
    }

    @Override
    public void shown(int cell, Shown shown) {
      record.add(shown.shown());
    }

    @Override
    public void end(int cells) {
      records.add(record);
    }
  }
}
