package org.junheng.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.table.DataSet;
import org.junheng.table.Schema;
import org.junheng.text.Message;

/** The tables that one file has rows of, each with what is built of them. */
final class FileTables implements JsonFile.Tables {
  /** Begins the id of the message that a file's name is no table's. */
  static final String NO_SUCH_TABLE = "input.no-such-table";

  /** Said of a file whose name means more than one table. */
  static final String SEVERAL_TABLES = "input.several-tables";

  /** What standard input is called that was given no name. */
  private static final String NAMELESS = "-";

  /** Members of an object that hold the records of the one table a file is of. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "data",
          "dataset",
          "records",
          "rows",
          "items",
          "list",
          "result",
          "results",
          "response",
          "tables",
          "value",
          "数据",
          "记录",
          "列表",
          "表");

  private final DataFile file;
  private final TableNames names;
  private final Needs needs;
  private final Faults faults;
  private final @Nullable Supplier<Location> here;
  private final Map<String, PartBuilder> builders = new LinkedHashMap<>();
  private final Map<String, HeaderChecks> checks = new LinkedHashMap<>();

  FileTables(
      DataFile file,
      TableNames names,
      Needs needs,
      Faults faults,
      @Nullable Supplier<Location> here) {
    this.file = file;
    this.names = names;
    this.needs = needs;
    this.faults = faults;
    this.here = here;
  }

  @Override
  public PartBuilder whole() throws Refused {
    return builder(schema());
  }

  @Override
  public @Nullable PartBuilder member(String name) {
    Schema schema = names.find(name);
    if (schema == null && WRAPPERS.contains(Normal.key(name))) {
      Set<Schema> possible = possible();
      schema = possible.size() == 1 ? possible.iterator().next() : null;
    }
    return schema == null ? null : builder(schema);
  }

  @Override
  public boolean isWrapper(String name) {
    return WRAPPERS.contains(Normal.key(name));
  }

  @Override
  public boolean isTable(String name) {
    return names.find(name) != null
        || (WRAPPERS.contains(Normal.key(name)) && possible().size() == 1);
  }

  /**
   * The one table that the file is of.
   *
   * @throws Refused if its name tells none, or more than one
   */
  Schema schema() throws Refused {
    Set<Schema> possible = possible();
    if (possible.size() == 1) {
      return possible.iterator().next();
    }
    String known = names.all();
    String table = file.table();
    if (table != null) {
      throw new Refused(near("input.mapped-to-no-table", table, known));
    }
    if (file.name().equals(NAMELESS)) {
      throw new Refused(Message.of("input.nameless", known));
    }
    if (possible.isEmpty()) {
      throw new Refused(near(NO_SUCH_TABLE, file.stem(), known));
    }
    String several = possible.stream().map(Schema::name).collect(Collectors.joining(", "));
    throw new Refused(Message.of(SEVERAL_TABLES, several));
  }

  HeaderChecks checks(Schema schema) {
    return checks.computeIfAbsent(
        schema.name(), none -> new HeaderChecks(schema, file.place(), faults));
  }

  /** Whether a record was seen that may be no row. */
  boolean hasSigns() {
    return builders.values().stream().anyMatch(PartBuilder::hasSigns);
  }

  /**
   * What was built of each table that has rows; of the others, that they have none.
   *
   * @throws ReadAgain if a column is written in another way than it was read
   */
  List<TablePart> parts(String sha256, DataSet.Layout layout) throws ReadAgain {
    for (PartBuilder builder : builders.values()) {
      builder.settle();
    }
    List<TablePart> parts = new ArrayList<>();
    builders.forEach(
        (table, builder) -> {
          if (builder.rows() == 0) {
            faults.file(Level.WARNING, file.place(), Message.of("input.no-rows", table));
          } else {
            DataSet.Layout own = layout.withHeader(builder.headerLine());
            TablePart part = builder.part(sha256, own);
            checks(builder.schema()).complete(part.input().columns());
            parts.add(part);
          }
        });
    return parts;
  }

  private PartBuilder builder(Schema schema) {
    return builders.computeIfAbsent(
        schema.name(),
        none -> new PartBuilder(schema, file.place(), needs, faults, file.readings(), here));
  }

  private Set<Schema> possible() {
    String table = file.table();
    if (table != null) {
      Schema schema = names.find(table);
      return schema == null ? Set.of() : Set.of(schema);
    }
    Schema single = names.single();
    return single == null ? names.in(file.stem()) : Set.of(single);
  }

  private Message near(String problem, String name, String known) {
    String near = names.nearest(name);
    return near == null
        ? Message.of(problem, name, known)
        : Message.of(problem + "-near", name, known, near);
  }
}
