package org.junheng.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.text.Message;

/** The records of a delimited file: title rows, the header, then rows for a builder. */
final class DelimitedFile implements RecordSink {
  private final PartBuilder rows;
  private final HeaderChecks checks;
  private final Faults faults;
  private final String file;
  private final Limits limits;
  private final List<String> record = new ArrayList<>();
  private int titlesLeft;
  private boolean isHeaderRead;
  private int line;

  DelimitedFile(
      PartBuilder rows,
      HeaderChecks checks,
      Faults faults,
      String file,
      Dialect dialect,
      Limits limits) {
    this.rows = rows;
    this.checks = checks;
    this.faults = faults;
    this.file = file;
    this.limits = limits;
    this.titlesLeft = dialect.titles();
  }

  /** Reads a whole file. */
  void read(StrictReader text, char delimiter) throws IOException {
    new CommonsDecoder().decode(text, delimiter, this);
  }

  @Override
  public void begin(int onLine) throws Refused {
    line = onLine;
    if (!isHeaderRead) {
      record.clear();
      return;
    }
    if (rows.rows() >= limits.rows()) {
      throw new Refused(Message.of("input.too-many-rows", limits.rows()), line, 0);
    }
    rows.begin(onLine);
  }

  @Override
  public void cell(int cell, CharSequence text) {
    if (isHeaderRead) {
      rows.cell(cell, text);
    } else {
      record.add(text.toString());
    }
  }

  @Override
  public void end(int cells) throws Refused {
    if (isHeaderRead) {
      rows.end(cells);
    } else if (titlesLeft > 0) {
      titlesLeft--;
      Message skipped = Message.of("input.title-row", Normal.shown(String.join(" ", record)));
      faults.file(Level.NOTE, new Location(file, line, 0), skipped);
    } else {
      header(cells);
    }
  }

  private void header(int cells) throws Refused {
    if (cells > limits.columns()) {
      throw new Refused(Message.of("input.too-many-columns", cells, limits.columns()), line, 0);
    }
    record.forEach(rows::addHeader);
    isHeaderRead = true;
    checks.twice(rows.headers(), line);
  }
}
