package org.junheng.input;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Cuts text into records with FastCSV, which makes no strings of cells. What it does not take, such
 * as text behind a closing quote, is left to {@link CommonsDecoder}, who also knows what is wrong.
 */
final class FastDecoder implements RecordDecoder {
  @Override
  public void decode(StrictReader text, char delimiter, RecordSink sink) throws IOException {
    Records records = new Records(text, sink);
    try (CsvReader<Boolean> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .build(records, text)) {
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

  /** Hands each cell on as a look into the array it was read into. */
  private static final class Records extends CsvCallbackHandler<Boolean> {
    private final StrictReader text;
    private final RecordSink sink;
    private final CharView view = new CharView();
    private int line;
    private int cells;

    Records(StrictReader text, RecordSink sink) {
      this.text = text;
      this.sink = sink;
    }

    @Override
    protected void beginRecord(long startingLine) {
      line = (int) startingLine;
      cells = 0;
    }

    @Override
    protected void addField(char[] chars, int from, int length, boolean isQuoted) {
      try {
        if (isQuoted && hasLoneReturn(chars, from, from + length)) {
          throw new NotTaken("a return without a line feed, after which lines are miscounted");
        }
        if (cells == 0) {
          text.newRecord();
          sink.begin(line);
        }
        sink.cell(cells++, view.of(chars, from, length));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static boolean hasLoneReturn(char[] chars, int from, int to) {
      for (int at = from; at < to; at++) {
        if (chars[at] == '\r' && (at + 1 == to || chars[at + 1] != '\n')) {
          return true;
        }
      }
      return false;
    }

    @Override
    protected Boolean buildRecord() {
      try {
        if (cells > 0) {
          sink.end(cells); // else it is an empty line
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    protected RecordType getRecordType() {
      return cells == 0 ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
      return cells;
    }

    /** Nothing: an empty line is no record. */
    @Override
    protected void setEmpty() {}

    /** Nothing: no character begins a comment. */
    @Override
    protected void setComment(char[] chars, int from, int length) {}
  }
}
