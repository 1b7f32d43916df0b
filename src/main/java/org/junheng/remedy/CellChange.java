package org.junheng.remedy;

import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.table.Field;

/**
 * A submitted cell with another value.
 *
 * @param row its row
 * @param field its field
 * @param before its value as submitted; null where it is missing
 * @param after its other value; null where it is to be missing
 */
public record CellChange(
    Result.RowRef row, Field field, @Nullable Object before, @Nullable Object after) {}
