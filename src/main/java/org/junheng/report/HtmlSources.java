package org.junheng.report;

import java.util.List;
import org.junheng.check.Result;
import org.junheng.rule.Basis;
import org.junheng.table.DataSet.Header;
import org.junheng.table.DataSet.Input;
import org.junheng.text.Message;

/** What the result was made from, and the hashes that prove it. */
record HtmlSources(
    List<Book> books, List<Parameter> parameters, List<File> files, List<Table> tables) {
  /** A rule book. */
  record Book(
      String id, String title, String citation, String basis, String overlays, String hash) {}

  /** A parameter in force. */
  record Parameter(String name, String title, String value, String origin) {}

  /** A file as it was understood. */
  record File(
      String name,
      String table,
      String rows,
      String encoding,
      String evidence,
      String delimiter,
      String header,
      String matched,
      List<Column> columns,
      String hash) {}

  /** A column of a file: the field it was taken for, or what was perhaps meant. */
  record Column(String header, String field, String near, String filled) {}

  /** A table or view. */
  record Table(String name, String title, String rows, String kind) {}

  static HtmlSources of(Result result, Phrases phrases) {
    return new HtmlSources(
        result.books().stream()
            .map(
                book ->
                    new Book(
                        Plain.line(book.id()),
                        phrases.text(book.title()),
                        citation(book, phrases),
                        book.citation().basis() == Basis.OFFICIAL
                            ? ""
                            : phrases.basis(book.citation().basis()),
                        phrases.list(book.overlays().stream().map(Plain::line).toList()),
                        Plain.line(book.sha256())))
            .toList(),
        result.parameters().stream()
            .map(
                parameter ->
                    new Parameter(
                        Plain.line(parameter.name()),
                        phrases.text(parameter.title()),
                        Plain.line(parameter.value()),
                        Plain.line(parameter.origin())))
            .toList(),
        result.inputs().stream().map(input -> file(input, phrases)).toList(),
        result.tables().stream()
            .map(
                table ->
                    new Table(
                        Plain.line(table.name()),
                        phrases.text(table.title()),
                        table.given() ? phrases.count(table.rows()) : "",
                        phrases.say(kind(table))))
            .toList());
  }

  private static String kind(Result.TableInfo table) {
    if (!table.given()) {
      return "html.table.missing";
    }
    return table.submitted() ? "html.table.submitted" : "html.table.computed";
  }

  private static String citation(Result.BookInfo book, Phrases phrases) {
    String issuer = Plain.line(book.citation().issuer());
    String dated = book.citation().dated() == null ? "" : Plain.line(book.citation().dated());
    return String.join(
        " ",
        List.of(issuer, phrases.citation(book.citation()), dated).stream()
            .filter(word -> !word.isEmpty())
            .toList());
  }

  private static File file(Input input, Phrases phrases) {
    List<Column> columns =
        input.columns().stream().map(each -> column(each, input, phrases)).toList();
    long unknown = columns.stream().filter(column -> column.field().isEmpty()).count();
    Message evidence = input.layout().evidence();
    int header = input.layout().header();
    return new File(
        Plain.line(input.place().toString()),
        Plain.line(input.table()),
        phrases.count(input.rows()),
        Plain.line(input.layout().encoding()),
        evidence == null ? "" : phrases.say(evidence),
        delimiter(input.layout().delimiter(), phrases),
        header == 0 ? "" : phrases.say("html.header-line", phrases.count(header)),
        phrases.say(
            "html.matched", phrases.count(columns.size()), phrases.count(columns.size() - unknown)),
        columns,
        Plain.line(input.sha256()));
  }

  private static Column column(Header header, Input input, Phrases phrases) {
    String near = header.near() == null ? "" : phrases.say("html.near", Plain.line(header.near()));
    return new Column(
        Plain.line(header.written()),
        header.field() == null ? "" : Plain.line(header.field()),
        near,
        phrases.say("html.filled", input.percent(header.filled())));
  }

  private static String delimiter(String delimiter, Phrases phrases) {
    return switch (delimiter) {
      case "\t" -> phrases.say("html.delimiter.tab");
      case "," -> phrases.say("html.delimiter.comma");
      case ";" -> phrases.say("html.delimiter.semicolon");
      default -> Plain.line(delimiter);
    };
  }
}
