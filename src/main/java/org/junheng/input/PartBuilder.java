package org.junheng.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Origin;
import org.junheng.table.Schema;
import org.junheng.table.TextColumn;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * Makes columns of the records of one file. Headers come first, or as they turn up; a cell of an
 * unknown header, or of a field nobody needs, is passed over.
 */
final class PartBuilder implements RecordSink {
  // #N/A is not among them: people write it where something is not available.
  private static final Set<String> ERRORS =
      Set.of("#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

  private static final int MOST_COMPARED = 1000;

  private final Schema schema;
  private final Location place;
  private final Needs needs;
  private final Faults faults;
  private final @Nullable Supplier<Location> here;
  private final FieldNames names;
  private final Map<String, Cells> above;
  private final List<Heading> headings = new ArrayList<>();
  private final Map<String, Cells> byField = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, FigureStyle> styles = new HashMap<>();
  private final Set<String> headed = new HashSet<>();
  private final Ints lines = new Ints();
  private final List<HeaderRows.Named> named = new ArrayList<>();
  private final List<Piece> below = new ArrayList<>();
  // Numbers the texts of all pieces, by field.
  private final Map<String, Dictionary> texts = new HashMap<>();
  private int rowsBelow;
  private final Readings readings;
  // What the beginning of the file tells of shares without signs, and all of it of every column.
  private final Map<String, Share> shares = new HashMap<>();
  private final Map<String, ColumnFacts> facts = new LinkedHashMap<>();
  private FigureStyle unmarked = FigureStyle.PLAIN;
  private boolean isSaid;
  private int headerLine;
  // What may be no row; null before the header ends, and where records name their fields.
  private @Nullable RowSigns signs;
  private boolean hasSigns;
  private int line;
  private int cell;
  private boolean hasExcess;
  private final CellFaults listener =
      new CellFaults() {
        @Override
        public void bad(Supplier<Message> message) {
          report(Level.ERROR, message);
        }

        @Override
        public void odd(Supplier<Message> message) {
          report(Level.WARNING, message);
        }
      };
  // Whether a cell may fill more than its own column.
  private boolean mayHoldTwice;
  private final ShownCells shownCells;
  // What is wrong with cells of a block, and who keeps it while its columns are read.
  private final List<Late> late = new ArrayList<>();
  private @Nullable BiConsumer<Level, Message> putOff;

  /**
   * A builder without headers.
   *
   * @param readings what an earlier reading found
   * @param here where the cell is that is being read; null where records have numbered cells
   */
  PartBuilder(
      Schema schema,
      Location place,
      Needs needs,
      Faults faults,
      Readings readings,
      @Nullable Supplier<Location> here) {
    this.schema = schema;
    this.place = place;
    this.needs = needs;
    this.faults = faults;
    this.readings = readings;
    this.here = here;
    this.names = new FieldNames(schema);
    this.above = Map.of();
    this.shownCells = new ShownCells(schema);
    this.mayHoldTwice = here != null;
  }

  // Of rows further down; what was found out of the fields is not found out again.
  private PartBuilder(PartBuilder first, Faults faults) {
    this.schema = first.schema;
    this.place = first.place;
    this.needs = first.needs;
    this.faults = faults;
    this.readings = first.readings;
    this.here = first.here;
    this.names = first.names;
    this.above = first.byField;
    this.shownCells = first.shownCells;
    this.mayHoldTwice = here != null;
    this.unmarked = first.unmarked;
    this.isSaid = first.isSaid;
    this.shares.putAll(first.shares);
    first.named.forEach(this::addHeader);
    this.signs = first.signs;
    watch();
  }

  /** What is wrong with a cell of a block, told when all its columns are read. */
  private record Late(int row, int cell, Level level, Message message) {}

  /** Adds the next header and gives its number, from 0. */
  int addHeader(String written) {
    return addHeader(HeaderRows.named(written, names));
  }

  /** Adds the next header, whose field was found, and gives its number, from 0. */
  int addHeader(HeaderRows.Named header) {
    Field field = header.field();
    Slot slot = field == null ? null : slot(field, header);
    mayHoldTwice |= slot instanceof WrittenCells;
    named.add(header);
    headings.add(new Heading(Normal.strip(header.written()), field, header.unit(), slot));
    return headings.size() - 1;
  }

  /**
   * Says how the figures of the file are written, before any header.
   *
   * @param style how those of every column are, as far as is known
   * @param said whether the user says so, and no cell can contradict it
   */
  void figures(FigureStyle style, boolean said) {
    unmarked = style;
    isSaid = said;
  }

  /** Says what the beginning of the file tells of shares without signs, before any header. */
  void shares(Map<String, Share> some) {
    shares.putAll(some);
  }

  /**
   * Says on which line the header ended.
   *
   * @param titles what stands above it
   */
  void headerEnds(int onLine, List<List<String>> titles) {
    headerLine = onLine;
    Set<String> bare = new HashSet<>();
    titles.forEach(title -> title.forEach(cell -> bare.add(RowSearch.bare(cell))));
    bare.remove("");
    signs = new RowSigns(schema, names, named, bare);
    watch();
  }

  // Columns of labels that are not kept as texts are looked at as they pass.
  private void watch() {
    RowSigns some = signs;
    for (int at = 0; some != null && at < headings.size(); at++) {
      if (some.isName(at) && !(headings.get(at).slot() instanceof TextCells)) {
        headings.get(at).watch(at, some);
      }
    }
  }

  /** Says whether a record was seen that may be no row. */
  void hasSigns(boolean seen) {
    hasSigns |= seen;
  }

  /** Whether a record was seen that may be no row. */
  boolean hasSigns() {
    return hasSigns;
  }

  /** Whether a column's cells are kept as they are written. */
  boolean isText(int number) {
    return number < headings.size()
        && (headings.get(number).slot() instanceof TextCells cells)
        && isText(cells);
  }

  private static boolean isText(Cells cells) {
    FieldType type = cells.field.type();
    return type == FieldType.TEXT || type == FieldType.CODE;
  }

  /** The row that ended may be none: nothing is known of it but its texts, and it has no key. */
  void doubt() {
    distrust();
    Schema.Within within = schema.within();
    for (String key : schema.key()) {
      Cells cells = byField.get(key);
      boolean isAround =
          within != null && within.by().contains(key) && !within.by().containsAll(schema.key());
      if (cells != null && !isAround) {
        cells.spoil("");
      }
    }
  }

  @Override
  public void begin(int onLine) {
    line = onLine;
    lines.add(onLine);
  }

  @Override
  public void cell(int number, CharView text) {
    if (number >= headings.size()) {
      hasExcess |= !Normal.strip(text).isEmpty();
      return;
    }
    Heading heading = headings.get(number);
    heading.look(text);
    Slot slot = heading.slot();
    if (slot == null) {
      return;
    }
    cell = number;
    if (slot.size() >= lines.size()) {
      slot.twice(text);
    } else {
      read(slot, text);
    }
  }

  private static void read(Slot slot, CharView text) {
    if (isError(text)) {
      slot.unreadable(
          text, Message.of("input.error-value", slot.title(), new Quoted(text.toString())));
    } else {
      slot.read(text);
    }
  }

  /** Whether records that have a cell for each header may be added a column at a time. */
  boolean takesBlocks() {
    return !mayHoldTwice;
  }

  /**
   * Adds records that have a cell for each header.
   *
   * @param linesAbove how many lines of the file stand above the first line of the block's text
   */
  void add(Block block, int linesAbove) {
    int first = lines.size();
    for (int row = 0; row < block.rows(); row++) {
      lines.add(linesAbove + block.line(row));
    }
    for (cell = 0; cell < headings.size(); cell++) {
      Heading heading = headings.get(cell);
      boolean usual = heading.look(block, cell);
      if (heading.slot() instanceof Cells cells) {
        putOff =
            (level, message) -> late.add(new Late(cells.size() - 1 - first, cell, level, message));
        read(cells, block, usual);
      }
    }
    putOff = null;
    // By row, as they are told where records are read one by one.
    late.sort(Comparator.comparingInt(Late::row));
    for (Late each : late) {
      int onLine = linesAbove + block.line(each.row());
      faults.cell(each.level(), () -> place.at(onLine, each.cell() + 1), each::message);
    }
    late.clear();
  }

  private void read(Cells cells, Block block, boolean usual) {
    if (usual) {
      cells.read(block, cell);
    } else {
      for (int row = 0; row < block.rows(); row++) {
        read(cells, block.cell(row, cell));
      }
    }
  }

  /**
   * What merged cells say stands for each of their rows, in the first of their columns: a school's
   * name, but never its pupils. A figure belongs to one row and one field, or it is not known to
   * which.
   */
  @Override
  public void merged(int number, CharView text, @Nullable Shown shown, Merged with) {
    Slot slot = number < headings.size() ? headings.get(number).slot() : null;
    boolean isFigure = slot instanceof FigureCells || slot instanceof WrittenCells;
    boolean isOfOne = with.isOfOneRow() && with.isFirst() && !hasOtherField(number, with.last());
    if (slot != null && isFigure && !isOfOne && !Normal.strip(text).isEmpty()) {
      bad(
          number,
          text,
          Message.of("input.merged-figure", slot.title(), new Quoted(Normal.shown(text))));
    } else if (!with.isFirst()) {
      cell(number, new CharView());
    } else if (shown != null) {
      shown(number, shown);
    } else {
      cell(number, text);
    }
  }

  private boolean hasOtherField(int number, int last) {
    return headings.subList(number + 1, Math.min(last + 1, headings.size())).stream()
        .anyMatch(heading -> heading.field() != null);
  }

  @Override
  public void shown(int number, Shown shown) {
    CharView text = new CharView().of(shown.shown());
    Slot slot = number < headings.size() ? headings.get(number).slot() : null;
    if (slot == null || slot.size() >= lines.size()) {
      cell(number, text);
      return;
    }
    headings.get(number).look(shown.stored());
    cell = number;
    ShownCells.Reading reading = shownCells.of(number, slot, shown);
    if (reading.fault() != null) {
      boolean isSeen = shown.way() != Shown.Way.NOTHING;
      String written = isSeen ? shown.shown() : shown.stored();
      slot.unreadable(Normal.strip(written), reading.fault());
    } else {
      slot.read(text.of(reading.text()));
    }
    if (reading.note() != null && reading.level() != null) {
      faults.cell(reading.level(), () -> place.at(line, number + 1), reading::note);
    }
  }

  private void bad(int number, CharSequence written, Message reason) {
    if (number >= headings.size()) {
      hasExcess = true;
      return;
    }
    headings.get(number).look(written);
    Slot slot = headings.get(number).slot();
    if (slot != null && slot.size() < lines.size()) {
      cell = number;
      slot.unreadable(written, reason);
    }
  }

  /** A cell says that something is so or is not, in a format that has words of its own for it. */
  void truth(int number, String written) {
    Slot slot = headings.get(number).slot();
    Field field = headings.get(number).field();
    if (slot != null && field != null && field.type() == FieldType.CODE) {
      Quoted quoted = new Quoted(written);
      bad(number, written, Message.of("input.code-is-no-truth", slot.title(), quoted));
    } else {
      cell(number, new CharView().of(written));
    }
  }

  /** A cell holds something that no field holds, such as a list. */
  void nested(int number, String written) {
    Slot slot = headings.get(number).slot();
    if (slot != null) {
      bad(number, written, Message.of("input.nested-value", slot.title()));
    }
  }

  private static boolean isError(CharSequence text) {
    return text.length() > 3 && text.charAt(0) == '#' && ERRORS.contains(text.toString());
  }

  @Override
  public void end(int found) {
    for (Cells cells : byField.values()) {
      if (cells.size() < lines.size()) {
        cells.skip();
      }
    }
    if (here == null && found < headings.size()) {
      hasSigns = true;
      ragged(Level.WARNING, "too-few-cells", found);
    } else if (here == null && found > headings.size() && hasExcess) {
      distrust();
      ragged(Level.ERROR, "too-many-cells", found);
    }
    hasExcess = false;
  }

  // Which of the cells is too many cannot be told, so any figure may stand under the wrong header:
  // only texts and codes are believed.
  private void distrust() {
    for (Cells cells : byField.values()) {
      if (!isText(cells)) {
        cells.spoil("");
      }
    }
  }

  private void ragged(Level level, String fault, int found) {
    Supplier<Message> message = () -> Message.of("input." + fault, found, headings.size());
    faults.cell(level, () -> place.at(line, 0), message);
  }

  Schema schema() {
    return schema;
  }

  int rows() {
    return lines.size() + rowsBelow;
  }

  int columns() {
    return headings.size();
  }

  /** The line on which the header ended; 0 where records name their fields themselves. */
  int headerLine() {
    return headerLine;
  }

  /**
   * Rows of one table, and what was seen under each header.
   *
   * @param columns the columns by field
   * @param lines the line of each row
   * @param seen what was seen under each header
   * @param facts what the cells of a column tell together, by field
   * @param hasSigns whether a record was seen that may be no row
   */
  record Piece(
      Map<String, Column> columns,
      int[] lines,
      List<Heading.Seen> seen,
      Map<String, ColumnFacts> facts,
      boolean hasSigns) {}

  /** A builder of rows of the same file that stand further down. */
  PartBuilder below(Faults own) {
    return new PartBuilder(this, own);
  }

  /** What was built. The builder is empty afterwards. */
  Piece piece() {
    Map<String, Column> columns = new LinkedHashMap<>();
    Map<String, ColumnFacts> own = ownFacts();
    for (var each = byField.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<String, Cells> entry = each.next();
      columns.put(entry.getKey(), entry.getValue().column());
      each.remove(); // what a column was collected in is not kept beside it
    }
    findSigns(columns);
    List<Heading.Seen> seen = headings.stream().map(Heading::seen).toList();
    return new Piece(columns, lines.toArray(), seen, own, hasSigns);
  }

  private void findSigns(Map<String, Column> columns) {
    RowSigns some = signs;
    for (int at = 0; some != null && at < named.size() && !hasSigns; at++) {
      Field field = named.get(at).field();
      Column column = field == null ? null : columns.get(field.name());
      hasSigns =
          (at < headings.size() && headings.get(at).hasSigns())
              || (column != null && some.isName(at) && some.isSign(at, column));
    }
  }

  private Map<String, ColumnFacts> ownFacts() {
    Map<String, ColumnFacts> own = new LinkedHashMap<>();
    byField.forEach(
        (field, cells) -> {
          ColumnFacts found = cells.facts();
          if (found != null) {
            own.put(field, found);
          }
        });
    return own;
  }

  private void learn(Map<String, ColumnFacts> some) {
    some.forEach(
        (field, found) -> facts.computeIfAbsent(field, none -> new ColumnFacts()).add(found));
  }

  /**
   * What all cells together tell of how the file is written.
   *
   * @throws ReadAgain if that is not how it was read
   */
  void settle() throws ReadAgain {
    learn(ownFacts());
    boolean hasComma = facts.values().stream().anyMatch(ColumnFacts::hasComma);
    boolean hasPoint = facts.values().stream().anyMatch(ColumnFacts::hasPoint);
    if (unmarked.decimal() == Decimal.UNTOLD && hasComma != hasPoint) {
      throw new ReadAgain(readings.with(hasComma ? Decimal.COMMA : Decimal.POINT));
    }
    Map<String, FigureStyle> other = new LinkedHashMap<>();
    facts.forEach(
        (field, found) -> {
          FigureStyle read = Objects.requireNonNull(styles.get(field));
          FigureStyle is = found.of(read, isSaid);
          if (!is.equals(read)) {
            other.put(field, is);
          }
        });
    if (!other.isEmpty()) {
      throw new ReadAgain(readings.with(schema.name(), other));
    }
    tellShares(Share.FRACTIONS, "input.shares-in-fractions");
    tellShares(Share.POINTS, "input.shares-in-points");
  }

  // What is no more than likely is said, once for all columns that are read so.
  private void tellShares(Share share, String said) {
    List<String> fields = new ArrayList<>();
    facts.forEach(
        (field, found) -> {
          if (Objects.requireNonNull(styles.get(field)).share() == share && found.hasBare()) {
            fields.add(field);
          }
        });
    if (!fields.isEmpty()) {
      int number = here == null ? numbers.getOrDefault(fields.get(0), -1) + 1 : 0;
      Location header = place.at(headerLine, headerLine > 0 ? number : 0);
      faults.file(Level.NOTE, header, Message.of(said, titles(fields)));
    }
  }

  private Text titles(List<String> fields) {
    List<Text> titles = fields.stream().map(field -> Titles.of(schema, field)).toList();
    return new Text(
        titles.stream().map(Text::zh).collect(Collectors.joining("、")),
        titles.stream().map(Text::en).collect(Collectors.joining(", ")));
  }

  /** Adds rows that stand further down. */
  void add(Piece piece) {
    number(piece);
    learn(piece.facts());
    below.add(piece);
    hasSigns |= piece.hasSigns();
    rowsBelow += piece.lines().length;
    for (int at = 0; at < headings.size(); at++) {
      headings.get(at).look(piece.seen().get(at));
    }
  }

  // Done with each piece as it comes, while others are being read.
  private void number(Piece piece) {
    piece
        .columns()
        .replaceAll(
            (name, column) ->
                column instanceof TextColumn
                    ? Joint.numbered(column, texts.computeIfAbsent(name, none -> new Dictionary()))
                    : column);
  }

  private Map<String, Column> columns(List<Piece> pieces, Lines all) {
    number(pieces.get(0));
    Map<String, Column> columns = new LinkedHashMap<>();
    for (String name : List.copyOf(pieces.get(0).columns().keySet())) {
      List<Column> some = new ArrayList<>();
      pieces.forEach(piece -> some.add(piece.columns().remove(name)));
      Field known = schema.field(name);
      Field field = known == null ? Field.of(name, FieldType.TEXT) : known;
      Joint joint = new Joint(some, all.firsts(), all.all().length);
      Dictionary dictionary = texts.remove(name);
      columns.put(name, dictionary == null ? joint.column(field) : joint.texts(dictionary));
    }
    return columns;
  }

  /** What was built. The builder is empty afterwards. */
  TablePart part(String sha256, DataSet.Layout layout) {
    List<DataSet.Header> headers = headers();
    List<Piece> pieces = new ArrayList<>(List.of(piece()));
    headings.clear();
    pieces.addAll(below);
    below.clear();
    Lines all = Lines.joined(pieces.stream().map(Piece::lines).toList());
    Map<String, Column> columns =
        pieces.size() == 1 ? pieces.get(0).columns() : columns(pieces, all);
    Map<String, Integer> cellNumbers = new HashMap<>();
    if (here == null) {
      numbers.forEach((field, number) -> cellNumbers.put(field, number + 1));
    }
    DataSet.Input input =
        new DataSet.Input(
            place.file(), place.sheet(), sha256, schema.name(), rows(), layout, headers);
    Origin.SourceFile source = new Origin.SourceFile(place, cellNumbers);
    return new TablePart(found(columns.keySet()), input, columns, source, all.all());
  }

  // The fields of an open table are those that were found.
  private Schema found(Set<String> given) {
    if (!schema.isOpen()) {
      return schema;
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    given.forEach(name -> fields.put(name, Field.of(name, FieldType.TEXT)));
    return schema.withFields(fields);
  }

  private List<DataSet.Header> headers() {
    Set<String> taken = new HashSet<>();
    headings.forEach(each -> taken.add(each.field() == null ? "" : each.field().name()));
    List<DataSet.Header> headers = new ArrayList<>();
    for (Heading heading : headings) {
      boolean mayBeNear = headers.size() < MOST_COMPARED && heading.field() == null;
      headers.add(heading.header(mayBeNear ? names.nearest(heading.written(), taken) : null));
    }
    return headers;
  }

  private FigureStyle style(Field field, HeaderRows.Named header) {
    FigureStyle known = readings.figures(schema.name(), field.name());
    if (known != null) {
      return known;
    }
    FigureStyle said = unmarked.scaled(header.scale());
    if (field.type() != FieldType.PERCENT || names.unit(header.written()) != null) {
      return said;
    }
    if (header.unit() != null) {
      return said.with(Share.HEADED);
    }
    BigDecimal declared = field.bareShare();
    return declared == null
        ? unmarked.with(shares.getOrDefault(field.name(), Share.FRACTIONS))
        : unmarked.scaled(declared);
  }

  private @Nullable Slot slot(Field field, HeaderRows.Named header) {
    FigureStyle style = style(field, header);
    boolean again = !headed.add(field.name());
    if (!again) {
      numbers.put(field.name(), headings.size());
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
    Cells own = cells(field, style);
    if (!style.equals(styles.get(field.name())) && again) {
      return null; // two members of JSON records with two units: the first one counts
    }
    if (field.written().isEmpty() || field.hasDateForms()) {
      return own;
    }
    others.forEach(other -> numbers.putIfAbsent(other.name(), headings.size()));
    return new WrittenCells(
        schema, own, others.stream().map(other -> cells(other, style(other, header))).toList());
  }

  private Cells cells(Field field, FigureStyle style) {
    Cells cells = byField.get(field.name());
    styles.putIfAbsent(field.name(), style);
    if (cells == null) {
      Cells known = above.get(field.name());
      cells = known == null ? Cells.of(field, style, listener) : known.below(listener);
      byField.put(field.name(), cells);
      // A header that turns up late: the rows before it did not have the field.
      for (int row = 0; row < lines.size() - 1; row++) {
        cells.skip();
      }
    }
    return cells;
  }

  private void report(Level level, Supplier<Message> message) {
    if (putOff != null) {
      putOff.accept(level, message.get());
      return;
    }
    faults.cell(level, here != null ? here : this::cellPlace, message);
  }

  private Location cellPlace() {
    return place.at(line, cell + 1);
  }
}
