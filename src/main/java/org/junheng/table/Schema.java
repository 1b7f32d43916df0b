package org.junheng.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Text;

/**
 * What a table or view looks like.
 *
 * @param name the name rules use
 * @param title how it is shown
 * @param aliases other names a file or sheet of this table has
 * @param key the fields that name a row; empty where rows have no name
 * @param within the table or view around, or null for the outermost
 * @param label the field shown as a row's name, or null where the key is shown
 * @param limitsBy the field that keyed limits look at, or null
 * @param datedBy the date field that says which day the figures stand for, or null
 * @param required whether data without this table cannot be used
 * @param countsDoubled whether rows with the same key each count, instead of contradicting each
 *     other
 * @param fields the fields by name, in order
 * @param headers headers that the user ties to fields; they mean these before anything else
 * @param noRows which records of its files are no rows
 */
public record Schema(
    String name,
    Text title,
    List<String> aliases,
    List<String> key,
    @Nullable Within within,
    @Nullable String label,
    @Nullable String limitsBy,
    @Nullable String datedBy,
    boolean required,
    boolean countsDoubled,
    Map<String, Field> fields,
    Map<String, Tied> headers,
    RowMarks noRows) {
  /**
   * Where the rows of a table lie.
   *
   * @param table the table around
   * @param by the fields that hold the key of a row of that table, in the order of its key
   */
  public record Within(String table, List<String> by) {
    public Within {
      by = List.copyOf(by);
    }
  }

  /**
   * What a header is tied to.
   *
   * @param field the field's name
   * @param unit the unit its figures are in; null for the field's own, or what the header says
   */
  public record Tied(String field, @Nullable String unit) {}

  public Schema {
    aliases = List.copyOf(aliases);
    key = List.copyOf(key);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    headers = Map.copyOf(headers);
  }

  /** A table or view whose fields are known by their own names, titles and aliases alone. */
  public Schema(
      String name,
      Text title,
      List<String> aliases,
      List<String> key,
      @Nullable Within within,
      @Nullable String label,
      @Nullable String limitsBy,
      @Nullable String datedBy,
      boolean required,
      Map<String, Field> fields) {
    this(
        name,
        title,
        aliases,
        key,
        within,
        label,
        limitsBy,
        datedBy,
        required,
        false,
        fields,
        Map.of(),
        RowMarks.USUAL);
  }

  /** A table of which nothing is known but its name: each header of its file is a field of text. */
  public static Schema open(String name) {
    return new Schema(
        name, Text.same(name), List.of(), List.of(), null, null, null, null, false, Map.of());
  }

  /** Whether its fields are yet to be found. */
  public boolean isOpen() {
    return fields.isEmpty();
  }

  /** The same under another name. */
  public Schema withName(String other) {
    return new Schema(
        other,
        title,
        aliases,
        key,
        within,
        label,
        limitsBy,
        datedBy,
        required,
        countsDoubled,
        fields,
        headers,
        noRows);
  }

  /** The same with other fields. */
  public Schema withFields(Map<String, Field> others) {
    return new Schema(
        name,
        title,
        aliases,
        key,
        within,
        label,
        limitsBy,
        datedBy,
        required,
        countsDoubled,
        others,
        headers,
        noRows);
  }

  /** The same with headers tied to fields. */
  public Schema withHeaders(Map<String, Tied> tied) {
    return new Schema(
        name,
        title,
        aliases,
        key,
        within,
        label,
        limitsBy,
        datedBy,
        required,
        countsDoubled,
        fields,
        tied,
        noRows);
  }

  /** The same, where rows with the same key each count. */
  public Schema countingDoubled() {
    return new Schema(
        name, title, aliases, key, within, label, limitsBy, datedBy, required, true, fields,
        headers, noRows);
  }

  /** The same, which says otherwise what is no row. */
  public Schema withNoRows(RowMarks other) {
    return new Schema(
        name,
        title,
        aliases,
        key,
        within,
        label,
        limitsBy,
        datedBy,
        required,
        countsDoubled,
        fields,
        headers,
        other);
  }

  /** The field of a name, or null. */
  public @Nullable Field field(String field) {
    return fields.get(field);
  }
}
