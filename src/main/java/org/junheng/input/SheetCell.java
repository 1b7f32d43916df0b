package org.junheng.input;

import org.jspecify.annotations.Nullable;

/**
 * A cell as a sheet holds it.
 *
 * @param column its column, from 0
 * @param kind of what kind its value is, as the sheet says it
 * @param style the number of its style
 * @param value its value; null where there is none
 * @param formula the formula that the value comes from; null where there is none
 * @param inline the text that stands in the cell itself; null where there is none
 */
record SheetCell(
    int column,
    String kind,
    int style,
    @Nullable String value,
    @Nullable String formula,
    @Nullable RichText inline) {

  /** Whether it holds anything. */
  boolean isFilled() {
    return formula != null
        || (value != null && !value.isBlank())
        || (inline != null && !Normal.strip(inline.text()).isEmpty());
  }
}
