package org.junheng.example;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes a county as one JSON object of tables, as a program would: fields and category values by
 * their names, figures as numbers, a blank cell not at all.
 */
final class JsonWriter {
  private JsonWriter() {}

  static void write(Path path, County county) throws IOException {
    Files.createDirectories(path.getParent());
    try (BufferedWriter file = Files.newBufferedWriter(path)) {
      String before = "{";
      for (Sheet sheet : Sheet.values()) {
        file.write(before + "\n" + quoted(sheet.table()) + ": [");
        before = ",";
        String comma = "\n";
        for (Map<String, Object> row : county.rows(sheet)) {
          file.write(comma + object(sheet, row));
          comma = ",\n";
        }
        file.write("\n]");
      }
      file.write("\n}\n");
    }
  }

  private static String object(Sheet sheet, Map<String, Object> row) {
    StringBuilder text = new StringBuilder("{");
    for (Column column : sheet.columns()) {
      Object value = row.get(column.field());
      if (value != null) {
        text.append(text.length() == 1 ? "" : ", ").append(quoted(column.field())).append(": ");
        text.append(value instanceof String word ? quoted(word) : value.toString());
      }
    }
    return text.append('}').toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
