package org.junheng.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.table.DataSet;
import org.junheng.table.Schema;
import org.junheng.text.Message;

/** Reads one file: finds out what it is, and hands its text to the reader of its format. */
final class FileReading {
  private static final int HEAD = 1 << 18;
  private static final int SAMPLE = 1 << 16;

  private final DataFile file;
  private final TableNames names;
  private final Needs needs;
  private final ReadOptions options;
  private final Faults faults;
  private final List<LeftOut> leftOut;
  private Encoding used = Encoding.UNKNOWN;
  private boolean hasSigns;
  private char delimiter;

  FileReading(
      DataFile file,
      TableNames names,
      Needs needs,
      ReadOptions options,
      Faults faults,
      List<LeftOut> leftOut) {
    this.file = file;
    this.names = names;
    this.needs = needs;
    this.options = options;
    this.faults = faults;
    this.leftOut = leftOut;
  }

  /** The rows of each table that the file has; none where it cannot be read. */
  List<TablePart> read() {
    return read(null, true, null);
  }

  /**
   * Reads the file.
   *
   * @param decided its encoding, if it was found out
   * @param mayCut whether chunks of it may be read side by side
   * @param noRows what of it is no row; null where nobody has looked for that
   */
  private List<TablePart> read(
      @Nullable Encoding decided, boolean mayCut, @Nullable NoRows noRows) {
    Faults own = faults.forFile();
    try {
      List<TablePart> parts = attempt(decided, mayCut, noRows, own);
      return noRows == null && hasSigns ? searched(decided, mayCut, parts, own) : told(parts, own);
    } catch (FastDecoder.NotTaken e) {
      return read(decided, false, noRows);
    } catch (ReadAgain e) {
      DataFile known = file.with(e.readings());
      return new FileReading(known, names, needs, options, faults, leftOut)
          .read(decided, mayCut, noRows);
    } catch (MalformedText e) {
      return malformed(e, decided == null);
    } catch (Refused e) {
      faults.addAll(own);
      refuse(closely(e));
    } catch (IOException e) {
      faults.fatal(file.place(), SourceFiles.unreadable(e));
    }
    return List.of();
  }

  private List<TablePart> told(List<TablePart> parts, Faults own) {
    faults.addAll(own);
    return parts;
  }

  // What was said of records that are no rows is not told.
  private List<TablePart> searched(
      @Nullable Encoding decided, boolean mayCut, List<TablePart> parts, Faults own)
      throws IOException {
    NoRows found;
    try {
      found = search(decided);
    } catch (Refused e) {
      refuse(e);
      return List.of();
    }
    return found.isEmpty() ? told(parts, own) : read(decided, mayCut, found);
  }

  private List<TablePart> attempt(
      @Nullable Encoding decided, boolean mayCut, @Nullable NoRows noRows, Faults own)
      throws IOException {
    hasSigns = false;
    MessageDigest digest = sha256();
    try (Ending in = new Ending(new DigestInputStream(file.bytes().open(), digest))) {
      byte[] head = in.readNBytes(HEAD);
      InputFormat format = format(head);
      if (format == InputFormat.WORKBOOK) {
        in.transferTo(OutputStream.nullOutputStream());
        String hash = hash(digest);
        List<TablePart> read =
            new WorkbookFile(file, names, needs, options, own, leftOut).read(hash);
        holdAgainst(hash);
        return read;
      }
      Encoding encoding = decided != null ? decided : encoding(head);
      used = encoding;
      PushbackInputStream all = new PushbackInputStream(in, HEAD);
      all.unread(head, encoding.mark(), head.length - encoding.mark());
      String sample = encoding.sample(head, SAMPLE);
      FileTables tables;
      DataSet.Layout layout = new DataSet.Layout(encoding.shown(), encoding.evidence(), "", "", 0);
      if (format == InputFormat.JSON) {
        JsonFile json = new JsonFile(text(all), file.name(), own, options.limits());
        tables = new FileTables(file, names, needs, own, json::here);
        json.read(tables, sample);
      } else {
        tables = new FileTables(file, names, needs, own, null);
        Layout of = layout(sample, tables.checks(tables.schema()));
        NoRows known = noRows == null ? NoRows.NONE : noRows;
        layout = delimited(all, of, known, tables, own, layout, mayCut);
      }
      all.transferTo(OutputStream.nullOutputStream());
      if (format != InputFormat.JSON && in.mayCutFigure()) {
        own.file(Level.NOTE, file.place(), Message.of("input.may-be-cut"));
      }
      List<TablePart> parts = tables.parts(hash(digest), layout);
      hasSigns = tables.hasSigns();
      return parts;
    }
  }

