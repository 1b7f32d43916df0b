package org.junheng.guide;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.text.Language;
import org.junheng.text.Message;

/** The guide as Markdown with tables, as GitHub and most others read it. */
final class MarkdownGuide {
  private static final String SPECIAL = "\\`*_{}[]<>#|~!";

  private final Language language;
  private final Writer out;

  MarkdownGuide(Language language, Writer out) {
    this.language = language;
    this.out = out;
  }

  void write(Guide guide) throws IOException {
    heading(1, guide.title());
    paragraph(guide.totals());
    heading(2, say("about"));
    for (BookEntry book : guide.books()) {
      heading(3, book.title());
      facts(book.facts());
      paragraph(book.note());
    }
    heading(2, say("rules"));
    for (Guide.Path path : guide.paths()) {
      heading(3, path.title());
      for (RuleEntry rule : path.rules()) {
        rule(rule);
      }
    }
    parameters(guide.parameters());
    definitions(guide.definitions());
    data(guide.tables());
    needs(guide.needs());
    out.write("---\n\n" + escaped(say("footer")) + "\n");
  }

  private void rule(RuleEntry rule) throws IOException {
    heading(4, rule.id() + " " + rule.title());
    must(rule.must());
    bullets(rule.formulas().stream().map(each -> each.name() + " = " + each.value()).toList());
    facts(rule.facts());
    for (RuleEntry.ReliefEntry relief : rule.reliefs()) {
      heading(5, say("reliefs") + " " + relief.id() + " " + relief.title());
      must(relief.must());
      facts(relief.facts());
      paragraph(relief.note());
    }
    paragraph(rule.note());
    if (!rule.cases().isEmpty()) {
      heading(5, say("cases", rule.cases().size()));
      table(
          List.of("column.given", "column.outcome"),
          rule.cases().stream().map(each -> List.of(each.given(), each.outcome())).toList());
    }
  }

  private void must(Requirement must) throws IOException {
    out.write("**" + escaped(say("must")) + "** " + escaped(must.sentence()) + "\n\n");
    if (!must.limits().isEmpty()) {
      List<List<String>> rows =
          must.limits().stream().map(limit -> List.of(limit.name(), limit.value())).toList();
      rows(List.of(must.by(), say("column.limit")), rows);
    }
    bullets(must.parts().stream().map(part -> part.id() + " " + part.words()).toList());
  }

  private void parameters(List<Guide.Setting> parameters) throws IOException {
    if (parameters.isEmpty()) {
      return;
    }
    heading(2, say("parameters"));
    paragraph(say("parameters.lead"));
    List<List<String>> rows = new ArrayList<>();
    for (Guide.Setting each : parameters) {
      String values =
          each.values().stream()
              .map(value -> (value.name() + " " + value.value()).strip())
              .collect(Collectors.joining(say("comma")));
      rows.add(List.of(each.title(), each.name(), values, each.origin()));
    }
    table(List.of("column.name", "column.field", "column.value", "column.origin"), rows);
  }

  private void definitions(List<Definition.Group> definitions) throws IOException {
    if (definitions.isEmpty()) {
      return;
    }
    heading(2, say("definitions"));
    paragraph(say("definitions.lead"));
    for (Definition.Group group : definitions) {
      heading(3, group.of());
      List<List<String>> rows = new ArrayList<>();
      for (Definition each : group.all()) {
        rows.add(
            List.of(each.title(), String.join(say("semicolon"), each.formulas()), each.unit()));
      }
      table(List.of("column.name", "column.formula", "column.unit"), rows);
    }
  }

  private void data(List<DataTable> tables) throws IOException {
    heading(2, say("data"));
    paragraph(say("data.lead"));
    for (DataTable table : tables) {
      heading(3, table.title() + " (" + table.name() + ")");
      facts(table.facts());
      List<List<String>> rows = new ArrayList<>();
      for (DataTable.Row field : table.fields()) {
        String notes = String.join(say("semicolon"), field.notes());
        rows.add(
            List.of(
                field.title(), field.name(), field.type(), field.unit(), notes, field.aliases()));
      }
      table(
          List.of(
              "column.name",
              "column.field",
              "column.type",
              "column.unit",
              "column.notes",
              "column.aliases"),
          rows);
    }
  }

  private void needs(List<Guide.Need> needs) throws IOException {
    heading(2, say("needs"));
    paragraph(say("needs.lead"));
    table(
        List.of("column.rule", "column.fields"),
        needs.stream().map(need -> List.of(need.id() + " " + need.title(), fields(need))).toList());
  }

  private String fields(Guide.Need need) {
    List<String> said = new ArrayList<>();
    need.fields().forEach(each -> said.add(each.name() + " " + each.value()));
    if (!need.parts().isEmpty()) {
      said.add(say("as-parts", need.parts()));
    }
    return said.isEmpty() ? say("no-fields") : String.join(say("semicolon"), said);
  }

  private void heading(int level, String words) throws IOException {
    out.write("#".repeat(level) + " " + escaped(words) + "\n\n");
  }

  private void paragraph(String words) throws IOException {
    if (!words.isEmpty()) {
      out.write(escaped(words) + "\n\n");
    }
  }

  private void facts(List<Guide.Fact> facts) throws IOException {
    for (Guide.Fact fact : facts) {
      out.write("- **" + escaped(fact.name()) + "** " + escaped(fact.value()) + "\n");
    }
    out.write(facts.isEmpty() ? "" : "\n");
  }

  private void bullets(List<String> lines) throws IOException {
    for (String line : lines) {
      out.write("- " + escaped(line) + "\n");
    }
    out.write(lines.isEmpty() ? "" : "\n");
  }

  private void table(List<String> headings, List<List<String>> rows) throws IOException {
    rows(headings.stream().map(this::say).toList(), rows);
  }

  private void rows(List<String> headings, List<List<String>> rows) throws IOException {
    out.write(row(headings) + "|" + "---|".repeat(headings.size()) + "\n");
    for (List<String> row : rows) {
      out.write(row(row));
    }
    out.write("\n");
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(MarkdownGuide::escaped)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** The words with every character that Markdown would take for markup set apart. */
  static String escaped(String words) {
    StringBuilder escaped = new StringBuilder(words.length());
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      boolean special = SPECIAL.indexOf(c) >= 0;
      boolean leads = at == 0 && (c == '-' || c == '+' || c == '=');
      if (c == '<') {
        escaped.append("&lt;");
      } else if (c == '&') {
        escaped.append("&amp;");
      } else {
        escaped.append(special || leads ? "\\" : "").append(c);
      }
    }
    return escaped.toString();
  }

  private String say(String key, Object... args) {
    return Message.of("guide." + key, args).in(language);
  }
}
