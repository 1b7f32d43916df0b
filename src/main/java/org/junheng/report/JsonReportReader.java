package org.junheng.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.text.Message;

/**
 * Reads a result back from its JSON, an entry at a time. A report made from what was read is, byte
 * for byte, the report made from what was written. Keys that are not known are passed over.
 */
public final class JsonReportReader {
  private static final int DEEPEST = 40;

  private JsonReportReader() {}

  /**
   * Reads a result.
   *
   * @param name the file's name, for the problem if there is one
   * @param in the bytes; not closed
   * @throws ReportReadException if it is not a result of a version that is known
   */
  public static Result read(String name, InputStream in) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    try (JsonParser json = factory.createParser(in)) {
      return read(name, json);
    }
  }

  private static Result read(String name, JsonParser json) throws IOException {
    try {
      JsonResultParts parts = new JsonResultParts();
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonShape.Mismatch(Message.of("report.not-a-result"));
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        parts.read(key, json);
      }
      return parts.result();
    } catch (JsonShape.Mismatch e) {
      throw problem(name, json.currentTokenLocation(), e.problem());
    } catch (JsonProcessingException e) {
      String words = Optional.ofNullable(e.getOriginalMessage()).orElse("");
      throw problem(name, e.getLocation(), Message.of("report.not-json", words));
    }
  }

  private static ReportReadException problem(
      String name, @Nullable JsonLocation at, Message message) {
    Location location =
        at == null
            ? Location.of(name)
            : new Location(name, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
    return new ReportReadException(Problem.error(location, message));
  }

  /** Reads a list an entry at a time. */
  static <T> List<T> entries(JsonParser json, String key, Function<JsonShape, T> entry)
      throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new JsonShape.Mismatch(Message.of("report.expected-list", key));
    }
    List<T> entries = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      entries.add(entry.apply(JsonShape.of(JsonShape.read(json), key)));
    }
    return entries;
  }
}
