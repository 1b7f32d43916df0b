package org.junheng.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Category;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Text;

/**
 * Describes tables as the Frictionless specifications do (Table Schema and Tabular Data Package,
 * version 1), for programs that know these. What they cannot say, such as that a header may have
 * several spellings, is left out.
 */
public final class TableSchemas {
  private static final String PACKAGE_NAME = "[^a-z0-9._/-]+";
  // The commonest of what a check reads as yes, no and nothing.
  private static final List<String> TRUE = List.of("是", "有", "√", "Y", "yes", "true", "1");
  private static final List<String> FALSE = List.of("否", "无", "×", "N", "no", "false", "0");
  private static final List<String> MISSING = List.of("", "-", "—", "NA", "N/A", "无数据");

  private final JsonGenerator json;
  private final Language language;

  private TableSchemas(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  /**
   * Writes the Table Schema of one table, and flushes.
   *
   * @throws IOException if the stream takes no more
   */
  public static void one(Schema schema, Language language, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      new TableSchemas(json, language).schema(schema, Map.of());
      json.writeRaw("\n");
    }
  }

  /**
   * Writes a Data Package whose resources are the tables, each as a CSV file of the table's name,
   * and flushes.
   *
   * @param name the package's name; what such a name may not hold is replaced
   * @throws IOException if the stream takes no more
   */
  public static void all(
      String name, Text title, Collection<Schema> schemas, Language language, OutputStream out)
      throws IOException {
    try (JsonGenerator json = generator(out)) {
      TableSchemas writer = new TableSchemas(json, language);
      Map<String, Schema> tables = new HashMap<>();
      schemas.forEach(schema -> tables.put(schema.name(), schema));
      json.writeStartObject();
      json.writeStringField("profile", "tabular-data-package");
      json.writeStringField("name", name.replaceAll(PACKAGE_NAME, "-"));
      json.writeStringField("title", title.in(language));
      json.writeArrayFieldStart("resources");
      for (Schema schema : schemas) {
        writer.resource(schema, tables);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw("\n");
    }
  }

  private static JsonGenerator generator(OutputStream out) throws IOException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    return new JsonFactory()
        .createGenerator(out)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
  }

  private void resource(Schema schema, Map<String, Schema> tables) throws IOException {
    json.writeStartObject();
    json.writeStringField("profile", "tabular-data-resource");
    json.writeStringField("name", schema.name());
    json.writeStringField("title", schema.title().in(language));
    json.writeStringField("path", schema.name() + ".csv");
    json.writeFieldName("schema");
    schema(schema, tables);
    json.writeEndObject();
  }

  private void schema(Schema schema, Map<String, Schema> tables) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("fields");
    for (Field field : schema.fields().values()) {
      boolean isKey = schema.key().equals(List.of(field.name()));
      field(field.written().isEmpty() ? field : asText(field), isKey);
    }
    json.writeEndArray();
    strings("missingValues", missing(schema));
    if (!schema.key().isEmpty()) {
      strings("primaryKey", schema.key());
    }
    Schema.Within within = schema.within();
    Schema around = within == null ? null : tables.get(within.table());
    if (within != null && around != null) {
      foreignKey(within, around);
    }
    json.writeEndObject();
  }

  /** A cell that holds more than the plain value is any text to whoever knows no forms of cells. */
  private static Field asText(Field field) {
    Field text = Field.of(field.name(), FieldType.TEXT);
    return new Field(
        text.name(),
        text.type(),
        null,
        field.title(),
        field.aliases(),
        field.required(),
        null,
        null,
        text.step(),
        null,
        field.missing(),
        List.of(),
        List.of(),
        field.description());
  }

  private void foreignKey(Schema.Within within, Schema around) throws IOException {
    json.writeArrayFieldStart("foreignKeys");
    json.writeStartObject();
    strings("fields", within.by());
    json.writeObjectFieldStart("reference");
    json.writeStringField("resource", within.table());
    strings("fields", around.key());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void field(Field field, boolean isKey) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", field.name());
    json.writeStringField("title", field.title().in(language));
    json.writeStringField("type", type(field.type()));
    String description = field.description().in(language);
    if (!description.isEmpty()) {
      json.writeStringField("description", description);
    }
    if (field.type() == FieldType.FLAG) {
      strings("trueValues", TRUE);
      strings("falseValues", FALSE);
    }
    constraints(field, isKey);
    json.writeEndObject();
  }

  private static String type(FieldType type) {
    return switch (type) {
      case COUNT -> "integer";
      case QUANTITY, MONEY, PERCENT -> "number";
      case FLAG -> "boolean";
      case DATE -> "date";
      case TEXT, CODE, CATEGORY -> "string";
    };
  }

  private void constraints(Field field, boolean isKey) throws IOException {
    boolean required = field.required() || isKey;
    boolean any =
        required
            || isKey
            || field.min() != null
            || field.max() != null
            || field.pattern() != null
            || !field.categories().isEmpty();
    if (!any) {
      return;
    }
    json.writeObjectFieldStart("constraints");
    if (required) {
      json.writeBooleanField("required", true);
    }
    if (isKey) {
      json.writeBooleanField("unique", true);
    }
    if (field.min() != null) {
      json.writeNumberField("minimum", field.min());
    }
    if (field.max() != null) {
      json.writeNumberField("maximum", field.max());
    }
    pattern(field.pattern());
    if (!field.categories().isEmpty()) {
      strings("enum", spellings(field));
    }
    json.writeEndObject();
  }

  private void pattern(@Nullable String pattern) throws IOException {
    if (pattern != null) {
      json.writeStringField("pattern", pattern);
    }
  }

  private static Set<String> spellings(Field field) {
    Set<String> spellings = new LinkedHashSet<>();
    for (Category category : field.categories()) {
      spellings.add(category.name());
      spellings.add(category.title().zh());
      spellings.add(category.title().en());
      spellings.addAll(category.aliases());
    }
    spellings.remove("");
    return spellings;
  }

  private static Set<String> missing(Schema schema) {
    Set<String> marks = new LinkedHashSet<>(MISSING);
    schema.fields().values().forEach(field -> marks.addAll(field.missing()));
    return marks;
  }

  private void strings(String key, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
