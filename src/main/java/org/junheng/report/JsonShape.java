package org.junheng.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/**
 * One JSON object as read, whose keys are asked for by the type they must have.
 *
 * @param keys the values: Map, List, String, BigDecimal or Boolean
 *     <p>What asks for a key throws a {@link Mismatch} where its value is of another type.
 */
public record JsonShape(Map<String, Object> keys) {
  // Doubles reach to 308; none has a longer power of ten than e-308.
  private static final int MOST_ZEROS = 400;
  private static final int LONGEST_POWER = 5;
  private static final int MOST_PLACES = 30;

  /** A value that is not what a result holds at that place. */
  public static final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    /** A mismatch of which this is said. */
    public Mismatch(Message problem) {
      super(problem.id(), null, false, false);
      this.problem = problem;
    }

    /** What was expected. */
    public Message problem() {
      return problem;
    }
  }

  /** Reads the value that begins at the parser's token; null for JSON's null. */
  public static @Nullable Object read(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    return switch (token) {
      case START_OBJECT -> readObject(json);
      case START_ARRAY -> readArray(json);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  // What is far beyond every figure that a program could have written would take forever to add.
  private static BigDecimal number(JsonParser json) throws IOException {
    String written = json.getText();
    int power = Math.max(written.indexOf('e'), written.indexOf('E'));
    boolean isLong = power >= 0 && written.length() - power > LONGEST_POWER;
    BigDecimal number = isLong ? null : json.getDecimalValue();
    if (number == null || Math.abs((long) number.precision() - number.scale()) > MOST_ZEROS) {
      throw new Mismatch(Message.of("report.out-of-reach", written));
    }
    return number;
  }

  private static Map<String, Object> readObject(JsonParser json) throws IOException {
    Map<String, Object> keys = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      Object value = read(json);
      if (value != null) {
        keys.put(key, value);
      }
    }
    return keys;
  }

  private static List<Object> readArray(JsonParser json) throws IOException {
    List<Object> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Object value = read(json);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** A value seen as an object. */
  public static JsonShape of(@Nullable Object value, String key) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new Mismatch(Message.of("report.expected-object", key));
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    map.forEach((name, held) -> keys.put((String) name, held));
    return new JsonShape(keys);
  }

  /** Whether there is a value under a key. */
  public boolean has(String key) {
    return keys.containsKey(key);
  }

  @Nullable Object raw(String key) {
    return keys.get(key);
  }

  /** The text under a key. */
  public String text(String key) {
    if (keys.get(key) instanceof String text) {
      return text;
    }
    throw new Mismatch(Message.of("report.expected-text", key));
  }

  /** The text under a key; null where there is nothing. */
  public @Nullable String textOrNull(String key) {
    return has(key) ? text(key) : null;
  }

  String textOr(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  /** Whether what a key says is so. */
  public boolean flag(String key) {
    if (keys.get(key) instanceof Boolean flag) {
      return flag;
    }
    throw new Mismatch(Message.of("report.expected-flag", key));
  }

  BigDecimal decimal(String key) {
    if (keys.get(key) instanceof BigDecimal number) {
      return number;
    }
    throw new Mismatch(Message.of("report.expected-number", key));
  }

  @Nullable BigDecimal decimalOrNull(String key) {
    return has(key) ? decimal(key) : null;
  }

  /** The whole number under a key. */
  public long whole(String key) {
    try {
      return decimal(key).longValueExact();
    } catch (ArithmeticException e) {
      throw new Mismatch(Message.of("report.expected-number", key));
    }
  }

  /** A count that is left out where it is zero. */
  long positive(String key) {
    return has(key) ? whole(key) : 0;
  }

  int small(String key) {
    try {
      return Math.toIntExact(whole(key));
    } catch (ArithmeticException e) {
      throw new Mismatch(Message.of("report.expected-number", key));
    }
  }

  OptionalInt smallIfThere(String key) {
    return has(key) ? OptionalInt.of(small(key)) : OptionalInt.empty();
  }

  /** To how many places a figure is rounded. */
  OptionalInt placesIfThere(String key) {
    OptionalInt places = smallIfThere(key);
    if (places.isPresent() && Math.abs((long) places.getAsInt()) > MOST_PLACES) {
      throw new Mismatch(Message.of("report.out-of-reach", places.getAsInt()));
    }
    return places;
  }

  /** A figure; NaN where it was left out. */
  double floating(String key) {
    return has(key) ? decimal(key).doubleValue() : Double.NaN;
  }

  /** The object under a key. */
  public JsonShape object(String key) {
    return of(keys.get(key), key);
  }

  /** The list under a key, which may have been left out. */
  public <T> List<T> list(String key, Function<JsonShape, T> entry) {
    return values(key).stream().map(value -> entry.apply(of(value, key))).toList();
  }

  /** The texts listed under a key; none where there is nothing. */
  public List<String> texts(String key) {
    return texts(values(key), key);
  }

  /** The lists of a list, which have no keys. */
  List<List<String>> lists(String key) {
    List<List<String>> lists = new ArrayList<>();
    for (Object value : values(key)) {
      if (!(value instanceof List<?> list)) {
        throw new Mismatch(Message.of("report.expected-list", key));
      }
      lists.add(texts(list, key));
    }
    return lists;
  }

  private static List<String> texts(List<?> values, String key) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      if (!(value instanceof String text)) {
        throw new Mismatch(Message.of("report.expected-text", key));
      }
      texts.add(text);
    }
    return texts;
  }

  List<BigDecimal> decimals(String key) {
    List<BigDecimal> decimals = new ArrayList<>();
    for (Object value : values(key)) {
      if (!(value instanceof BigDecimal number)) {
        throw new Mismatch(Message.of("report.expected-number", key));
      }
      decimals.add(number);
    }
    return decimals;
  }

  List<Object> values(String key) {
    Object value = keys.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw new Mismatch(Message.of("report.expected-list", key));
    }
    return List.copyOf(list);
  }

  /** The constant whose word is under a key. */
  public <E extends Enum<E>> E word(String key, E[] all, Function<E, String> word) {
    String written = text(key);
    return JsonWords.find(all, word, written)
        .orElseThrow(() -> new Mismatch(Message.of("report.unknown-word", key, written)));
  }

  <E extends Enum<E>> Optional<E> wordIfThere(String key, E[] all, Function<E, String> word) {
    return has(key) ? Optional.of(word(key, all, word)) : Optional.empty();
  }

  /** A value that a function reads, whose complaint is a mismatch. */
  public <T> T parsed(String key, Function<String, T> reading) {
    try {
      return reading.apply(text(key));
    } catch (RuntimeException e) {
      if (e instanceof Mismatch mismatch) {
        throw mismatch;
      }
      throw new Mismatch(Message.of("report.unreadable", key, textOr(key, "")));
    }
  }
}
