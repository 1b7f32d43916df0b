package org.junheng.example;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes counties as a folder of CSV files, one a table, a county after the other. */
final class CsvWriter implements Closeable {
  /**
   * How a spreadsheet saves its files.
   *
   * @param charset their encoding
   * @param mark whether they begin with a byte order mark
   * @param titled whether they are named by the table's Chinese title, else by its name
   */
  record Style(Charset charset, boolean mark, boolean titled) {}

  private final Map<Sheet, BufferedWriter> files = new EnumMap<>(Sheet.class);

  CsvWriter(Path folder, Style style) throws IOException {
    Files.createDirectories(folder);
    for (Sheet sheet : Sheet.values()) {
      String name = style.titled ? sheet.title() : sheet.table();
      OutputStream bytes = Files.newOutputStream(folder.resolve(name + ".csv"));
      BufferedWriter file = new BufferedWriter(new OutputStreamWriter(bytes, style.charset), 65536);
      files.put(sheet, file);
      if (style.mark) {
        file.write('\ufeff');
      }
      line(file, sheet.columns().stream().map(Column::header).toList());
    }
  }

  void write(County county) throws IOException {
    for (Sheet sheet : Sheet.values()) {
      BufferedWriter file = files.get(sheet);
      for (Map<String, Object> row : county.rows(sheet)) {
        line(file, sheet.columns().stream().map(column -> cell(column, row)).toList());
      }
    }
  }

  private static String cell(Column column, Map<String, Object> row) {
    Object value = row.get(column.field());
    return value == null ? "" : column.written(value);
  }

  private static void line(BufferedWriter file, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        file.write(',');
      }
      file.write(quoted(cells.get(i)));
    }
    file.write("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter file : files.values()) {
      file.close();
    }
  }
}
