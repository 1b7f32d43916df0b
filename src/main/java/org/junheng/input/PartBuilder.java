package org.junheng.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Origin;
import org.junheng.table.Schema;
import org.junheng.text.Message;

/**
 * Makes columns of the records of one file. Headers come first, or as they turn up; a cell of an
 * unknown header, or of a field nobody needs, is passed over.
 */
final class PartBuilder implements RecordSink {
  private final Schema schema;
  private final String file;
  private final Needs needs;
  private final Faults faults;
  private final @Nullable Supplier<Location> here;
  private final FieldNames names;
  private final List<DataSet.Header> headers = new ArrayList<>();
  // The cells of each header; null where they are passed over.
  private final List<@Nullable Cells> slots = new ArrayList<>();
  private final Map<String, Cells> byField = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Ints lines = new Ints();
  private int line;
  private int cell;
  private boolean hasExcess;

  /**
   * A builder without headers.
   *
   * @param here where the cell is that is being read; null where records have numbered cells
   */
  PartBuilder(
      Schema schema, String file, Needs needs, Faults faults, @Nullable Supplier<Location> here) {
    this.schema = schema;
    this.file = file;
    this.needs = needs;
    this.faults = faults;
    this.here = here;
    this.names = new FieldNames(schema);
  }

  /** Adds the next header and gives its number, from 0. */
  int addHeader(String written) {
    Field field = names.find(written);
    headers.add(new DataSet.Header(Normal.strip(written), field == null ? null : field.name()));
    slots.add(field == null ? null : cells(field));
    return slots.size() - 1;
  }

  @Override
  public void begin(int onLine) {
    line = onLine;
    lines.add(onLine);
  }

  @Override
  public void cell(int number, CharSequence text) {
    if (number >= slots.size()) {
      hasExcess |= !Normal.strip(text).isEmpty();
      return;
    }
    Cells cells = slots.get(number);
    if (cells == null) {
      return;
    }
    cell = number;
    if (cells.size() < lines.size()) {
      cells.read(text);
    } else {
      cells.spoil(text);
      report(() -> Message.of("input.field-twice-in-record", cells.title()));
    }
  }

  /** A cell holds something that no field holds, such as a list. */
  void nested(int number, String written) {
    Cells cells = slots.get(number);
    if (cells != null && cells.size() < lines.size()) {
      cell = number;
      cells.unreadable(written, Message.of("input.nested-value", cells.title()));
    }
  }

  @Override
  public void end(int found) {
    for (Cells cells : byField.values()) {
      if (cells.size() < lines.size()) {
        cells.skip();
      }
    }
    if (here == null && found < slots.size()) {
      ragged(Level.WARNING, "too-few-cells", found);
    } else if (here == null && found > slots.size() && hasExcess) {
      distrust();
      ragged(Level.ERROR, "too-many-cells", found);
    }
    hasExcess = false;
  }

  // Which of the cells is too many cannot be told, so any figure may stand under the wrong header:
  // only texts and codes are believed.
  private void distrust() {
    for (Cells cells : byField.values()) {
      FieldType type = cells.field.type();
      if (type != FieldType.TEXT && type != FieldType.CODE) {
        cells.spoil("");
      }
    }
  }

  private void ragged(Level level, String fault, int found) {
    Supplier<Message> message = () -> Message.of("input." + fault, found, slots.size());
    faults.cell(level, () -> new Location(file, line, 0), message);
  }

  Schema schema() {
    return schema;
  }

  int rows() {
    return lines.size();
  }

  int columns() {
    return slots.size();
  }

  /** The headers so far, each with its field. */
  List<DataSet.Header> headers() {
    return headers;
  }

  /** What was built. The builder is empty afterwards. */
  TablePart part(String sha256, String encoding, String delimiter) {
    Map<String, Column> columns = new LinkedHashMap<>();
    slots.clear();
    for (var each = byField.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<String, Cells> entry = each.next();
      columns.put(entry.getKey(), entry.getValue().column());
      each.remove(); // what a column was collected in is not kept beside it
    }
    Map<String, Integer> cellNumbers = new HashMap<>();
    if (here == null) {
      numbers.forEach((field, number) -> cellNumbers.put(field, number + 1));
    }
    DataSet.Input input =
        new DataSet.Input(file, sha256, schema.name(), lines.size(), encoding, delimiter, headers);
    Origin.SourceFile source = new Origin.SourceFile(file, cellNumbers);
    return new TablePart(schema, input, columns, source, lines.toArray());
  }

  private @Nullable Cells cells(Field field) {
    boolean again = numbers.putIfAbsent(field.name(), slots.size()) != null;
    if (!needs.wants(schema, field.name()) || (again && here == null)) {
      return null;
    }
    Cells cells = byField.get(field.name());
    if (cells == null) {
      cells = Cells.of(field, this::report);
      byField.put(field.name(), cells);
      // A header that turns up late: the rows before it did not have the field.
      for (int row = 0; row < lines.size() - 1; row++) {
        cells.skip();
      }
    }
    return cells;
  }

  private void report(Supplier<Message> message) {
    faults.cell(Level.ERROR, here != null ? here : this::place, message);
  }

  private Location place() {
    return new Location(file, line, cell + 1);
  }
}
