package org.junheng.input;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Category;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Gap;
import org.junheng.table.Gaps;
import org.junheng.table.TextColumn;
import org.junheng.text.Text;

/**
 * Cells of texts, codes and categories. Each different text is understood once: what it means is
 * kept beside its place in the dictionary of what was written.
 */
final class TextCells extends Cells {
  private static final int LONGEST_CODE = 200;
  private static final int NOT_GIVEN = -1;
  private static final int NOT_APPLICABLE = -2;
  private static final int BAD = -3;
  // So far below 0 is what a text stands for that was mended, which is told of each cell.
  private static final int MENDED = -4;

  private final Dictionary written = new Dictionary();
  // For each text in the dictionary: the number of the text it stands for, or one of the above.
  private int[] meanings = new int[16];
  private final Ints codes = new Ints();
  private final boolean isCode;
  private final boolean isCategory;
  private final boolean isPlainlyRead;
  private final @Nullable Pattern pattern;
  private final Map<String, String> categories;

  TextCells(Field field, CellFaults faults) {
    super(field, faults);
    this.isCode = field.type() == FieldType.CODE;
    this.isCategory = field.type() == FieldType.CATEGORY;
    this.pattern = field.pattern() == null ? null : Pattern.compile(field.pattern());
    this.isPlainlyRead = isCode && pattern == null && !marks.hasOwn();
    this.categories = new HashMap<>();
    for (Category category : field.categories()) {
      category.aliases().forEach(alias -> categories.put(Normal.key(alias), category.name()));
      categories.put(Normal.key(category.title().en()), category.name());
      categories.put(Normal.key(category.title().zh()), category.name());
    }
    field.categories().forEach(each -> categories.put(Normal.key(each.name()), each.name()));
  }

  private TextCells(TextCells above, CellFaults faults) {
    super(above, faults);
    this.isCode = above.isCode;
    this.isCategory = above.isCategory;
    this.isPlainlyRead = above.isPlainlyRead;
    this.pattern = above.pattern;
    this.categories = above.categories;
  }

  @Override
  Cells below(CellFaults own) {
    return new TextCells(this, own);
  }

  @Override
  public int size() {
    return codes.size();
  }

  @Override
  void read(Block block, int cell) {
    for (int row = 0; row < block.rows(); row++) {
      read(block.cell(row, cell));
    }
  }

  @Override
  public void read(CharView text) {
    int known = written.size();
    int number = written.number(text);
    int meaning = number == known ? learn(number) : meanings[number];
    if (meaning >= NOT_GIVEN) {
      codes.add(meaning);
    } else {
      readGap(text, meaning);
    }
  }

  private void readGap(CharView text, int meaning) {
    if (meaning == NOT_APPLICABLE) {
      skip(Gap.NOT_APPLICABLE, Normal.strip(text));
    } else if (meaning <= MENDED) {
      tell(Normal.strip(text), written.text(MENDED - meaning));
      codes.add(MENDED - meaning);
    } else {
      report(Normal.strip(text));
    }
  }

  @Override
  void skip() {
    codes.add(NOT_GIVEN);
  }

  @Override
  void unset() {
    codes.replaceLast(NOT_GIVEN);
  }

  @Override
  Column column(Gaps why) {
    int[] places = new int[written.size()];
    Arrays.fill(places, NOT_GIVEN);
    int used = 0;
    for (int number = 0; number < places.length; number++) {
      if (meanings[number] == number || meanings[number] == MENDED - number) {
        places[number] = used++;
      }
    }
    String[] dictionary = new String[used];
    for (int number = 0; number < places.length; number++) {
      if (places[number] >= 0) {
        dictionary[places[number]] = written.text(number);
      }
    }
    int[] column = codes.toArray();
    for (int row = 0; row < column.length; row++) {
      column[row] = column[row] < 0 ? NOT_GIVEN : places[column[row]];
    }
    return new TextColumn(column, dictionary, why);
  }

  private int learn(int number) {
    int meaning = meaning(number);
    remember(number, meaning);
    return meaning;
  }

