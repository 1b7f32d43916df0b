package org.junheng.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Parameter;
import org.junheng.problem.Location;
import org.junheng.table.Schema;
import org.junheng.table.Unit;
import org.junheng.text.Text;

/**
 * Checked rule books, ready to be held against data: every name, type and unit is resolved.
 *
 * @param books the books that the rules come from, in the order the user named them; each with its
 *     overlays and the books it uses
 * @param units how unit symbols are shown
 * @param people the symbols of the units in which people are counted
 * @param paths how paths are shown, by name, in order
 * @param tables the tables by name
 * @param views the views by name, each after the tables and views that it needs
 * @param parameters the parameters by name, with the values in force
 * @param parameterInfo title and origin of each parameter
 * @param indicators the indicators by table and name
 * @param rules the rules by id: parts before the composites that need them
 */
public record RuleSet(
    List<Book> books,
    Map<String, Text> units,
    Set<String> people,
    Map<String, Text> paths,
    Map<String, Schema> tables,
    Map<String, View> views,
    Map<String, Parameter> parameters,
    Map<String, ParameterInfo> parameterInfo,
    Map<String, Map<String, Indicator>> indicators,
    Map<String, Rule> rules) {
  /**
   * A book as it was read.
   *
   * @param id its id
   * @param title its title
   * @param citation the regulation it holds
   * @param note what it says of that source; may be empty
   * @param validity when it is in force
   * @param sha256 the hash of its file's bytes, in hexadecimal
   * @param base the book it is an overlay on, or null
   * @param uses the books whose tables and indicators it uses, and those whose rules it composes
   */
  public record Book(
      String id,
      Text title,
      Citation citation,
      Text note,
      Validity validity,
      String sha256,
      @Nullable Book base,
      List<Book> uses) {
    public Book {
      uses = List.copyOf(uses);
    }

    private boolean holds(Rule rule) {
      return rule.book().equals(id) || (base != null && base.holds(rule));
    }
  }

  /**
   * What is said of a parameter beside its values.
   *
   * @param title how it is shown
   * @param origin the book that set its value, or {@code --param}
   * @param settings who set each of its values, by key; by the empty key where there is just one
   * @param otherReadings other values that the text behind it may mean, as words that set them
   * @param costOf the field of which one more costs this, as {@code table.field}; null where it is
   *     no price
   * @param basis how sure its value is
   */
  public record ParameterInfo(
      Text title,
      String origin,
      Map<String, Setting> settings,
      List<String> otherReadings,
      @Nullable String costOf,
      Basis basis) {
    public ParameterInfo {
      settings = ordered(settings);
      otherReadings = List.copyOf(otherReadings);
    }
  }

  /**
   * Who set a value.
   *
   * @param by the book, or the words of the command line
   * @param at the place in the book; null for the command line
   */
  public record Setting(String by, @Nullable Location at) {}

  public RuleSet {
    books = List.copyOf(books);
    units = ordered(units);
    people = Set.copyOf(people);
    paths = ordered(paths);
    tables = ordered(tables);
    views = ordered(views);
    parameters = ordered(parameters);
    parameterInfo = ordered(parameterInfo);
    indicators = ordered(indicators);
    rules = ordered(rules);
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Whether a book that was asked for holds a rule itself, rather than take it from another. */
  public boolean isOwn(Rule rule) {
    return books.stream().anyMatch(book -> book.holds(rule));
  }

  /** The same with other tables and indicators. */
  public RuleSet with(
      Map<String, Schema> otherTables, Map<String, Map<String, Indicator>> otherIndicators) {
    return new RuleSet(
        books,
        units,
        people,
        paths,
        otherTables,
        views,
        parameters,
        parameterInfo,
        otherIndicators,
        rules);
  }

  /** Whether a unit counts people. */
  public boolean countsPeople(@Nullable Unit unit) {
    return unit != null && people.contains(unit.toString());
  }

  /** The same with other rules and indicators. */
  public RuleSet withRules(
      Map<String, Rule> otherRules, Map<String, Map<String, Indicator>> otherIndicators) {
    return new RuleSet(
        books,
        units,
        people,
        paths,
        tables,
        views,
        parameters,
        parameterInfo,
        otherIndicators,
        otherRules);
  }

  /** The schema of a table or view, or null. */
  public @Nullable Schema schema(String name) {
    View view = views.get(name);
    return view == null ? tables.get(name) : view.schema();
  }

  /** An indicator of a table or view, or null. */
  public @Nullable Indicator indicator(String table, String name) {
    return indicators.getOrDefault(table, Map.of()).get(name);
  }
}
