package org.junheng.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.LastYear;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Column;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** What the rules of an earlier check measured of each row, with all digits. */
public final class EarlierFigures {
  /** A rule and a row. */
  private record Place(String rule, String table, List<String> key) {}

  private final Map<Place, BigDecimal> figures = new HashMap<>();

  private EarlierFigures(Result result) {
    for (Roster roster : result.rosters()) {
      roster.entries().forEach(entry -> add(roster, entry));
    }
  }

  /** The figures that a result keeps; few or none where its tables were too large to be kept. */
  public static EarlierFigures of(Result result) {
    return new EarlierFigures(result);
  }

  private void add(Roster roster, Roster.Entry entry) {
    int next = 0;
    for (int row = 0; row < roster.keys().size() && next < entry.measures().size(); row++) {
      Outcome outcome = Roster.outcome(entry.outcomes().charAt(row));
      if (outcome == Outcome.PASS || outcome == Outcome.FAIL) {
        Place place = new Place(entry.rule(), roster.table(), roster.keys().get(row));
        figures.put(place, entry.measures().get(next++));
      }
    }
  }

  /** The figures of a rule for the rows of a table, missing where this check had none. */
  Column column(Workspace rows, Schema schema, String rule) {
    @Nullable BigDecimal[] found = new BigDecimal[rows.size(schema.name())];
    for (int row = 0; row < found.length; row++) {
      found[row] = figures.get(new Place(rule, schema.name(), Keys.of(rows, schema, row)));
    }
    return Columns.numbers(found);
  }

  /** Whether what a rule rests on, as {@code table.field}, is a figure of last year. */
  public static boolean isNamed(String field) {
    return LastYear.rule(field.substring(field.indexOf('.') + 1)) != null;
  }

  /** How last year's figure of a rule is called; null of every other column. */
  public static @Nullable Text title(RuleSet rules, String column) {
    String id = LastYear.rule(column);
    if (id == null) {
      return null;
    }
    Rule rule = rules.rules().get(id);
    Text title = rule == null ? Text.same(id) : rule.title();
    return new Text(
        Message.of("check.last-year", id, title.in(Language.ZH)).in(Language.ZH),
        Message.of("check.last-year", id, title.in(Language.EN)).in(Language.EN));
  }
}
