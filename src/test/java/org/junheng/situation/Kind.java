package org.junheng.situation;

import java.util.Arrays;
import java.util.Locale;
import org.junheng.text.Text;

/** What kind of situation it is; in the order of the page. */
enum Kind {
  ROWS("放不进县、学校或分组的行", "Rows that cannot be placed"),
  KEYS("主键", "Keys"),
  CELLS("单元格读作什么", "What a cell was read as"),
  COLUMNS("整列才看得清的写法", "What only the column can tell"),
  WORKBOOKS("工作簿", "Workbooks"),
  NO_ROWS("不是数据的行", "Rows that are no rows"),
  DAYS("数据时点", "The day of the data"),
  EXIT("结论与退出码", "Verdict and exit code"),
  BOOKS("随附规则集", "Shipped rule books"),
  CONTAINERS("压缩包、数据包与项目文件", "Containers and project files"),
  FILES("文件", "Files"),
  NUMBERS("数字", "Numbers");

  private final Text title;

  Kind(String zh, String en) {
    this.title = new Text(zh, en);
  }

  static Kind of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no kind of situation: " + word));
  }

  Text title() {
    return title;
  }
}