  /** Looks through all records of a delimited file for those that are no rows. */
  private NoRows search(@Nullable Encoding decided) throws IOException {
    try (InputStream in = file.bytes().open()) {
      byte[] head = in.readNBytes(HEAD);
      Encoding encoding = decided != null ? decided : encoding(head);
      PushbackInputStream all = new PushbackInputStream(in, HEAD);
      all.unread(head, encoding.mark(), head.length - encoding.mark());
      FileTables tables = new FileTables(file, names, needs, faults, null);
      HeaderChecks checks = tables.checks(tables.schema());
      Layout of = layout(encoding.sample(head, SAMPLE), checks);
      HeaderRows header = of.dialect().header();
      RowSearch search =
          new RowSearch(checks.schema(), checks.names(), header, of.style().decimal());
      CommonsDecoder.decode(text(all), of.dialect().delimiter(), search);
      return search.found();
    }
  }

  /** A workbook is read here and there, so its bytes are held against their hash once more. */
  private void holdAgainst(String hash) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(file.bytes().open(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (!hash(digest).equals(hash)) {
      throw new Refused(Message.of("input.changed-while-read"));
    }
  }

  private static String hash(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  // What follows the end of a quote is to blame only where the quote was opened on the same line.
  private Refused closely(Refused fault) {
    if (!fault.reason().id().equals(CommonsDecoder.TEXT_AFTER_QUOTE)) {
      return fault;
    }
    try {
      OpenQuote quote = OpenQuote.in(file.bytes(), used, delimiter);
      return quote == null || quote.line() == quote.closed()
          ? fault
          : new Refused(
              Message.of("input.quote-closed-below", quote.closed()), quote.line(), quote.cell());
    } catch (IOException e) {
      return fault;
    }
  }

  /** A folder may hold more than its tables: there, a file of no table is only left out. */
  private void refuse(Refused fault) {
    if (!file.isNamed() && fault.reason().id().startsWith(FileTables.NO_SUCH_TABLE)) {
      leftOut.add(new LeftOut(file, fault.reason(), names.nearest(file.stem())));
    } else if (!file.isNamed() && fault.reason().id().equals(FileTables.SEVERAL_TABLES)) {
      List<String> several = names.in(file.stem()).stream().map(Schema::name).toList();
      leftOut.add(new LeftOut(file, fault.reason(), several, Level.WARNING));
    } else {
      faults.fatal(fault.place(file.name()), fault.reason());
    }
  }

  private StrictReader text(InputStream all) {
    return new StrictReader(all, used.charset(), used.mark(), options.limits().recordChars());
  }

  /** How a delimited file is laid out, and how its figures are written. */
  private record Layout(Dialect dialect, Sampled sampled, FigureStyle style) {}

  private Layout layout(String sample, HeaderChecks checks) {
    Character said = options.delimiter() == null ? file.hints().delimiter() : options.delimiter();
    Dialect dialect = Dialect.of(sample, checks.names(), said);
    Sampled sampled = dialect.sampled(sample, checks.names());
    return new Layout(dialect, sampled, style(sampled, dialect));
  }

  private DataSet.Layout delimited(
      InputStream all,
      Layout of,
      NoRows noRows,
      FileTables tables,
      Faults own,
      DataSet.Layout layout,
      boolean mayCut)
      throws IOException {
    HeaderChecks checks = tables.checks(tables.schema());
    Dialect dialect = of.dialect();
    FigureStyle style = of.style();
    delimiter = dialect.delimiter();
    tables.whole().figures(style, options.decimal() != null);
    tables.whole().shares(of.sampled().shares(style.decimal()));
    SheetRows rows =
        new SheetRows(
            tables.whole(), checks, own, file.place(), dialect.header(), noRows, options.limits());
    if (mayCut && SideBySide.takes(used, dialect.delimiter(), options)) {
      cut(all, dialect.delimiter(), rows, own);
    } else {
      CommonsDecoder.decode(text(all), dialect.delimiter(), rows);
    }
    return new DataSet.Layout(
        layout.encoding(), layout.evidence(), dialect.shown(), style.decimal().mark(), 0);
  }

  private void cut(InputStream all, char delimiter, SheetRows rows, Faults own) throws IOException {
    Chunks chunks = new Chunks(all, options.chunkBytes(), delimiter);
    Chunks.Chunk first = chunks.next();
    if (first == null || chunks.isAtEnd()) {
      byte[] whole = first == null ? new byte[0] : first.bytes();
      InputStream again = new ByteArrayInputStream(whole, 0, first == null ? 0 : first.length());
      CommonsDecoder.decode(text(again), delimiter, rows);
    } else {
      new SideBySide(used.charset(), delimiter, options).read(first, chunks, rows, own);
    }
  }

  /**
   * Where commas stand between cells, they stand before decimals only within quotes: hardly ever,
   * so that a point before three digits stays in doubt there.
   */
  private FigureStyle style(Sampled sampled, Dialect dialect) {
    Decimal known = options.decimal() == null ? file.readings().decimal() : options.decimal();
    Decimal decimal = known == null ? sampled.decimal() : known;
    boolean isComma = dialect.delimiter() == ',';
    if (options.decimal() != null || !isComma) {
      return new FigureStyle(BigDecimal.ONE, decimal);
    }
    return decimal == Decimal.COMMA
        ? new FigureStyle(BigDecimal.ONE, decimal).wary()
        : FigureStyle.PLAIN;
  }

  /** What is packed was unpacked before; so what still looks like an archive is a workbook. */
  private InputFormat format(byte[] head) throws IOException {
    InputFormat format = InputFormat.of(head, file.ending());
    if (!format.isReadable()) {
      throw new Refused(Refusal.of(format, file.bytes()));
    }
    return format == InputFormat.ARCHIVE ? InputFormat.WORKBOOK : format;
  }

  private Encoding encoding(byte[] head) throws Refused {
    Charset said = options.encoding() == null ? file.hints().encoding() : options.encoding();
    Encoding encoding = said == null ? Encoding.of(head) : Encoding.named(said, head);
    if (!encoding.isWide()) {
      for (byte each : head) {
        if (each == 0) {
          throw new Refused(Message.of("input.not-text"));
        }
      }
    }
    return encoding;
  }

  /**
   * Bytes that are no text: where everything before them was plain ASCII, the encoding was not yet
   * known, and they tell it.
   */
  private List<TablePart> malformed(MalformedText fault, boolean isFirst) {
    boolean isGuess = isFirst && !used.isCertain() && used.charset().equals(StandardCharsets.UTF_8);
    try {
      Encoding other = isGuess ? Encoding.around(file.bytes(), fault.offset(), HEAD) : null;
      if (other != null) {
        return read(other, true, null);
      }
      TextPlace place = TextPlace.of(file.bytes(), used, fault.offset());
      Message message =
          Message.of("input.malformed-text", fault.bytes(), place.character(), used.shown());
      faults.fatal(place.in(file.name()), message);
    } catch (IOException e) {
      faults.fatal(file.place(), SourceFiles.unreadable(e));
    }
    return List.of();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
