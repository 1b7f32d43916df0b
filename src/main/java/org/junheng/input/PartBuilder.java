package org.junheng.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  // What the cells of each header fill; null where they are passed over.
  private final List<@Nullable Slot> slots = new ArrayList<>();
  private final Map<String, Cells> byField = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> headed = new HashSet<>();
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
    slots.add(field == null ? null : slot(field));
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
    Slot slot = slots.get(number);
    if (slot == null) {
      return;
    }
    cell = number;
    if (slot.size() < lines.size()) {
      slot.read(text);
    } else {
      slot.twice(text);
    }
  }

  /** A cell holds something that no field holds, such as a list. */
  void nested(int number, String written) {
    Slot slot = slots.get(number);
    if (slot != null && slot.size() < lines.size()) {
      cell = number;
      slot.unreadable(written, Message.of("input.nested-value", slot.title()));
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

  private @Nullable Slot slot(Field field) {
    boolean again = !headed.add(field.name());
    if (!again) {
      numbers.put(field.name(), slots.size());
    }
    List<Field> others =
        field.alsoHolds().stream()
            .map(name -> Objects.requireNonNull(schema.field(name), name))
            .filter(other -> needs.wants(schema, other.name()))
            .toList();
    boolean isWanted = needs.wants(schema, field.name()) || !others.isEmpty();
    if (!isWanted || (again && here == null)) {
      return null;
    }
    Cells own = cells(field);
    if (field.written().isEmpty()) {
      return own;
    }
    others.forEach(other -> numbers.putIfAbsent(other.name(), slots.size()));
    return new WrittenCells(schema, own, others.stream().map(this::cells).toList());
  }

  private Cells cells(Field field) {
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
