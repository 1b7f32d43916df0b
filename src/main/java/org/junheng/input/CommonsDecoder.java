package org.junheng.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junheng.text.Message;

/** Cuts text into records with Commons CSV. */
final class CommonsDecoder {
  /** The id of the message that text follows a closing quote. */
  static final String TEXT_AFTER_QUOTE = "input.text-after-quote";

  private static final Pattern START_LINE = Pattern.compile("startline (\\d+)");

  /** The format: quotes doubled within quotes, every kind of line break, empty lines left out. */
  static CSVFormat format(char delimiter) {
    return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
  }

  private CommonsDecoder() {}

  /**
   * Hands the records of a text on.
   *
   * @throws IOException if the text ends in the middle of a record, or the sink refuses one
   */
  static void decode(StrictReader text, char delimiter, RecordSink sink) throws IOException {
    try (CSVParser parser =
        CSVParser.builder().setReader(text).setFormat(format(delimiter)).get()) {
      decode(parser, text, delimiter, sink);
    }
  }

  private static void decode(CSVParser parser, StrictReader text, char delimiter, RecordSink sink)
      throws IOException {
    CharView view = new CharView();
    int line = 0;
    try {
      for (CSVRecord record : parser) {
        int last = (int) parser.getCurrentLineNumber();
        text.newRecord();
        // Only a record that ends beyond the next line may hold line breaks of its own.
        int first = last > line + 1 ? last - breaks(record) : last;
        if (first < last) {
          refuseSwallowed(record, delimiter, sink.width(), first);
        }
        sink.begin(first);
        int cells = record.size();
        for (int cell = 0; cell < cells; cell++) {
          sink.cell(cell, view.of(record.get(cell))); // a record's iterator would make a list first
        }
        sink.end(cells);
        line = last;
      }
    } catch (UncheckedIOException e) {
      throw refusal(Objects.requireNonNull(e.getCause()), parser, line + 1);
    }
  }

  private static void refuseSwallowed(CSVRecord record, char delimiter, int width, int line)
      throws Refused {
    for (Swallowed each : Swallowed.in(record.toList(), delimiter, width)) {
      int opened = line + each.line();
      int closed = opened + each.lines() - 1;
      throw new Refused(
          Message.of("input.swallowed-lines", each.lines(), closed), opened, each.cell() + 1);
    }
  }

  private static IOException refusal(IOException cause, CSVParser parser, int line) {
    if (cause instanceof Refused refused) {
      return refused.onLine(line);
    }
    if (!(cause instanceof CSVException)) {
      return cause;
    }
    Matcher start = START_LINE.matcher(String.valueOf(cause.getMessage()));
    return start.find()
        ? new Refused(Message.of("input.unclosed-quote"), Integer.parseInt(start.group(1)), 0)
        : new Refused(Message.of(TEXT_AFTER_QUOTE), (int) parser.getCurrentLineNumber(), 0);
  }

  private static int breaks(CSVRecord record) {
    int breaks = 0;
    for (int cell = 0; cell < record.size(); cell++) {
      String text = record.get(cell);
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        boolean paired = c == '\n' && at > 0 && text.charAt(at - 1) == '\r';
        breaks += (c == '\n' || c == '\r') && !paired ? 1 : 0;
      }
    }
    return breaks;
  }
}
