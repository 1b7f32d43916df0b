package org.junheng.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junheng.table.Field;
import org.junheng.text.Language;

/** Empty files of a table, ready to be filled in. */
public final class Templates {
  // By it Excel knows that a file is UTF-8.
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private Templates() {}

  /**
   * The name of a table's file or sheet in a language, less what neither may hold; without ending.
   */
  public static String name(EmptyTable table, Language language) {
    return SheetNames.of(table.schema().title().in(language), table.schema().name());
  }

  /**
   * A CSV file that has the headers, and a row for each line that is begun, as Excel opens it:
   * UTF-8 with a byte order mark.
   *
   * @throws IOException if the stream takes no more
   */
  public static void csv(EmptyTable table, Language language, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      List<String> headers = table.fields().stream().map(field -> header(field, language)).toList();
      printer.printRecord(headers);
      for (Map<String, String> line : table.lines()) {
        printer.printRecord(
            table.fields().stream().map(field -> line.getOrDefault(field.name(), "")).toList());
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The header that stands for a field in a language: its title, else its name. */
  static String header(Field field, Language language) {
    String title = field.title().in(language);
    return title.isEmpty() ? field.name() : title;
  }
}
