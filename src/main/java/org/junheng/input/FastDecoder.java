package org.junheng.input;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Cuts text into records with FastCSV, which makes no strings of cells. What it does not take, such
 * as text behind a closing quote, is left to {@link CommonsDecoder}, who also knows what is wrong.
 */
final class FastDecoder {
  private FastDecoder() {}

  /**
   * Hands the records of a whole text on.
   *
   * @throws NotTaken if it must be left to the other decoder
   * @throws Refused if the file cannot have a record
   */
  static void decode(String text, char delimiter, RecordSink sink) throws IOException {
    // Of a string FastCSV makes one array, in which every cell stays where it is.
    try (CsvReader<Boolean> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .build(new Records(sink, delimiter), text)) {
      for (Boolean each : reader) {
        Objects.requireNonNull(each);
      }
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    } catch (CsvParseException e) {
      throw e.getCause() instanceof IOException cause ? cause : new NotTaken(e);
    }
  }

  /** Text that FastCSV does not take. */
  static final class NotTaken extends IOException {
    private static final long serialVersionUID = 1;

    NotTaken(Exception cause) {
      super(cause);
    }

    NotTaken(String why) {
      super(why);
    }
  }

  /** Hands each record on as the places of its cells in the array it was read into. */
  private static final class Records extends CsvCallbackHandler<Boolean> {
    private final RecordSink sink;
    private final char delimiter;
    private final CutRecord record = new CutRecord();
    private boolean goesOn;

    Records(RecordSink sink, char delimiter) {
      this.sink = sink;
      this.delimiter = delimiter;
    }

    @Override
    protected void beginRecord(long startingLine) {
      record.begin((int) startingLine);
      goesOn = false;
    }

    @Override
    protected void addField(char[] chars, int from, int length, boolean isQuoted) {
      if (isQuoted) {
        look(chars, from, from + length);
      }
      record.add(chars, from, length);
    }

    private void look(char[] chars, int from, int to) {
      for (int at = from; at < to; at++) {
        goesOn |= chars[at] == '\n';
        if (chars[at] == '\r' && (at + 1 == to || chars[at + 1] != '\n')) {
          throw new UncheckedIOException(
              new NotTaken("a return without a line feed, after which lines are miscounted"));
        }
      }
    }

    @Override
    protected Boolean buildRecord() {
      try {
        if (goesOn && hasSwallowed()) {
          throw new NotTaken("a quote that took in lines");
        }
        if (record.cells() > 0) {
          sink.record(record); // else it is an empty line
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean hasSwallowed() {
      List<String> cells = new ArrayList<>();
      for (int cell = 0; cell < record.cells(); cell++) {
        cells.add(record.cell(cell).toString());
      }
      return !Swallowed.in(cells, delimiter, sink.width()).isEmpty();
    }

    @Override
    protected RecordType getRecordType() {
      return record.cells() == 0 ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
      return record.cells();
    }

    /** Nothing: an empty line is no record. */
    @Override
    protected void setEmpty() {}

    /** Nothing: no character begins a comment. */
    @Override
    protected void setComment(char[] chars, int from, int length) {}
  }
}
