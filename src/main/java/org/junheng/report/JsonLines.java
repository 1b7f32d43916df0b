package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * One line for each key of an object and for each entry of a list below it, so that two results can
 * be compared line by line; everything deeper stays on its line.
 */
final class JsonLines implements PrettyPrinter {
  private final int keys;
  private int depth;

  /** A line for each key of the outermost object. */
  JsonLines() {
    this(1);
  }

  /** A line for each key of the objects at a depth; the outermost is at 1. */
  JsonLines(int keys) {
    this.keys = keys;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    breakAt(json, keys);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(':');
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    breakAt(json, keys);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    breakAt(json, keys);
    depth--;
    json.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    breakAt(json, keys + 1);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    breakAt(json, keys + 1);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    if (values > 0) {
      breakAt(json, keys + 1);
    }
    depth--;
    json.writeRaw(']');
  }

  private void breakAt(JsonGenerator json, int wanted) throws IOException {
    if (depth == wanted) {
      json.writeRaw('\n');
    }
  }
}
