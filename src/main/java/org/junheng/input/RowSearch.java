package org.junheng.input;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * Looks through the records of a file for those that are no rows. It is only asked where some cell
 * looked like it, see {@link RowSigns}; and it reads all columns, also those that no rule asks for,
 * so that what is a row does not depend on the rules.
 *
 * <p>Figures prove what a label says: a row of sums is left out where its figures are the sums of
 * at least two rows, those of a mean where they are the mean. What is labelled so without that, or
 * adds up without a label and a key, may be a row: it is doubtful. A later sum can settle it, for
 * it adds up with the doubtful row or without it.
 */
final class RowSearch implements RecordSink {
  private static final int MOST_DOUBTS = 64;
  private static final int LONGEST_NAME = 40;
  private static final int LEAST_TURNED = 3;

  private final Schema schema;
  private final FieldNames names;
  private final RowWords words;
  private final Set<String> leaveOut = new HashSet<>();
  private final Decimal decimal;
  private final HeaderRows header;
  private final List<List<String>> above = new ArrayList<>();
  private final Map<Integer, NoRows.Found> found = new TreeMap<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<Integer> tail = new ArrayList<>();
  private final Set<String> turned = new HashSet<>();
  private List<HeaderRows.Named> headers = List.of();
  private @Nullable RowRoles roles;
  private @Nullable RowSums sums;
  private List<@Nullable Pattern> ownPatterns = List.of();
  private List<Marks> ownMarks = List.of();
  private List<String> cells = new ArrayList<>();
  private int line;
  private int rows;
  // The rows above are only the header, or what stands like one.
  private boolean isBelowHeader = true;
  private boolean isTailOpen;
  private @Nullable Numbered numbered;
  private boolean hasSuchKeys;
  private boolean hasShortKeys;
  private String group = "";
  private int groupRows;
  private RowSums.@Nullable Mark groupMark;
  private @Nullable BigDecimal[] lastFigures = {};

  /** A record that numbers the columns, or is a row of small figures. */
  private record Numbered(int line, Numbering numbering, String firstKey) {}

  /**
   * A record that may be a row.
   *
   * @param mark stands behind it
   * @param kind what its label says; null where it has none
   */
  private record Doubt(
      int line, @Nullable BigDecimal[] figures, RowSums.Mark mark, RowWords.@Nullable Kind kind) {
    boolean mayBeSum() {
      return kind == null || kind == RowWords.Kind.SUM;
    }
  }

  RowSearch(Schema schema, FieldNames names, HeaderRows header, Decimal decimal) {
    this.schema = schema;
    this.names = names;
    this.words = RowWords.with(schema.noRows().totals());
    schema.noRows().leaveOut().forEach(each -> leaveOut.add(Normal.key(each)));
    this.header = header;
    this.decimal = decimal;
  }

  @Override
  public void begin(int onLine) {
    isTailOpen |= line > 0 && onLine > line + 1 + breaks();
    line = onLine;
    cells = new ArrayList<>();
  }

