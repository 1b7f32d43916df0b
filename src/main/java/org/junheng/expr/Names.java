package org.junheng.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what names stand for. */
final class Names {
  private final Scope scope;
  private final Faults faults;

  Names(Scope scope, Faults faults) {
    this.scope = scope;
    this.faults = faults;
  }

  /** A bare name: a column of the row, or, in an aggregate, of the outer row; or a parameter. */
  @Nullable Expr name(Syntax.Name name, Frame frame) {
    Expr column = column(name.name(), frame);
    Parameter parameter = scope.parameter(name.name());
    if (column != null && parameter != null) {
      faults.add(name.span(), "ambiguous-name", name.name());
      return null;
    }
    if (parameter != null) {
      return parameter(parameter, name.span(), frame);
    }
    if (column == null) {
      unknown(name, frame);
    }
    return column;
  }

  /** {@code table.name}: of the row's own table, of a row around, or of the rows aggregated. */
  @Nullable Expr member(Syntax.Member member, Frame frame) {
    String table = member.table();
    boolean own = table.equals(frame.table());
    if (!own && !scope.liesWithin(frame.table(), table)) {
      unrelated(member.tableSpan(), table, frame);
      return null;
    }
    if (member.filter() != null && !(own && frame.argument())) {
      faults.add(member.tableSpan(), "filter-not-within", table);
      return null;
    }
    Type type = scope.column(table, member.name());
    if (type == null) {
      faults.unknown(
          member.nameSpan(), "unknown-column", member.name(), scope.columns(table), table);
      return null;
    }
    Expr.Column column = new Expr.Column(table, member.name(), type);
    return own ? column : Frame.around(table, column);
  }

  /** What a rule measured a year ago, of the row itself or, in an aggregate, of the outer row. */
  @Nullable Expr lastYear(Syntax rule, Frame frame) {
    if (!(rule instanceof Syntax.Words id)) {
      faults.add(rule.span(), "last-year-needs-id");
      return null;
    }
    LastYear.Measured measured = scope.measured(id.value());
    if (measured == null) {
      faults.unknown(rule.span(), "unknown-rule", id.value(), scope.rules());
      return null;
    }
    if (measured.type() == null || measured.type().kind() != Type.Kind.NUMBER) {
      faults.add(rule.span(), "last-year-no-figure", id.value());
      return null;
    }
    Expr.Column figure =
        new Expr.Column(measured.table(), LastYear.column(id.value()), measured.type());
    for (Frame at = frame; at != null; at = at.outer()) {
      if (!at.argument() && at.table().equals(measured.table())) {
        return at == frame ? figure : Frame.around(at.table(), figure);
      }
    }
    faults.add(rule.span(), "last-year-other-table", id.value(), measured.table(), frame.table());
    return null;
  }

  /** Says why rows of a table cannot be used where one value is wanted. */
  void unrelated(Span span, String table, Frame frame) {
    if (!scope.isTable(table)) {
      List<String> tables = scope.others().stream().filter(scope::isTable).toList();
      faults.unknown(span, "unknown-table", table, tables);
      return;
    }
    boolean within = false;
    for (Frame at = frame; at != null; at = at.outer()) {
      within |= scope.liesWithin(table, at.table());
    }
    faults.add(span, within ? "rows-need-aggregate" : "tables-unrelated", table, frame.table());
  }

  private @Nullable Expr column(String name, Frame frame) {
    Type own = frame.argument() ? null : scope.column(frame.table(), name);
    if (own != null) {
      return new Expr.Column(frame.table(), name, own);
    }
    Frame outer = frame.outer();
    Expr column = outer == null ? null : column(name, outer);
    return outer == null || column == null ? null : Frame.around(outer.table(), column);
  }

  private @Nullable Expr parameter(Parameter parameter, Span span, Frame frame) {
    Object single = parameter.single();
    if (single != null) {
      return new Expr.Named(parameter.name(), new Expr.Literal(single, parameter.type()));
    }
    String by = String.valueOf(parameter.by());
    Expr key = column(by, frame);
    if (key == null) {
      faults.add(span, "parameter-key-missing", parameter.name(), by, frame.table());
      return null;
    }
    if (key.type().kind() != Type.Kind.TEXT) {
      faults.add(span, "parameter-key-not-text", parameter.name(), by);
      return null;
    }
    Map<String, Expr> branches = new LinkedHashMap<>();
    parameter
        .keyed()
        .forEach((value, then) -> branches.put(value, new Expr.Literal(then, parameter.type())));
    return new Expr.Named(parameter.name(), new Expr.Choice(key, branches, parameter.type()));
  }

  private void unknown(Syntax.Name name, Frame frame) {
    String word = name.name();
    if (scope.isTable(word)) {
      faults.add(name.span(), "rows-not-a-value", word);
      return;
    }
    if (frame.argument() && scope.column(frame.table(), word) != null) {
      faults.add(name.span(), "unknown-name-near", word, frame.table() + "." + word);
      return;
    }
    List<String> known = new ArrayList<>(scope.others());
    for (Frame at = frame; at != null; at = at.outer()) {
      if (!at.argument()) {
        known.addAll(scope.columns(at.table()));
      }
    }
    faults.unknown(name.span(), "unknown-name", word, known);
  }
}
