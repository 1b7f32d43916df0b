package org.junheng.example;

import java.util.Map;

/**
 * A column of a generated table.
 *
 * @param field the field's name in {@code cn/statistics}
 * @param header the Chinese header
 * @param words for a category, the Chinese word of each value; else empty
 */
record Column(String field, String header, Map<String, String> words) {
  static Column of(String field, String header) {
    return new Column(field, header, Map.of());
  }

  static Column category(String field, String header, Map<String, String> words) {
    return new Column(field, header, words);
  }

  /** How a Chinese office writes a value; blank where there is none. */
  String written(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "是" : "否";
    }
    String word = value.toString();
    return words.getOrDefault(word, word);
  }
}
