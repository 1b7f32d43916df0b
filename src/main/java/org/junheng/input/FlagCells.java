package org.junheng.input;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.FlagColumn;
import org.junheng.table.Gap;
import org.junheng.table.Gaps;

/** Cells of flags: yes or no. */
final class FlagCells extends Cells {
  private static final Map<String, Byte> WORDS = new HashMap<>();

  private static final int MOST_KNOWN = 64;

  static {
    say(FlagColumn.TRUE, "1", "1.0", "yes", "y", "true", "t", "oui", "sim", "sí", "si");
    say(FlagColumn.TRUE, "是", "有", "对", "√", "✓", "✔", "☑", "已");
    say(FlagColumn.FALSE, "0", "0.0", "no", "n", "false", "f", "non", "não", "nao");
    say(FlagColumn.FALSE, "否", "无", "没有", "不是", "错", "×", "✗", "✘", "☒", "未");
  }

  private final Bytes values = new Bytes();
  // The words met so far, each understood once.
  private final Dictionary known = new Dictionary();
  private final byte[] meanings = new byte[MOST_KNOWN];

  FlagCells(Field field, CellFaults faults) {
    super(field, faults);
  }

  private FlagCells(FlagCells above, CellFaults faults) {
    super(above, faults);
  }

  @Override
  Cells below(CellFaults own) {
    return new FlagCells(this, own);
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public void read(CharView text) {
    int number = known.find(text);
    if (number >= 0) {
      values.add(meanings[number]);
    } else {
      learn(text);
    }
  }

  private void learn(CharView text) {
    Byte value = marks.isOwn(text) ? null : word(text);
    if (value != null) {
      if (known.size() < meanings.length) {
        meanings[known.number(text)] = value;
      }
      values.add(value);
      return;
    }
    String written = Normal.strip(text);
    Gap gap = marks.gap(written);
    if (gap == null) {
      fault(Gap.UNREADABLE, "not-a-flag", written);
    } else {
      skip(gap, written);
    }
  }

  @Override
  void skip() {
    values.add(FlagColumn.MISSING);
  }

  @Override
  void unset() {
    values.replaceLast(FlagColumn.MISSING);
  }

  @Override
  Column column(Gaps why) {
    return new FlagColumn(values.toArray(), why);
  }

  private static void say(byte value, String... words) {
    for (String word : words) {
      WORDS.put(word, value);
    }
  }

  private static @Nullable Byte word(CharSequence text) {
    String word = text.toString();
    Byte value = WORDS.get(word);
    return value != null || word.isEmpty() ? value : WORDS.get(Normal.key(word));
  }
}