  private int meaning(int number) {
    String text = written.text(number);
    return isPlainCode(text) ? number : meaningOfWords(number, text);
  }

  // A code of digits, as nearly all are: there is nothing to strip, and no mark begins like it.
  private boolean isPlainCode(String text) {
    if (!isPlainlyRead || text.isEmpty() || text.length() > LONGEST_CODE) {
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  private int meaningOfWords(int number, String text) {
    boolean named = isCategory && !marks.isOwn(text);
    String value = named ? category(text) : plain(text);
    Gap gap = named && value != null ? null : marks.gap(value == null ? text : value);
    if (gap != null) {
      return gap == Gap.NOT_GIVEN ? NOT_GIVEN : NOT_APPLICABLE;
    }
    if (value == null || fault(value) != null) {
      return BAD;
    }
    String mended = mended(value);
    if (mended.isEmpty() || (isCode && Damage.isNothing(value))) {
      return NOT_GIVEN;
    }
    boolean isSame = mended.equals(value);
    int meaning = isSame && value.equals(text) ? number : meaningOf(mended);
    boolean isOdd = !isSame || (!isCategory && Damage.isLost(value));
    return isOdd && meaning >= 0 ? MENDED - meaning : meaning;
  }

  // What a book gives a pattern for is as it should be if it matches.
  private String mended(String value) {
    if (isCategory || (pattern != null && pattern.matcher(value).matches())) {
      return value;
    }
    return isCode ? Damage.mended(value) : Damage.withoutInvisible(value, false);
  }

  private void tell(String text, String meant) {
    boolean isLost = !isCode && Damage.isLost(text);
    String reason = isLost ? "lost-characters" : isCode ? "mended-code" : "mended-text";
    tell(reason, text, new Quoted(meant));
  }

  // A category's name stands for itself even where another category has it as an alias.
  private int meaningOf(String value) {
    int known = written.size();
    int number = written.number(new CharView().of(value));
    if (number < known) {
      return meanings[number];
    }
    remember(number, number);
    return number;
  }

  private void remember(int number, int meaning) {
    if (number >= meanings.length) {
      meanings = Arrays.copyOf(meanings, number + (number >> 1));
    }
    meanings[number] = meaning;
  }

  private @Nullable String category(String text) {
    String key = Normal.key(text);
    String name = categories.get(key);
    if (name == null && key.matches("\\d+\\.0+")) {
      name = categories.get(key.substring(0, key.indexOf('.')));
    }
    return name;
  }

  private String plain(String text) {
    String value = Normal.strip(text);
    for (String before = ""; isCode && !value.equals(before); ) {
      before = value;
      value = Normal.strip(unwrapped(Normal.halfWidth(value)));
    }
    return value;
  }

  /** What is wrong with a value that was understood; null where nothing is. */
  private @Nullable String fault(String value) {
    boolean isOfPattern = pattern != null && pattern.matcher(value).matches();
    String damage = isCode && !isOfPattern ? Damage.ofCode(value) : null;
    if (damage != null) {
      return damage;
    }
    if (isCode && value.length() > LONGEST_CODE) {
      return "long-code";
    }
    return pattern == null || isOfPattern || pattern.matcher(mended(value)).matches()
        ? null
        : "not-of-pattern";
  }

  private void report(String text) {
    if (isCategory) {
      fault(Gap.UNREADABLE, "not-a-category", text, choices());
      return;
    }
    String reason = fault(plain(text));
    if (reason == null || reason.equals("not-of-pattern")) {
      fault(Gap.UNREADABLE, "not-of-pattern", text, String.valueOf(field.pattern()));
    } else {
      fault(Gap.UNREADABLE, reason, text, LONGEST_CODE);
    }
  }

  private Text choices() {
    return new Text(
        field.categories().stream().map(each -> named(each).zh()).collect(Collectors.joining("、")),
        field.categories().stream()
            .map(each -> named(each).en())
            .collect(Collectors.joining(", ")));
  }

  private static Text named(Category category) {
    return category.title().isEmpty() ? Text.same(category.name()) : category.title();
  }
}
