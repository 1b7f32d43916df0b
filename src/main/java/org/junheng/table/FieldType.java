package org.junheng.table;

/** What a field holds, and how its column keeps it. */
public enum FieldType {
  TEXT("text", Storage.TEXT),
  CODE("code", Storage.TEXT),
  COUNT("count", Storage.NUMBER),
  QUANTITY("quantity", Storage.NUMBER),
  MONEY("money", Storage.NUMBER),
  PERCENT("percent", Storage.NUMBER),
  FLAG("flag", Storage.FLAG),
  DATE("date", Storage.DATE),
  CATEGORY("category", Storage.TEXT);

  /** The kind of column that keeps a type. */
  public enum Storage {
    NUMBER,
    TEXT,
    FLAG,
    DATE
  }

  private final String word;
  private final Storage storage;

  FieldType(String word, Storage storage) {
    this.word = word;
    this.storage = storage;
  }

  /** The word rule books use. */
  public String word() {
    return word;
  }

  /** The kind of column that keeps values of this type. */
  public Storage storage() {
    return storage;
  }
}