  // Lines within the cells of the record above.
  private long breaks() {
    return cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  @Override
  public void cell(int cell, CharView text) {
    cells.add(text.toString());
  }

  @Override
  public void merged(int cell, CharView text, @Nullable Shown shown, Merged with) {
    cells.add(with.isFirst() ? text.toString() : "");
  }

  @Override
  public void shown(int cell, Shown shown) {
    cells.add(shown.shown());
  }

  @Override
  public void end(int count) throws Refused {
    if (cells.stream().allMatch(cell -> Normal.strip(cell).isEmpty())) {
      isTailOpen = true;
    } else if (above.size() < header.titles() + header.all()) {
      above.add(cells);
      if (above.size() == header.titles() + header.all()) {
        begin();
      }
    } else if (roles != null && sums != null) {
      record(roles, sums);
    }
  }

  private void begin() {
    List<List<String>> lines = above.subList(header.titles(), above.size());
    headers = HeaderRows.named(lines, header, names);
    RowRoles found = RowRoles.of(headers, schema);
    roles = found;
    sums = new RowSums(found);
    List<@Nullable Pattern> patterns = new ArrayList<>();
    for (int column : found.own()) {
      Field field = headers.get(column).field();
      String pattern = field == null ? null : field.pattern();
      patterns.add(pattern == null ? null : Pattern.compile(pattern));
    }
    ownPatterns = patterns;
    ownMarks = found.marks(headers);
  }

  private String at(int column) {
    return column < cells.size() ? Normal.strip(cells.get(column)) : "";
  }

  // What a cell of the key says; nothing where it only says that there is none.
  private String own(RowRoles of, int number) {
    String cell = at(of.own().get(number));
    return ownMarks.get(number).gap(cell) == null ? cell : "";
  }

  private String lastOwn(RowRoles of) {
    return of.own().isEmpty() ? "" : own(of, of.own().size() - 1);
  }

  private void record(RowRoles of, RowSums all) throws Refused {
    Set<String> different = new LinkedHashSet<>();
    cells.forEach(cell -> different.add(Normal.strip(cell)));
    different.remove("");
    @Nullable BigDecimal[] figures = figures(of);
    NoRows.Found plain = plainly(of, different, figures);
    if (plain != null) {
      found.put(line, plain);
      tail.clear();
      return;
    }
    isBelowHeader = false;
    turned();
    if (!isNote(of, different, figures)) {
      groups(of, all);
      row(of, all, figures);
    }
  }

  /** What a record is that needs no figures to tell. */
  private NoRows.@Nullable Found plainly(
      RowRoles of, Set<String> different, @Nullable BigDecimal[] figures) throws Refused {
    for (int column : of.names()) {
      if (!leaveOut.isEmpty() && leaveOut.contains(Normal.key(at(column)))) {
        return NoRows.Found.leftOut(Message.of("input.named-row"));
      }
    }
    if (isHeaderAgain() || (isBelowHeader && !hasFigure(figures) && goesOnWithHeader(of))) {
      isBelowHeader = true;
      return NoRows.Found.leftOut(Message.of("input.header-again"));
    }
    secondTable(of, different, figures);
    if (different.size() == 1) {
      String only = different.iterator().next();
      if (isTitleAgain(only)) {
        return NoRows.Found.leftOut(Message.of("input.title-again"));
      }
      boolean isComment = only.startsWith("//") || (only.startsWith("#") && !only.startsWith("#N"));
      if (isComment) {
        return NoRows.Found.leftOut(Message.of("input.comment-row"));
      }
    }
    boolean mayNumber = isBelowHeader && schema.noRows().hasTotals();
    Numbering numbering = mayNumber ? Numbering.of(cells) : Numbering.NONE;
    if (numbering.count() > 0 && numbered == null) {
      numbered = new Numbered(line, numbering, of.names().isEmpty() ? "" : at(of.names().get(0)));
      return NoRows.Found.leftOut(Message.of("input.numbers-row"));
    }
    return numbering.count() > 2 || (numbering.count() > 0 && !numbering.isPlain())
        ? NoRows.Found.leftOut(Message.of("input.numbers-row"))
        : null;
  }

  /** Whether every cell that is not blank says what its header says, in whatever language. */
  private boolean isHeaderAgain() {
    for (int lower = header.titles(); lower < above.size(); lower++) {
      if (isSame(above.get(lower))) {
        return true;
      }
    }
    int same = 0;
    int filled = 0;
    for (int column = 0; column < Math.min(cells.size(), headers.size()); column++) {
      String cell = at(column);
      if (!cell.isEmpty()) {
        filled++;
        Field field = names.isOpen() ? null : headers.get(column).field();
        boolean isOther = field != null && field.equals(names.find(cell));
        same +=
            isOther || Normal.key(cell).equals(Normal.key(headers.get(column).written())) ? 1 : 0;
      }
    }
    return filled >= Math.min(2, headers.size()) && same == filled;
  }

  // Headers that are merged over two lines stand in the second as well, beside what groups hold.
  private boolean goesOnWithHeader(RowRoles of) {
    long again =
        of.names().stream()
            .filter(name -> !at(name).isEmpty())
            .filter(name -> Normal.key(at(name)).equals(Normal.key(headers.get(name).written())))
            .count();
    return again > 1;
  }

  private boolean isSame(List<String> other) {
    int filled = 0;
    for (int column = 0; column < Math.max(cells.size(), other.size()); column++) {
      String cell = at(column);
      String old = column < other.size() ? Normal.strip(other.get(column)) : "";
      if (!cell.isEmpty() && !Normal.key(cell).equals(Normal.key(old))) {
        return false;
      }
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled >= Math.min(2, headers.size());
  }

  private boolean isTitleAgain(String only) {
    String title = bare(only);
    for (int at = 0; at < header.titles(); at++) {
      for (String cell : above.get(at)) {
        if (!title.isEmpty() && title.equals(bare(cell))) {
          return true;
        }
      }
    }
    return false;
  }

  // 某县学校情况表（续）
  static String bare(String title) {
    return Normal.key(title).replaceAll("[(（\\[【][^()（）\\[\\]【】]*[)）\\]】]|续表|第\\d+页", "");
  }

  /** A header of other fields, further down: what stands below it belongs to another table. */
  private void secondTable(RowRoles of, Set<String> different, @Nullable BigDecimal[] figures)
      throws Refused {
    if (names.isOpen() || different.size() < 2 || hasFigure(figures)) {
      return;
    }
    int known = 0;
    for (String cell : different) {
      known += names.find(cell) == null ? 0 : 1;
    }
    boolean isKey = of.own().stream().anyMatch(own -> names.find(at(own)) != null);
    if (known >= 2 && 2 * known >= different.size() && isKey) {
      throw new Refused(Message.of("input.second-table"), line, 0);
    }
  }

  // Fields one below the other, where rows should be.
  private void turned() {
    if (!names.isOpen() && !cells.isEmpty()) {
      Field field = names.find(cells.get(0));
      if (field != null) {
        turned.add(field.name());
      }
    }
  }

  private boolean isNote(RowRoles of, Set<String> different, @Nullable BigDecimal[] figures) {
    boolean hasFigure = hasFigure(figures);
    String first = different.iterator().next();
    boolean isNote = words.of(first) == RowWords.Kind.NOTE;
    boolean isComplete = isComplete(of);
    boolean isShort = different.size() <= 2;
    if (isNote && !hasFigure && (isShort || !isComplete)) {
      found.put(line, NoRows.Found.leftOut(Message.of("input.foot-row")));
      isTailOpen = true;
      return true;
    }
    if (isNote && hasFigure && !isComplete) {
      found.put(line, NoRows.Found.doubtful(Message.of("input.note-or-row", Normal.shown(first))));
      return true;
    }
    boolean isSentence = different.stream().allMatch(RowSearch::isSentence);
    if (isTailOpen && !hasFigure && isShort && (isSentence || isNoKey(of))) {
      tail.add(line);
      return isSentence;
    }
    isTailOpen = false;
    tail.clear();
    return false;
  }

  // No name is as long, or has such a mark in it.
  static boolean isSentence(String text) {
    boolean isHan = text.codePoints().anyMatch(Character::isIdeographic);
    boolean hasMark = text.indexOf('，') > 0 || text.indexOf('。') > 0 || text.indexOf('；') > 0;
    return text.length() > LONGEST_NAME || (isHan && (hasMark || 2 * text.length() > LONGEST_NAME));
  }

  /** Whether a cell of the key holds what its field never does. */
  private boolean isNoKey(RowRoles of) {
    for (int number = 0; number < of.own().size(); number++) {
      String cell = own(of, number);
      Pattern pattern = ownPatterns.get(number);
      if (!cell.isEmpty() && pattern != null && !pattern.matcher(cell).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last cell of the row's own key names it, in words that are no label of a sum. */
  private boolean isComplete(RowRoles of) {
    String last = lastOwn(of);
    RowWords.Kind kind = last.isEmpty() ? null : words.of(last);
    boolean isLabel = kind == RowWords.Kind.NOTE || schema.noRows().hasTotals();
    return !last.isEmpty() && (kind == null || !isLabel);
  }

  // 城关镇, 城关镇, 城东镇: a part begins where the township changes.
  private void groups(RowRoles of, RowSums all) {
    int last = of.own().isEmpty() ? -1 : of.own().get(of.own().size() - 1);
    String now =
        of.names().stream()
            .filter(column -> column < last)
            .map(this::at)
            .collect(Collectors.joining("\u0000"));
    if (now.equals(group)) {
      groupRows++;
      return;
    }
    if (groupRows < 2 && groupMark != null) {
      all.forget(groupMark);
    }
    settle(all);
    groupMark = all.mark();
    group = now;
    groupRows = 1;
  }

  private void row(RowRoles of, RowSums all, @Nullable BigDecimal[] figures) {
    String label = "";
    RowWords.Kind kind = null;
    for (int column : schema.noRows().hasTotals() ? of.names() : List.<Integer>of()) {
      RowWords.Kind said = words.of(at(column));
      if (said != null && said != RowWords.Kind.NOTE && kind == null) {
        kind = said;
        label = at(column);
        behind(of, column, figures);
      }
    }
    boolean isComplete = isComplete(of);
    boolean isBlank = isUnnamed(of);
    NoRows.Found what =
        kind == null
            ? isBlank && schema.noRows().hasTotals() ? unnamed(all, figures) : null
            : kind == RowWords.Kind.PART
                ? part(label, figures, isComplete)
                : labelled(all, figures, kind, label, isComplete);
    if (what == null) {
      add(of, all, figures);
      return;
    }
    found.put(line, what);
    RowSums.Mark mark = all.mark();
    groupMark = null;
    if (what.isDoubtful() && doubts.size() < MOST_DOUBTS) {
      doubts.add(new Doubt(line, figures, mark, kind));
    }
    lastFigures = figures;
  }

  // Figures of a row of sums stand behind its label; what stands before it, below a header that
  // nobody knows, is a code.
  private static void behind(RowRoles of, int label, @Nullable BigDecimal[] figures) {
    for (int number = 0; number < figures.length; number++) {
      if (of.figures().get(number) < label && !of.isKnown().get(number)) {
        figures[number] = null;
      }
    }
  }

  // No part of the key is given, or not the last one, although it must be.
  private boolean isUnnamed(RowRoles of) {
    boolean isBlank = IntStream.range(0, of.own().size()).allMatch(at -> own(of, at).isEmpty());
    if (isBlank || !lastOwn(of).isEmpty()) {
      return isBlank;
    }
    Field field = headers.get(of.own().get(of.own().size() - 1)).field();
    return field != null && field.required();
  }

  private void add(RowRoles of, RowSums all, @Nullable BigDecimal[] figures) {
    all.add(figures);
    rows++;
    lastFigures = figures;
    Numbered small = numbered;
    if (small != null && !of.names().isEmpty()) {
      String key = at(of.names().get(0));
      hasSuchKeys |= key.equals(small.firstKey);
      hasShortKeys |= key.length() <= 3 && !(key.length() > 1 && key.startsWith("0"));
    }
  }

  private NoRows.@Nullable Found labelled(
      RowSums all,
      @Nullable BigDecimal[] figures,
      RowWords.Kind kind,
      String label,
      boolean isComplete) {
    settle(all);
    boolean isSum = kind == RowWords.Kind.SUM;
    RowSums.Fit fit = isSum ? all.sum(figures) : all.statistic(kind, figures);
    if (fit.isProof() && (!isComplete || fit.needed() > 1)) {
      NoRows.Found what =
          isSum ? sum(fit) : NoRows.Found.leftOut(Message.of("input.statistic-row"));
      if (isSum) {
        settleAbove(fit);
      }
      return what;
    }
    if (isSum && !isComplete && isSumWithDoubts(all, figures)) {
      return NoRows.Found.leftOut(Message.of("input.totals-row"));
    }
    if (isComplete) {
      return fit.isProof() ? doubt("input.label-or-row", label) : null;
    }
    return doubt(isSum ? "input.unproven-sum" : "input.unproven-statistic", label);
  }

  private static NoRows.Found doubt(String message, String label) {
    return NoRows.Found.doubtful(Message.of(message, Normal.shown(label)));
  }

  private NoRows.Found sum(RowSums.Fit fit) {
    if (fit.others().isEmpty()) {
      return NoRows.Found.leftOut(Message.of("input.totals-row"));
    }
    Message differs = Message.of("input.totals-differ", titles(fit.others()));
    return new NoRows.Found(false, Level.WARNING, differs);
  }

  private Text titles(List<Integer> others) {
    RowRoles of = Objects.requireNonNull(roles);
    return new Text(titles(others, of, Language.ZH, "、"), titles(others, of, Language.EN, ", "));
  }

  private String titles(List<Integer> others, RowRoles of, Language language, String comma) {
    return others.stream()
        .map(number -> headers.get(of.figures().get(number)))
        .map(
            each ->
                each.field() == null || names.isOpen()
                    ? Normal.shown(each.written())
                    : Titles.of(each.field()).in(language))
        .collect(Collectors.joining(comma));
  }

  // Without a label, figures must leave no doubt at all.
  private NoRows.@Nullable Found unnamed(RowSums all, @Nullable BigDecimal[] figures) {
    RowSums.Fit fit = all.sum(figures);
    boolean isSum = fit.isProof() && fit.others().isEmpty() && hasAmount(figures);
    if (isSum && fit.needed() > 1) {
      settleAbove(fit);
      return NoRows.Found.leftOut(Message.of("input.totals-row"));
    }
    return isSum ? NoRows.Found.doubtful(Message.of("input.sum-or-row")) : null;
  }

  private static boolean hasAmount(@Nullable BigDecimal[] figures) {
    for (BigDecimal figure : figures) {
      if (figure != null && figure.signum() != 0) {
        return true;
      }
    }
    return false;
  }

  // 其中：女 is at most what the row above it is.
  private NoRows.@Nullable Found part(
      String label, @Nullable BigDecimal[] figures, boolean isComplete) {
    if (isComplete) {
      return null;
    }
    for (int at = 0; at < figures.length; at++) {
      BigDecimal figure = figures[at];
      BigDecimal whole = at < lastFigures.length ? lastFigures[at] : null;
      if (figure != null && (whole == null || figure.compareTo(whole) > 0)) {
        return doubt("input.unproven-part", label);
      }
    }
    return NoRows.Found.leftOut(Message.of("input.part-row"));
  }

  /** What adds up without the doubtful rows among those it adds up shows that they are none. */
  private void settleAbove(RowSums.Fit fit) {
    RowSums.Mark since = fit.since();
    for (Doubt doubt : List.copyOf(doubts)) {
      boolean isWithin = since != null && (since.order() < doubt.mark.order());
      if (isWithin && hasAmount(doubt.figures)) {
        found.put(doubt.line, NoRows.Found.leftOut(Message.of("input.totals-row")));
        doubts.remove(doubt);
      }
    }
  }

  /** What adds up only with the doubtful rows shows that they are rows. */
  private boolean isSumWithDoubts(RowSums all, @Nullable BigDecimal[] figures) {
    for (RowSums.Mark since : all.places()) {
      List<Doubt> within =
          doubts.stream()
              .filter(each -> each.mayBeSum() && each.mark.order() > since.order())
              .toList();
      List<@Nullable BigDecimal[]> beside = new ArrayList<>();
      within.forEach(each -> beside.add(each.figures));
      RowSums.Fit fit = beside.isEmpty() ? RowSums.Fit.NONE : all.sum(figures, since, beside);
      if (fit.isProof() && fit.others().isEmpty()) {
        for (Doubt row : within) {
          found.remove(row.line);
          doubts.remove(row);
          all.insert(row.figures, row.mark);
          rows++;
        }
        return true;
      }
    }
    return false;
  }

  /** A sum may stand above what it adds up. */
  private void settle(RowSums all) {
    for (Doubt doubt : List.copyOf(doubts)) {
      if (doubt.kind == RowWords.Kind.SUM
          && all.sum(doubt.figures, doubt.mark, List.of()).isProof()) {
        found.put(doubt.line, NoRows.Found.leftOut(Message.of("input.totals-row")));
        doubts.remove(doubt);
      }
    }
  }

  private @Nullable BigDecimal[] figures(RowRoles of) {
    @Nullable BigDecimal[] figures = new @Nullable BigDecimal[of.figures().size()];
    for (int number = 0; number < figures.length; number++) {
      figures[number] = figure(at(of.figures().get(number)));
    }
    return figures;
  }

  private @Nullable BigDecimal figure(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    String half = Normal.halfWidth(cell);
    String digits = half.endsWith("%") ? half.substring(0, half.length() - 1) : half;
    BigDecimal figure = Decimals.exact(decimal.pointed(Normal.strip(digits)));
    return figure == null || !Decimals.isInReach(figure) ? null : figure;
  }

  private static boolean hasFigure(@Nullable BigDecimal[] figures) {
    for (BigDecimal figure : figures) {
      if (figure != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * What was found, when all records were seen.
   *
   * @throws Refused if the records are no rows at all
   */
  NoRows found() throws Refused {
    if (turned.size() >= LEAST_TURNED && header.fields() < LEAST_TURNED) {
      throw new Refused(Message.of("input.table-turned"));
    }
    if (sums != null) {
      settle(sums);
    }
    for (int each : tail) {
      found.putIfAbsent(each, NoRows.Found.leftOut(Message.of("input.foot-row")));
    }
    numbered();
    return new NoRows(found);
  }

  private void numbered() {
    Numbered first = numbered;
    if (first == null) {
      return;
    }
    Numbering numbering = first.numbering();
    if (!numbering.isPlain() && !hasSuchKeys) {
      return;
    }
    boolean isShort = numbering.count() < 4;
    boolean mayBeKey = hasShortKeys || rows == 0;
    if (hasSuchKeys || (mayBeKey && isShort)) {
      found.remove(first.line); // a row like others
    } else if (mayBeKey || numbering.count() < 3) {
      found.put(first.line, NoRows.Found.doubtful(Message.of("input.numbers-or-row")));
    }
  }
}
