package org.junheng.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.text.Message;

/**
 * The records of a delimited file: title rows, the header, then rows for a builder. Records whose
 * every cell is blank are passed over, and so are rows of totals, which would count everything
 * twice.
 */
final class DelimitedFile implements RecordSink {
  private static final Set<String> TOTALS =
      Set.of("合计", "总计", "共计", "小计", "合計", "總計", "total", "totals", "subtotal");
  private static final int LONGEST_TOTAL = 12;

  private final PartBuilder rows;
  private final HeaderChecks checks;
  private final Faults faults;
  private final String file;
  private final Limits limits;
  private final List<String> head = new ArrayList<>();
  private int titlesLeft;
  private boolean isHeaderRead;
  private int line;
  private Kind kind = Kind.BLANK;

  /** What the record that is being read is, as far as its cells tell. */
  private enum Kind {
    BLANK,
    ROW,
    TOTAL
  }

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
  public void begin(int onLine) {
    line = onLine;
    kind = Kind.BLANK;
    head.clear();
  }

  @Override
  public void cell(int cell, CharSequence text) throws Refused {
    if (kind == Kind.BLANK && !isBlank(text)) {
      kind = isHeaderRead && isTotal(text) ? Kind.TOTAL : Kind.ROW;
      if (isHeaderRead && kind == Kind.ROW) {
        beginRow();
      }
    }
    if (!isHeaderRead) {
      head.add(text.toString());
    } else if (kind == Kind.ROW) {
      rows.cell(cell, text);
    }
  }

  @Override
  public void end(int cells) throws Refused {
    if (kind == Kind.BLANK) {
      return;
    }
    if (kind == Kind.TOTAL) {
      Location place = new Location(file, line, 0);
      faults.cell(Level.NOTE, () -> place, () -> Message.of("input.totals-row"));
    } else if (isHeaderRead) {
      rows.end(cells);
    } else if (titlesLeft > 0) {
      titlesLeft--;
      String title = Normal.shown(Normal.strip(String.join(" ", head)));
      Message skipped = Message.of("input.title-row", title);
      faults.file(Level.NOTE, new Location(file, line, 0), skipped);
    } else {
      header(cells);
    }
  }

  private void beginRow() throws Refused {
    if (rows.rows() >= limits.rows()) {
      throw new Refused(Message.of("input.too-many-rows", limits.rows()), line, 0);
    }
    rows.begin(line);
  }

  private void header(int cells) throws Refused {
    if (cells > limits.columns()) {
      throw new Refused(Message.of("input.too-many-columns", cells, limits.columns()), line, 0);
    }
    head.forEach(rows::addHeader);
    isHeaderRead = true;
    checks.twice(rows.headers(), line);
  }

  private static boolean isTotal(CharSequence text) {
    boolean isNumber = text.charAt(0) >= '0' && text.charAt(0) <= '9';
    return !isNumber && text.length() <= LONGEST_TOTAL && TOTALS.contains(Normal.key(text));
  }

  private static boolean isBlank(CharSequence text) {
    for (int at = 0; at < text.length(); at++) {
      if (!Normal.isBlank(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }
}
