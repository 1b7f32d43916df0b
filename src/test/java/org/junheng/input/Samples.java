package org.junheng.input;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.problem.Problem;
import org.junheng.table.Category;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.table.Written;
import org.junheng.text.Text;

/** Tables to read in tests, and short ways to read text into them. */
final class Samples {
  static final Schema SCHOOL =
      schema(
          "school",
          new Text("学校", "School"),
          List.of("schools"),
          List.of("school_id"),
          null,
          field("school_id", FieldType.CODE, "学校代码", "School code").required().aliases("学校标识码"),
          field("name", FieldType.TEXT, "学校名称", "Name"),
          field("stage", FieldType.CATEGORY, "学段", "Stage")
              .category("primary", "小学", "Primary", "21")
              .category("junior", "初中", "Junior secondary", "31"),
          field("pupils", FieldType.COUNT, "在校生数", "Pupils").max("20000"),
          field("area", FieldType.QUANTITY, "校舍面积", "Floor area").min("0").missing("-999"),
          field("degree_rate", FieldType.PERCENT, "学历合格率", "Degree rate").max("1"),
          field("library", FieldType.FLAG, "有无图书馆", "Library"),
          field("founded", FieldType.DATE, "建校日期", "Founded on"));

  static final Schema CLASS =
      schema(
          "class",
          new Text("班级", "Class"),
          List.of("classes"),
          List.of("school_id", "class_no"),
          new Schema.Within("school", List.of("school_id")),
          field("school_id", FieldType.CODE, "学校代码", "School code").required().pattern("\\d+"),
          field("class_no", FieldType.CODE, "班号", "Class number"),
          field("pupils", FieldType.COUNT, "学生数", "Pupils"));

  private Samples() {}

  static Schema schema(
      String name,
      Text title,
      List<String> aliases,
      List<String> key,
      Schema.Within within,
      FieldMaker... fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    for (FieldMaker maker : fields) {
      byName.put(maker.name, maker.make());
    }
    return new Schema(name, title, aliases, key, within, null, null, null, false, byName);
  }

  static FieldMaker field(String name, FieldType type, String zh, String en) {
    return new FieldMaker(name, type, new Text(zh, en));
  }

  /** Reads one file of a name. */
  static Loaded read(String name, byte[] bytes) {
    return read(name, bytes, ReadOptions.DEFAULT);
  }

  static Loaded read(String name, byte[] bytes, ReadOptions options) {
    return DataReader.read(
        List.of(Source.of(new ByteArrayInputStream(bytes), name)),
        List.of(SCHOOL, CLASS),
        Needs.ALL,
        options);
  }

  static Loaded read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The problems in English, one a line. */
  static String problems(Loaded loaded) {
    return loaded.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  /** A table as text: the values of each row, {@code ·} for a missing one. */
  static String shown(Loaded loaded, String name) {
    Table table = loaded.data().table(name);
    return table == null ? "none" : String.join("\n", rows(table));
  }

  static List<String> rows(Table table) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<String> cells = new ArrayList<>();
      for (Field field : table.schema().fields().values()) {
        Column column = table.column(field.name());
        if (column != null) {
          cells.add(shown(column, row));
        }
      }
      rows.add(String.join(" ", cells));
    }
    return rows;
  }

  /** Some cells of a column. */
  static String shown(Column column, int... rows) {
    return java.util.Arrays.stream(rows)
        .mapToObj(row -> shown(column, row))
        .collect(Collectors.joining(" "));
  }

  private static String shown(Column column, int row) {
    Object value = column.value(row);
    if (value == null) {
      return switch (column.gaps().at(row)) {
        case NOT_GIVEN -> "·";
        case NOT_APPLICABLE -> "n/a";
        case UNREADABLE -> "?" + column.gaps().written(row) + "?";
        case IMPOSSIBLE -> "!" + column.gaps().written(row) + "!";
        case CONTRADICTORY -> "≠" + column.gaps().written(row) + "≠";
        case UNMATCHED -> throw new AssertionError("of results only");
      };
    }
    return value instanceof BigDecimal figure
        ? figure.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  /** A field in the making. */
  static final class FieldMaker {
    private final String name;
    private final FieldType type;
    private final Text title;
    private final List<Category> categories = new ArrayList<>();
    private List<String> aliases = List.of();
    private List<String> missing = List.of();
    private boolean required;
    private BigDecimal min;
    private BigDecimal max;
    private String pattern;
    private List<Written> written = List.of();

    FieldMaker(String name, FieldType type, Text title) {
      this.name = name;
      this.type = type;
      this.title = title;
    }

    FieldMaker required() {
      required = true;
      return this;
    }

    FieldMaker aliases(String... others) {
      aliases = List.of(others);
      return this;
    }

    FieldMaker missing(String... marks) {
      missing = List.of(marks);
      return this;
    }

    FieldMaker min(String least) {
      min = new BigDecimal(least);
      return this;
    }

    FieldMaker max(String most) {
      max = new BigDecimal(most);
      return this;
    }

    FieldMaker pattern(String expression) {
      pattern = expression;
      return this;
    }

    FieldMaker written(String... forms) {
      written = Stream.of(forms).map(Written::parse).toList();
      return this;
    }

    FieldMaker category(String value, String zh, String en, String... others) {
      categories.add(new Category(value, new Text(zh, en), List.of(others)));
      return this;
    }

    Field make() {
      BigDecimal step = type == FieldType.COUNT ? BigDecimal.ONE : new BigDecimal("0.01");
      return new Field(
          name,
          type,
          null,
          title,
          aliases,
          required,
          min,
          max,
          step,
          pattern,
          missing,
          written,
          categories,
          Text.NONE);
    }
  }
}
