package org.junheng.table;

import org.jspecify.annotations.Nullable;

/**
 * Texts, codes and categories, kept as numbers into a dictionary.
 *
 * @param codes each row's place in the dictionary; −1 where it is missing
 * @param dictionary the different texts, each once; which row uses which place does not matter, so
 *     equal columns may differ in it
 * @param gaps why missing cells are missing
 */
public record TextColumn(int[] codes, String[] dictionary, Gaps gaps) implements Column {
  /** Texts with nothing to say of the missing ones. */
  public TextColumn(int[] codes, String[] dictionary) {
    this(codes, dictionary, Gaps.ORDINARY);
  }

  @Override
  public int size() {
    return codes.length;
  }

  @Override
  public boolean isMissing(int row) {
    return codes[row] < 0;
  }

  @Override
  public @Nullable String value(int row) {
    return codes[row] < 0 ? null : dictionary[codes[row]];
  }
}
