package org.junheng.agreement;

import java.util.List;
import java.util.Locale;
import org.junheng.table.FieldType;
import org.junheng.text.Text;

/** The kinds of agreements, with the keys that their entries have. */
enum Kind {
  WAIVERS(
      new Text("豁免", "Waivers"),
      List.of(
          required("rule", FieldType.CODE, "规则", "Rule", List.of("规则编号", "rule id")),
          optional("table", FieldType.CODE, "表", "Table", List.of()),
          required("row", FieldType.CODE, "行", "Row", List.of("对象", "行代码", "row key")),
          required("reason", FieldType.TEXT, "理由", "Reason", List.of("原因", "豁免理由")),
          required(
              "authority", FieldType.TEXT, "批准机关", "Authority", List.of("批准单位", "approved by")),
          required("document", FieldType.TEXT, "文号", "Document", List.of("批准文号", "文件", "批文")),
          optional("from", FieldType.DATE, "起始日", "From", List.of("开始日期", "生效日", "first day")),
          required(
              "last-day",
              FieldType.DATE,
              "截止日",
              "Last day",
              List.of("截止日期", "到期日", "last_day", "until")),
          optional("bound", FieldType.QUANTITY, "限度", "Bound", List.of("不得劣于")),
          optional("note", FieldType.TEXT, "备注", "Note", List.of("remark")))),
  ANSWERS(
      new Text("说明", "Answers"),
      List.of(
          required("rule", FieldType.CODE, "规则", "Rule", List.of("规则编号", "rule id")),
          optional("table", FieldType.CODE, "表", "Table", List.of()),
          required("row", FieldType.CODE, "行", "Row", List.of("对象", "行代码", "row key")),
          required("value", FieldType.TEXT, "所说明的值", "Value explained", List.of("值", "数值")),
          required("explanation", FieldType.TEXT, "说明", "Explanation", List.of("原因", "情况说明")),
          required("by", FieldType.TEXT, "说明人", "By", List.of("填报人", "答复人", "who")),
          required("date", FieldType.DATE, "日期", "Date", List.of("说明日期", "when")),
          optional("note", FieldType.TEXT, "备注", "Note", List.of("remark"))));

  private final Text title;
  private final List<AgreementTable.Key> keys;

  Kind(Text title, List<AgreementTable.Key> keys) {
    this.title = title;
    this.keys = keys;
  }

  private static AgreementTable.Key required(
      String name, FieldType type, String zh, String en, List<String> aliases) {
    return new AgreementTable.Key(name, type, true, new Text(zh, en), aliases);
  }

  private static AgreementTable.Key optional(
      String name, FieldType type, String zh, String en, List<String> aliases) {
    return new AgreementTable.Key(name, type, false, new Text(zh, en), aliases);
  }

  /** The key of the list in a YAML file, and the table of any other. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Text title() {
    return title;
  }

  List<AgreementTable.Key> keys() {
    return keys;
  }

  /** The names of all keys. */
  List<String> names() {
    return keys.stream().map(AgreementTable.Key::name).toList();
  }

  /** The names of the keys that must be there. */
  List<String> required() {
    return keys.stream()
        .filter(AgreementTable.Key::required)
        .map(AgreementTable.Key::name)
        .toList();
  }
}
