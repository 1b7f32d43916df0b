package org.junheng.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.text.Message;

/**
 * The records of a JSON file: a list of objects, an object with a list for each table, or one
 * object after the other.
 */
final class JsonFile {
  private static final int MOST_ZEROS = 30;

  private final StrictReader text;
  private final JsonParser parser;
  private final String file;
  private final Faults faults;
  private final Limits limits;
  private final CharView view = new CharView();
  private final Map<PartBuilder, Map<String, Integer>> numbers = new HashMap<>();
  // Where the objects stand that hold tables.
  private final Set<String> around = new HashSet<>();

  JsonFile(StrictReader text, String file, Faults faults, Limits limits) throws IOException {
    this.text = text;
    this.file = file;
    this.faults = faults;
    this.limits = limits;
    this.parser = factory(limits).createParser(text);
  }

  /** Finds the builder for the rows of a table. */
  interface Tables {
    /** The builder for the table that the file is of. */
    PartBuilder whole() throws Refused;

    /** The builder for the table of a member; null where it is no table. */
    @Nullable PartBuilder member(String name);

    /** Whether a member is a table. */
    boolean isTable(String name);

    /** Whether a member may hold tables in its turn. */
    boolean isWrapper(String name);
  }

  /**
   * Reads a whole file.
   *
   * @param sample its beginning, by which an object of tables is told from a record
   */
  void read(Tables tables, String sample) throws IOException {
    try {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        list(tables.whole());
        if (parser.nextToken() != null) {
          throw refused("input.json-goes-on");
        }
      } else if (first == JsonToken.START_OBJECT && hasTables(sample, tables)) {
        tables(tables);
      } else if (first == JsonToken.START_OBJECT && isGeoJson(sample)) {
        features(tables.whole());
      } else if (first == JsonToken.START_OBJECT) {
        sequence(tables.whole());
      } else if (first != null) {
        throw refused("input.json-not-records");
      }
    } catch (StreamConstraintsException e) {
      throw refused(e, "input.json-beyond-limits");
    } catch (JsonEOFException e) {
      throw refused(e, "input.json-cut-off");
    } catch (JsonParseException e) {
      throw refused(e, "input.not-json");
    }
  }

  /** Where the value is that is being read. */
  Location here() {
    JsonLocation at = parser.currentTokenLocation();
    return new Location(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
  }

  private void list(PartBuilder rows) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element(rows);
    }
  }

  private void sequence(PartBuilder rows) throws IOException {
    do {
      element(rows);
    } while (parser.nextToken() != null);
  }

  private void element(PartBuilder rows) throws IOException {
    text.newRecord();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      record(rows);
    } else {
      faults.cell(Level.ERROR, this::here, () -> Message.of("input.json-not-a-record"));
      parser.skipChildren();
    }
  }

  private void tables(Tables tables) throws IOException {
    List<String> unknown = new ArrayList<>();
    members(tables, unknown);
    if (parser.nextToken() != null) {
      throw refused("input.json-goes-on");
    }
    if (!unknown.isEmpty()) {
      Message note = Message.of("input.unknown-members", String.join(", ", unknown));
      faults.file(Level.NOTE, Location.of(file), note);
    }
  }

  private void members(Tables tables, List<String> unknown) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      String place = parser.getParsingContext().pathAsPointer().toString();
      JsonToken value = parser.nextToken();
      boolean isAround = value == JsonToken.START_OBJECT && around.contains(place);
      PartBuilder rows = value.isStructStart() && !isAround ? tables.member(name) : null;
      if (isAround) {
        members(tables, unknown);
      } else if (rows == null) {
        unknown.add(Normal.shown(name));
        parser.skipChildren();
      } else if (value == JsonToken.START_ARRAY) {
        list(rows);
      } else {
        element(rows);
      }
    }
  }

  /** The properties of the features of GeoJSON; where they lie is passed over. */
  private void features(PartBuilder rows) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isList = parser.currentName().equals("features");
      if (parser.nextToken() == JsonToken.START_ARRAY && isList) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          feature(rows);
        }
      } else {
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw refused("input.json-goes-on");
    }
  }

  private void feature(PartBuilder rows) throws IOException {
    text.newRecord();
    boolean isRecord = false;
    boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
    while (isObject && parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isNamed = parser.currentName().equals("properties");
      if (parser.nextToken() == JsonToken.START_OBJECT && isNamed) {
        record(rows);
        isRecord = true;
      } else {
        parser.skipChildren();
      }
    }
    if (!isRecord) {
      faults.cell(Level.ERROR, this::here, () -> Message.of("input.json-not-a-record"));
      parser.skipChildren();
    }
  }

  /** Whether an object says that it is a collection of features. */
  private boolean isGeoJson(String sample) {
    try (JsonParser ahead = factory(limits).createParser(sample)) {
      ahead.nextToken();
      while (ahead.nextToken() == JsonToken.FIELD_NAME) {
        boolean isType = ahead.currentName().equals("type");
        if (ahead.nextToken() == JsonToken.VALUE_STRING && isType) {
          return ahead.getText().equals("FeatureCollection");
        }
        ahead.skipChildren();
      }
      return false;
    } catch (IOException e) {
      return false; // the sample ends before it says so
    }
  }

  private void record(PartBuilder rows) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    if (rows.rows() >= limits.rows()) {
      throw new Refused(Message.of("input.too-many-rows", limits.rows()), line, 0);
    }
    rows.begin(line);
    Map<String, Integer> known = numbers.computeIfAbsent(rows, none -> new HashMap<>());
    int cells = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Integer number = known.get(name);
      if (number == null) {
        number = header(rows, name);
        known.put(name, number);
      }
      value(rows, number);
      cells++;
    }
    rows.end(cells);
  }

  private int header(PartBuilder rows, String name) throws Refused {
    if (rows.columns() >= limits.columns()) {
      Location at = here();
      Message many = Message.of("input.too-many-columns", rows.columns() + 1, limits.columns());
      throw new Refused(many, at.line(), at.column());
    }
    return rows.addHeader(name);
  }

  private void value(PartBuilder rows, int number) throws IOException {
    JsonToken value = parser.nextToken();
    if (value.isStructStart()) {
      rows.nested(number, value == JsonToken.START_ARRAY ? "[…]" : "{…}");
      parser.skipChildren();
    } else if (value == JsonToken.VALUE_NUMBER_FLOAT && mayBeShorter(parser.getText())) {
      rows.cell(number, view.of(plain(parser.getText())));
    } else if (value.isBoolean()) {
      rows.truth(number, parser.getText());
    } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
      rows.cell(
          number,
          view.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()));
    }
  }

  private static boolean mayBeShorter(String number) {
    return number.endsWith("0") || Decimals.isShortened(number);
  }

  /** A number in digits: 13.0 and 1.3e1 are the number 13, whichever program wrote it. */
  private static String plain(String written) {
    BigDecimal number = Decimals.exact(written);
    if (number == null) {
      return written; // with a power that no figure has; whoever reads the cell says so
    }
    BigDecimal shortest = number.stripTrailingZeros();
    boolean isShort = Math.abs(shortest.scale()) <= MOST_ZEROS;
    return isShort ? shortest.toPlainString() : written;
  }

  private Refused refused(String reason) {
    Location at = here();
    return new Refused(Message.of(reason), at.line(), at.column());
  }

  private static Refused refused(JsonProcessingException fault, String reason) {
    JsonLocation at = fault.getLocation();
    int line = at == null ? 0 : Math.max(0, at.getLineNr());
    int column = at == null ? 0 : Math.max(0, at.getColumnNr());
    return new Refused(Message.of(reason), line, column);
  }

  /** Whether an object holds tables, or objects around them; those are remembered. */
  private boolean hasTables(String sample, Tables tables) {
    try (JsonParser ahead = factory(limits).createParser(sample)) {
      ahead.nextToken();
      return hasTables(ahead, tables);
    } catch (IOException e) {
      return false; // the sample ends before a table does begin
    }
  }

  private boolean hasTables(JsonParser ahead, Tables tables) throws IOException {
    while (ahead.nextToken() == JsonToken.FIELD_NAME) {
      String name = ahead.currentName();
      JsonToken value = ahead.nextToken();
      if (value == JsonToken.START_OBJECT && tables.isWrapper(name)) {
        String place = ahead.getParsingContext().getParent().pathAsPointer().toString();
        if (hasTables(ahead, tables)) {
          around.add(place);
          return true;
        }
        if (tables.isTable(name)) {
          return true;
        }
      } else if (value.isStructStart()) {
        if (tables.isTable(name)) {
          return true;
        }
        ahead.skipChildren();
      }
    }
    return false;
  }

  private static JsonFactory factory(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxStringLength(limits.recordChars())
            .maxNameLength(1000)
            .build();
    return JsonFactory.builder().streamReadConstraints(constraints).build();
  }
}
