package org.junheng.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Unit;
import org.junheng.text.Language;
import org.junheng.text.Message;

/**
 * An Excel workbook with a sheet for each table, ready to be filled in: headers with their units,
 * cells formatted by the field's type, lists to choose from, and a sheet that explains each field.
 */
public final class EmptyWorkbook {
  /** The rows that are prepared; more can be filled in, without lists to choose from. */
  private static final int ROWS = 5_000;

  private static final double WIDEST = 40;
  private static final double NARROWEST = 10;
  private static final String TEXT = "@";

  private final RuleSet rules;
  private final Language language;
  private final Workbook workbook;
  private final Choices choices;

  private EmptyWorkbook(RuleSet rules, Language language, Workbook workbook) {
    this.rules = rules;
    this.language = language;
    this.workbook = workbook;
    this.choices = new Choices(language);
  }

  /**
   * Writes the workbook.
   *
   * @param rules where the units' titles come from
   * @throws IOException if the stream takes no more
   */
  public static void write(
      List<EmptyTable> tables, RuleSet rules, Language language, OutputStream out)
      throws IOException {
    Workbook workbook = new Workbook(out, "Junheng", null);
    EmptyWorkbook writer = new EmptyWorkbook(rules, language, workbook);
    List<Worksheet> sheets = new ArrayList<>();
    for (EmptyTable table : tables) {
      sheets.add(workbook.newWorksheet(Templates.name(table, language)));
    }
    writer.explain(tables);
    Worksheet lists = workbook.newWorksheet(writer.say("sheet.values"));
    for (int at = 0; at < tables.size(); at++) {
      writer.table(sheets.get(at), tables.get(at), lists);
    }
    lists.freezePane(0, 1);
    workbook.finish();
  }

  private String say(String key, Object... args) {
    return Message.of("template." + key, args).in(language);
  }

  private void table(Worksheet sheet, EmptyTable table, Worksheet lists) {
    for (int column = 0; column < table.fields().size(); column++) {
      Field field = table.fields().get(column);
      String header = header(field);
      sheet.value(0, column, header);
      sheet.width(column, Math.max(NARROWEST, Math.min(WIDEST, 2.2 * header.length() + 2)));
      sheet.range(1, column, ROWS, column).style().format(format(field.type())).set();
      choices.offer(field, sheet.range(1, column, ROWS, column), lists);
      for (int line = 0; line < table.lines().size(); line++) {
        String begun = table.lines().get(line).get(field.name());
        if (begun != null) {
          sheet.value(line + 1, column, begun);
        }
      }
    }
    head(sheet, table.fields().size());
    sheet.freezePane(0, 1);
  }

  private static void head(Worksheet sheet, int columns) {
    sheet
        .range(0, 0, 0, columns - 1)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("center")
        .fillColor(Color.GRAY1)
        .set();
  }

  private String header(Field field) {
    String title = Templates.header(field, language);
    String unit = unit(field);
    boolean told = unit.isEmpty() || title.contains("（") || title.contains("(");
    return told ? title : say("header", title, unit);
  }

  private String unit(Field field) {
    Unit unit = field.unit();
    if (unit == null || unit.equals(Unit.ONE) || field.type() == FieldType.PERCENT) {
      return "";
    }
    String symbol = unit.toString();
    return rules.units().containsKey(symbol) ? rules.units().get(symbol).in(language) : symbol;
  }

  // As text, so that a code keeps its leading zeros and Excel makes no date of a class name.
  private static String format(FieldType type) {
    return switch (type) {
      case COUNT -> "0";
      case QUANTITY, MONEY -> "General";
      case PERCENT -> "0.##%";
      case DATE -> "yyyy-mm-dd";
      case TEXT, CODE, CATEGORY, FLAG -> TEXT;
    };
  }

  private void explain(List<EmptyTable> tables) {
    Worksheet sheet = workbook.newWorksheet(say("sheet.fields"));
    List<String> heads =
        List.of("table", "field", "name", "type", "unit", "needed", "range", "values", "meaning");
    for (int column = 0; column < heads.size(); column++) {
      sheet.value(0, column, say("head." + heads.get(column)));
      sheet.width(column, column == heads.size() - 1 ? 60 : 18);
    }
    head(sheet, heads.size());
    int row = 1;
    for (EmptyTable table : tables) {
      for (Field field : table.fields()) {
        List<String> cells = explained(table, field);
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(row, column, cells.get(column));
        }
        sheet
            .range(row, 0, row, cells.size() - 1)
            .style()
            .wrapText(true)
            .verticalAlignment("top")
            .set();
        row++;
      }
    }
    sheet.freezePane(0, 1);
  }

  private List<String> explained(EmptyTable table, Field field) {
    boolean isKey = table.schema().key().contains(field.name());
    return List.of(
        Templates.name(table, language),
        Templates.header(field, language),
        field.name(),
        say("type." + field.type().word()),
        unit(field),
        say(isKey ? "needed.key" : field.required() ? "needed.yes" : "needed.for-rules"),
        range(field),
        String.join(say("comma"), Choices.words(field, language)),
        field.description().in(language));
  }

  private String range(Field field) {
    if (field.min() != null && field.max() != null) {
      return say("range.between", field.min().toPlainString(), field.max().toPlainString());
    }
    if (field.min() != null) {
      return say("range.from", field.min().toPlainString());
    }
    return field.max() == null ? "" : say("range.to", field.max().toPlainString());
  }
}
