package org.junheng.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.LastYear;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Relief;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.table.Schema;

/**
 * What rules read: which columns of the submitted tables are to be decoded, and without which
 * tables a rule cannot be judged. Followed through indicators, views and the rows around and
 * within.
 */
public final class Dependencies {
  private final RuleSet rules;
  private final Map<String, Set<String>> columns = new LinkedHashMap<>();
  private final Map<String, Set<String>> figures = new LinkedHashMap<>();
  private final Set<String> tables = new TreeSet<>();
  private final Set<String> lastYear = new TreeSet<>();
  private final Set<List<String>> followed = new LinkedHashSet<>();

  private Dependencies(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * The fields of each submitted table that rules read, or that name and place the rows they judge.
   */
  public static Map<String, Set<String>> columns(RuleSet rules, Iterable<Rule> judged) {
    Dependencies all = new Dependencies(rules);
    judged.forEach(all::add);
    rules.tables().values().forEach(all::addDate);
    return Collections.unmodifiableMap(all.columns);
  }

  /**
   * The columns of tables and views that decide rules, directly or through each other, indicators
   * among them; not those that only name and place rows, nor those of a composite's parts. A table
   * or view of which only the rows are looked at has none.
   */
  public static Map<String, Set<String>> figures(RuleSet rules, Iterable<Rule> judged) {
    Dependencies all = new Dependencies(rules);
    judged.forEach(all::add);
    return Collections.unmodifiableMap(all.figures);
  }

  /** The fields of each submitted table that expressions read, or that place the rows they read. */
  static Map<String, Set<String>> read(RuleSet rules, Iterable<Expr> expressions) {
    Dependencies all = new Dependencies(rules);
    expressions.forEach(all::add);
    return Collections.unmodifiableMap(all.columns);
  }

  /**
   * The submitted tables without which a rule cannot be judged; for a composite those of its own,
   * not of its parts.
   */
  public static Set<String> tables(RuleSet rules, Rule rule) {
    Dependencies own = new Dependencies(rules);
    own.add(rule);
    return own.tables;
  }

  /** The rules whose figures of last year a rule needs; of a composite its own, not its parts'. */
  static Set<String> lastYear(RuleSet rules, Rule rule) {
    Dependencies own = new Dependencies(rules);
    own.add(rule);
    return own.lastYear;
  }

  /** The rules whose figures of last year expressions read. */
  static Set<String> lastYear(RuleSet rules, Iterable<Expr> expressions) {
    Dependencies all = new Dependencies(rules);
    expressions.forEach(all::add);
    return all.lastYear;
  }

  private void addDate(Schema schema) {
    if (schema.datedBy() != null) {
      column(schema.name(), schema.datedBy());
    }
  }

  private void add(Rule rule) {
    need(rule.of());
    add(rule.when());
    add(rule.of(), rule.criterion());
    for (Relief relief : rule.reliefs()) {
      add(relief.when());
      add(rule.of(), relief.criterion());
    }
    if (rule.remedy() != null) {
      follow(rule.of(), rule.remedy().field());
    }
  }

  private void add(String table, Criterion criterion) {
    if (criterion instanceof Criterion.Threshold threshold) {
      add(threshold.measure());
      threshold.limits().forEach(this::add);
    } else if (criterion instanceof Criterion.Condition condition) {
      add(condition.must());
    } else if (criterion instanceof Criterion.Score score) {
      add(score.limit());
    } else if (criterion instanceof Criterion.Unique unique) {
      unique.fields().forEach(field -> follow(table, field));
    } else if (criterion instanceof Criterion.RefersTo refersTo) {
      refersTo.by().forEach(field -> follow(table, field));
      need(refersTo.table());
    } else if (criterion instanceof Criterion.Declared declared) {
      need(declared.table());
      Objects.requireNonNull(rules.schema(declared.table()))
          .fields()
          .keySet()
          .forEach(field -> follow(declared.table(), field));
      add(declared.limit());
    }
  }

  private void add(@Nullable Expr expr) {
    if (expr instanceof Expr.Column column) {
      follow(column.table(), column.name());
    } else if (expr instanceof Expr.Around around) {
      need(around.table());
      add(around.value());
    } else if (expr instanceof Expr.Named named) {
      add(named.value());
    } else if (expr instanceof Expr.Choice choice) {
      add(choice.by());
      choice.branches().values().forEach(this::add);
    } else if (expr instanceof Expr.Call call) {
      call.args().forEach(this::add);
    } else if (expr instanceof Expr.If condition) {
      add(condition.condition());
      add(condition.yes());
      add(condition.no());
    } else if (expr instanceof Expr.In in) {
      add(in.value());
    } else if (expr instanceof Expr.Aggregate aggregate) {
      need(aggregate.table());
      add(aggregate.filter());
      add(aggregate.value());
      add(aggregate.weight());
      add(aggregate.level());
    }
  }

  // A table whose rows are judged or looked at: the submitted tables it is made from are needed;
  // those around it only name its rows.
  private void need(String table) {
    if (!followed.add(List.of(table))) {
      return;
    }
    figures.computeIfAbsent(table, key -> new TreeSet<>());
    View view = rules.views().get(table);
    if (view == null) {
      tables.add(table);
    } else {
      need(view.base());
    }
    if (view instanceof View.PartsOf parts) {
      parts.parts().forEach(part -> add(part.when()));
    } else if (view instanceof View.GroupsOf groups) {
      groups.by().values().forEach(this::add);
      add(groups.when());
    }
    place(Objects.requireNonNull(rules.schema(table)), view);
  }

  // The fields that name a table's rows and say where they lie, and those of the tables around.
  private void place(Schema schema, @Nullable View view) {
    if (view == null) {
      schema.key().forEach(field -> column(schema.name(), field));
      if (schema.label() != null) {
        column(schema.name(), schema.label());
      }
      if (schema.within() != null) {
        schema.within().by().forEach(field -> column(schema.name(), field));
      }
    }
    Schema around = schema.within() == null ? null : rules.schema(schema.within().table());
    if (around != null && followed.add(List.of("place", around.name()))) {
      place(around, rules.views().get(around.name()));
    }
  }

  private void follow(String table, String name) {
    if (!followed.add(List.of(table, name))) {
      return;
    }
    need(table);
    String rule = LastYear.rule(name);
    if (rule != null) {
      lastYear.add(rule);
      return;
    }
    figures.computeIfAbsent(table, key -> new TreeSet<>()).add(name);
    Indicator indicator = rules.indicator(table, name);
    View view = rules.views().get(table);
    if (indicator != null) {
      add(indicator.value());
    } else if (view instanceof View.PartsOf parts) {
      followPart(parts, name);
    } else if (view == null) {
      column(table, name);
    }
  }

  private void followPart(View.PartsOf parts, String name) {
    if (name.equals(parts.by())) {
      return;
    }
    boolean own = parts.parts().get(0).fields().containsKey(name);
    if (own) {
      parts.parts().forEach(part -> add(part.fields().get(name)));
    } else {
      follow(parts.base(), name);
    }
  }

  private void column(String table, String name) {
    columns.computeIfAbsent(table, key -> new TreeSet<>()).add(name);
  }
}
