package org.junheng.rulebook;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain YAML that rule books are written in: no anchors, aliases, tags or second
 * documents.
 */
final class YamlReader {
  /** How deep mappings and lists may lie in each other. */
  static final int MAX_DEPTH = 32;

  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final Source source;
  private final Problems problems;
  private final YAMLParser parser;
  private boolean usable = true;

  private YamlReader(Source source, Problems problems, YAMLParser parser) {
    this.source = source;
    this.problems = problems;
    this.parser = parser;
  }

  /** The file's document; null, with its problems, where it is not plain YAML. */
  static @Nullable Node read(Source source, Problems problems) {
    try (YAMLParser parser = FACTORY.createParser(source.text())) {
      return new YamlReader(source, problems, parser).document();
    } catch (TooDeep e) {
      problems.error(e.place, "yaml-too-deep", MAX_DEPTH);
    } catch (JsonProcessingException e) {
      problems.error(YamlFaults.place(source, e), YamlFaults.words(source, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }

  private @Nullable Node document() throws IOException {
    if (parser.nextToken() == null) {
      problems.error(source.place(0, 0), "yaml-empty");
      return null;
    }
    Node root = node(0);
    if (parser.nextToken() != null) {
      problems.error(start(), "yaml-second-document");
      return null;
    }
    return usable ? root : null;
  }

  private Node node(int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new TooDeep(start());
    }
    checkPlain();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(depth);
    }
    return token == JsonToken.START_ARRAY ? sequence(depth) : scalar();
  }

  private Node.Mapping mapping(int depth) throws IOException {
    Place place = start();
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      checkPlain();
      Node.Scalar key = scalar();
      parser.nextToken();
      Node value = node(depth + 1);
      Node.Entry first = entries.putIfAbsent(key.text(), new Node.Entry(key, value));
      if (first != null) {
        problems.error(
            key.place(), "yaml-duplicate-key", key.text(), first.key().place().location().line());
      }
    }
    return new Node.Mapping(place, entries);
  }

  private Node.Sequence sequence(int depth) throws IOException {
    Place place = start();
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return new Node.Sequence(place, items);
  }

  private Node.Scalar scalar() throws IOException {
    int start = offset(parser.currentTokenLocation());
    int end = offset(parser.currentLocation());
    boolean quoted =
        start < source.text().length() && "\"'|>".indexOf(source.text().charAt(start)) >= 0;
    boolean absent = parser.currentToken() == JsonToken.VALUE_NULL;
    String text = absent ? "" : parser.getText();
    return new Node.Scalar(source.place(start, end), text, quoted);
  }

  private void checkPlain() throws IOException {
    String unwanted = null;
    if (parser.isCurrentAlias()) {
      unwanted = "yaml-alias";
    } else if (parser.getObjectId() != null) {
      unwanted = "yaml-anchor";
    } else if (parser.getTypeId() != null) {
      unwanted = "yaml-tag";
    }
    if (unwanted != null) {
      usable = false;
      problems.error(start(), unwanted);
    }
  }

  private Place start() {
    int start = offset(parser.currentTokenLocation());
    return source.place(start, start + 1);
  }

  private int offset(JsonLocation at) {
    return source.offset(at.getLineNr(), at.getColumnNr());
  }

  /** Ends the reading of a file that is nested too deep. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Place place;

    TooDeep(Place place) {
      super(null, null, false, false);
      this.place = place;
    }
  }
}
