package org.junheng.input;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * How a delimited file is laid out.
 *
 * @param delimiter what stands between cells
 * @param header where the header stands
 */
record Dialect(char delimiter, HeaderRows header) {
  private static final int MOST_RECORDS = 5_000;
  // In the order in which they win where nothing tells them apart.
  private static final String DELIMITERS = ",;\t|，";

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
      if (best.isCertain()) {
        break;
      }
    }
    return best == null
        ? new Dialect(',', new HeaderRows(0, 1, 0, 0))
        : new Dialect(best.delimiter, best.header);
  }

  /** What the cells of figures say in the beginning of the file. */
  Sampled sampled(String sample, FieldNames names) {
    List<List<String>> records = Trial.records(sample, delimiter, MOST_RECORDS);
    return Sampled.of(records, header, names);
  }

  /** What the sample looks like with one delimiter. */
  private record Trial(
      char delimiter, HeaderRows header, double regular, int cells, boolean isOpen) {
    static Trial of(String sample, char delimiter, FieldNames names) {
      List<List<String>> records = records(sample, delimiter, HeaderRows.SAMPLE);
      HeaderRows header = HeaderRows.of(records, names);
      if (records.isEmpty()) {
        return new Trial(delimiter, header, 0, 0, names.isOpen());
      }
      int last = header.titles() + header.lines() - 1;
      int cells = records.get(last).size();
      long regular = records.stream().skip(last).filter(each -> each.size() == cells).count();
      double share = cells == 1 ? 0 : (double) regular / (records.size() - last);
      return new Trial(delimiter, header, share, cells, names.isOpen());
    }

    boolean isBetterThan(Trial other) {
      // Decimal commas cut 1;First;1,5 but not the header above it, which is no title.
      boolean isTold = isOpen && cells > 1 && other.cells > 1;
      if (isTold && header.titles() != other.header.titles()) {
        return header.titles() < other.header.titles();
      }
      if (header.fields() != other.header.fields()) {
        return header.fields() > other.header.fields();
      }
      return regular != other.regular ? regular > other.regular : cells > other.cells;
    }

    /**
     * Whether every cell of the header is a field's that is known: any other delimiter could only
     * cut names.
     */
    boolean isCertain() {
      return !isOpen
          && cells > 1
          && header.lines() == 1
          && header.fields() == cells
          && regular == 1;
    }

    // Whatever is wrong with the file is told when it is read; here the records before it serve.
    private static List<List<String>> records(String sample, char delimiter, int most) {
      List<List<String>> records = new ArrayList<>();
      try (CSVParser parser =
          CSVParser.builder()
              .setReader(new StringReader(sample))
              .setFormat(CommonsDecoder.format(delimiter))
              .get()) {
        for (CSVRecord record : parser) {
          if (record.stream().anyMatch(cell -> !Normal.strip(cell).isEmpty())) {
            records.add(record.toList());
          }
          if (records.size() == most) {
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
