package org.junheng.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.table.DataSet;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Message;

/** Reads what the user gave as data into tables, and tells everything that is wrong with it. */
public final class DataReader {
  private final List<DataSet.Input> inputs = new ArrayList<>();
  private final Map<String, List<TablePart>> parts = new LinkedHashMap<>();
  private final Collection<Schema> schemas;
  private final Faults faults;
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Set<Path> disk = new LinkedHashSet<>();

  private DataReader(Collection<Schema> schemas, ReadOptions options) {
    this.schemas = schemas;
    this.faults = new Faults(options.listed());
    schemas.forEach(schema -> parts.put(schema.name(), new ArrayList<>()));
  }

  /**
   * Reads files.
   *
   * @param sources what the user gave, in order
   * @param schemas the tables that are known; none to read each file, sheet or member as a table of
   *     its own, all of text
   * @param needs which of their fields are to be kept
   * @param options how to read
   */
  public static Loaded read(
      List<Source> sources, Collection<Schema> schemas, Needs needs, ReadOptions options) {
    DataReader reader = new DataReader(schemas, options);
    TableNames names = new TableNames(schemas);
    List<Closeable> open = new ArrayList<>();
    try {
      SourceFiles found =
          new SourceFiles(names, options.limits(), reader.faults, reader.leftOut, open::add);
      List<DataFile> files = found.of(sources);
      reader.disk.addAll(found.packages());
      for (DataFile file : files) {
        List<TablePart> read =
            new FileReading(file, names, needs, options, reader.faults, reader.leftOut).read();
        Path disk = file.bytes().disk();
        if (disk != null && (file.isNamed() || !read.isEmpty())) {
          reader.disk.add(disk);
        }
        reader.add(read);
      }
      return reader.loaded(files);
    } finally {
      close(open);
    }
  }

  private static void close(List<Closeable> open) {
    for (Closeable each : open) {
      try {
        each.close();
      } catch (IOException ignored) {
        // a file that cannot be deleted now goes when the program ends
      }
    }
  }

  private void add(List<TablePart> some) {
    for (TablePart each : some) {
      TablePart part = schemas.isEmpty() ? each.of(ownName(each)) : each;
      inputs.add(part.input());
      parts.computeIfAbsent(part.schema().name(), none -> new ArrayList<>()).add(part);
    }
  }

  private String ownName(TablePart part) {
    String name = part.schema().name();
    for (int at = 2; parts.containsKey(name); at++) {
      name = part.schema().name() + " (" + at + ")";
    }
    return name;
  }

  private Loaded loaded(List<DataFile> files) {
    Map<String, Table> tables = new LinkedHashMap<>();
    parts.forEach(
        (name, some) -> {
          if (!some.isEmpty()) {
            tables.put(name, Tables.joined(some.get(0).schema(), some));
          }
        });
    leftOut(tables);
    missing(tables, files);
    new KeyChecks(tables, faults).run();
    DataSet data = new DataSet(tables, inputs);
    Map<Level, Long> counts = faults.counts();
    return new Loaded(
        data,
        !faults.isFatal(),
        faults.sorted(),
        counts.getOrDefault(Level.ERROR, 0L),
        counts.getOrDefault(Level.WARNING, 0L),
        counts.getOrDefault(Level.NOTE, 0L),
        files.stream().map(DataFile::found).toList(),
        disk);
  }

  /**
   * A file left out is an error if it seems to be of a table that nothing else gave. So {@code
   * room_survey.csv} is none beside {@code room.csv} and {@code survey.csv}: the exact names win.
   */
  private void leftOut(Map<String, Table> tables) {
    for (LeftOut each : leftOut) {
      if (!tables.keySet().containsAll(each.tables())) {
        faults.fatal(each.file().place(), each.reason());
      } else {
        faults.file(each.level(), each.file().place(), each.reason());
      }
    }
  }

  private void missing(Map<String, Table> tables, List<DataFile> files) {
    if (faults.isFatal()) {
      return; // what is missing may be missing because of what was told already
    }
    Location place = files.isEmpty() ? Location.of("-") : files.get(0).place();
    if (tables.isEmpty()) {
      faults.fatal(place, Message.of("input.no-data"));
    }
    for (Schema schema : schemas) {
      if (schema.required() && !tables.containsKey(schema.name())) {
        faults.fatal(
            place, Message.of("input.required-table-absent", schema.name(), schema.title()));
      }
    }
  }
}
