package org.junheng.input;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Field;

/**
 * How a delimited file is laid out.
 *
 * @param delimiter what stands between cells
 * @param titles how many records that are not blank stand above the header
 */
record Dialect(char delimiter, int titles) {
  // In the order in which they win where nothing tells them apart.
  private static final String DELIMITERS = ",;\t|，";
  private static final int RECORDS = 20;
  private static final int MOST_TITLES = 9;

  /** The name results show. */
  String shown() {
    return String.valueOf(delimiter);
  }

  /**
   * The layout under which a header says the most fields; among equals, the one under which the
   * most records have as many cells as their header.
   *
   * @param sample the beginning of the file
   * @param given the delimiter, if the user named it
   */
  static Dialect of(String sample, FieldNames names, @Nullable Character given) {
    Trial best = null;
    for (char delimiter : (given == null ? DELIMITERS : given.toString()).toCharArray()) {
      Trial trial = Trial.of(sample, delimiter, names);
      if (best == null || trial.isBetterThan(best)) {
        best = trial;
      }
    }
    return best == null ? new Dialect(',', 0) : new Dialect(best.delimiter, best.header);
  }

  /** What the sample looks like with one delimiter. */
  private record Trial(char delimiter, int header, int fields, double regular, int cells) {
    static Trial of(String sample, char delimiter, FieldNames names) {
      List<CSVRecord> records = records(sample, delimiter);
      int header = 0;
      int fields = 0;
      for (int at = 0; at < Math.min(records.size(), MOST_TITLES + 1); at++) {
        int found = fields(records.get(at), names);
        // Further down, a single match is more likely a datum than a header.
        if (found > fields && (at == 0 || found > 1)) {
          header = at;
          fields = found;
        }
      }
      if (records.isEmpty()) {
        return new Trial(delimiter, 0, 0, 0, 0);
      }
      int cells = records.get(header).size();
      long regular = records.stream().skip(header).filter(each -> each.size() == cells).count();
      double share = cells == 1 ? 0 : (double) regular / (records.size() - header);
      return new Trial(delimiter, header, fields, share, cells);
    }

    boolean isBetterThan(Trial other) {
      if (fields != other.fields) {
        return fields > other.fields;
      }
      return regular != other.regular ? regular > other.regular : cells > other.cells;
    }

    private static int fields(CSVRecord record, FieldNames names) {
      Set<String> found = new HashSet<>();
      for (String cell : record) {
        Field field = cell.length() > 200 ? null : names.find(cell);
        if (field != null) {
          found.add(field.name());
        }
      }
      return found.size();
    }

    // Whatever is wrong with the file is told when it is read; here the records before it serve.
    private static List<CSVRecord> records(String sample, char delimiter) {
      List<CSVRecord> records = new ArrayList<>();
      try (CSVParser parser =
          CSVParser.builder()
              .setReader(new StringReader(sample))
              .setFormat(CommonsDecoder.format(delimiter))
              .get()) {
        for (CSVRecord record : parser) {
          if (record.stream().anyMatch(cell -> !Normal.strip(cell).isEmpty())) {
            records.add(record);
          }
          if (records.size() == RECORDS) {
            break;
          }
        }
      } catch (IOException | UncheckedIOException e) {
        return records;
      }
      return records;
    }
  }
}
