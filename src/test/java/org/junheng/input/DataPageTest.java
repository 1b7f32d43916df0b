package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.problem.Problem;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tables of {@code data.md} are made by reading what they show. {@code -Dgolden.renew=true}
 * writes the pages anew, to be reviewed.
 */
class DataPageTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final String BEGIN = "<!-- made from the tests: begin -->\n";
  private static final String END = "<!-- made from the tests: end -->\n";

  private static final Map<FieldType, List<String>> CELLS =
      Map.of(
          FieldType.COUNT,
          List.of(
              "45", "４５", "1,250", "1 250", "45.0", "45人", "1.2万人", "45.5", "-3", "约90", "无", "-",
              "无数据", "不适用", "Inf", "1.2E+05", "#DIV/0!"),
          FieldType.QUANTITY,
          List.of("350.5", "350㎡", "350平方米", "1.2公顷", "0.35万平方米", "3亩", "-999", "—", "NA", "1.2.3"),
          FieldType.PERCENT,
          List.of("95%", "９５％", "0.95", "95", "120%"),
          FieldType.FLAG,
          List.of("是", "否", "有", "无", "√", "×", "Y", "n", "1", "0", "TRUE", "半"),
          FieldType.DATE,
          List.of(
              "2024-09-01",
              "2024/9/1",
              "2024.9.1",
              "2024年9月1日",
              "20240901",
              "2024-09-01 08:30",
              "1/9/2024",
              "24.9.1",
              "45536",
              "2024年9月"),
          FieldType.CODE,
          List.of("0012", "００１２", "=\"0012\"", "'0012", "3.6E+09"));
  private static final List<FieldType> TYPES =
      List.of(
          FieldType.COUNT,
          FieldType.QUANTITY,
          FieldType.PERCENT,
          FieldType.FLAG,
          FieldType.DATE,
          FieldType.CODE);

  private static final Map<String, String> ENCODED =
      Map.of(
          "UTF-8", "学校代码,学校名称\n1,城关小学\n",
          "UTF-16LE", "学校代码,学校名称\n1,城关小学\n",
          "GB18030", "学校代码,学校名称\n1,城关小学\n",
          "Big5", "學校代碼,學校名稱,學生數\n1,中山國民小學,300\n2,復興國民中學,800\n3,大安高級工業職業學校,900\n",
          "windows-1252", "nome,cidade\nEscola São José,Maracanaú\nEscola Conceição,Fortaleza\n",
          "EUC-KR", "학교코드,학교명,학생수\n1,공주교동초등학교,300\n2,천안성정초등학교,800\n3,아산온양초등학교,10\n",
          "Shift_JIS", "学校コード,学校名,児童数\n1,桜ヶ丘小学校,300\n2,みどり小学校,250\n3,あさひ中学校,10\n");

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_page_shows_what_is_read(Language language) throws IOException {
    Path page = PAGES.resolve(language == Language.EN ? "data.md" : "data_zh.md");
    String old = Files.readString(page);
    int begin = old.indexOf(BEGIN) + BEGIN.length();
    String now = old.substring(0, begin) + tables(language) + old.substring(old.indexOf(END));
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(page, now);
    }
    assertEquals(now, Files.readString(page), "write it anew with -Dgolden.renew=true");
  }

  private static String tables(Language language) {
    return formats(language) + encodings(language) + cells(language) + limits(language);
  }

  private static String say(Language language, String zh, String en) {
    return new Text(zh, en).in(language);
  }

  private static String formats(Language in) {
    StringBuilder page = new StringBuilder();
    page.append(
        say(
            in,
            "\n## 格式\n\n| 扩展名 | 说明 |\n|---|---|\n",
            "\n## Formats\n\n| ending | what is done |\n|---|---|\n"));
    for (InputFormat format : InputFormat.values()) {
      String endings =
          Arrays.stream(ENDINGS)
              .filter(each -> InputFormat.ofEnding(each) == format)
              .map(each -> "`." + each + "`")
              .collect(Collectors.joining(" "));
      if (!endings.isEmpty()) {
        String done = format.isReadable() ? say(in, "读取", "read") : Refusal.of(format).in(in);
        page.append("| ").append(endings).append(" | ").append(done).append(" |\n");
      }
    }
    return page.toString();
  }

  private static final String[] ENDINGS = {
    "csv", "tsv", "txt", "tab", "json", "ndjson", "jsonl", "xlsx", "xlsm", "zip", "gz", "xls", "et",
    "xlsb", "ods", "numbers", "7z", "rar", "tar", "html", "doc", "docx", "pdf", "wps"
  };

  private static String encodings(Language in) {
    StringBuilder page = new StringBuilder();
    page.append(
        say(
            in,
            "\n## 编码\n\n| 写入时 | 识别为 | 依据 |\n|---|---|---|\n",
            "\n## Encodings\n\n| written in | recognised as | why |\n|---|---|---|\n"));
    for (String name : ENCODED.keySet().stream().sorted().toList()) {
      byte[] bytes = ENCODED.get(name).getBytes(Charset.forName(name));
      Encoding found = Encoding.of(bytes);
      page.append("| ").append(name).append(" | ").append(found.shown());
      page.append(" | ").append(found.evidence().in(in)).append(" |\n");
    }
    return page.toString();
  }

  private static String cells(Language in) {
    StringBuilder page = new StringBuilder();
    page.append(
        say(
            in,
            "\n## 单元格\n\n| 字段类型 | 写成 | 读作 | 提示 |\n|---|---|---|---|\n",
            "\n## Cells\n\n| field | written | read as | what is said |\n|---|---|---|---|\n"));
    for (FieldType type : TYPES) {
      for (String cell : CELLS.get(type)) {
        Loaded loaded = read(type, cell);
        String value = Samples.shown(loaded, "t").replaceAll("^k ", "");
        boolean isGap = value.startsWith("?") || value.startsWith("!");
        String shown =
            isGap
                ? say(in, "无法判定", "undecided")
                : value.equals("·")
                    ? say(in, "未填", "not given")
                    : value.equals("n/a") ? say(in, "不适用", "not applicable") : "`" + value + "`";
        String said =
            loaded.problems().stream()
                .map(Problem::message)
                .map(each -> each.in(in))
                .collect(Collectors.joining(" "));
        page.append("| ")
            .append(type.word())
            .append(" | `")
            .append(cell)
            .append("` | ")
            .append(shown);
        page.append(" | ").append(said.replace("|", "\\|")).append(" |\n");
      }
    }
    return page.toString();
  }

  private static Loaded read(FieldType type, String cell) {
    String name = type.name().toLowerCase(Locale.ROOT);
    Field field =
        Samples.field(name, type, "本列", "This column").missing("-999").max("100000000").make();
    if (type == FieldType.PERCENT) {
      field = Samples.field(name, type, "本列", "This column").max("1").make();
    } else if (type == FieldType.COUNT) {
      field = field.withUnitWords(Map.of("人", BigDecimal.ONE));
    } else if (type == FieldType.QUANTITY) {
      field =
          field.withUnitWords(
              Map.of("平方米", BigDecimal.ONE, "m²", BigDecimal.ONE, "公顷", new BigDecimal(10_000)));
    }
    Field key = Samples.field("k", FieldType.CODE, "", "").make();
    Schema schema =
        new Schema(
            "t",
            Text.same("t"),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            false,
            Map.of("k", key, name, field));
    String quoted = "\"" + cell.replace("\"", "\"\"") + "\"";
    return DataReader.read(
        List.of(
            Source.of(
                new java.io.ByteArrayInputStream(
                    ("k," + name + "\nk," + quoted + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "t.csv")),
        List.of(schema),
        new Needs(Map.of("t", java.util.Set.of(name))),
        ReadOptions.DEFAULT);
  }

  private static String limits(Language in) {
    Limits most = Limits.DEFAULT;
    return say(
            in,
            "\n## 上限\n\n| 项目 | 上限 |\n|---|---|\n",
            "\n## Limits\n\n| of | at most |\n|---|---|\n")
        + row(say(in, "一个文件的字节数（解压后）", "bytes of a file, unpacked"), most.bytes())
        + row(say(in, "一个文件的行数", "rows of a file"), most.rows())
        + row(say(in, "一个文件的列数", "columns of a file"), most.columns())
        + row(say(in, "一行或一个单元格的字符数", "characters of a line or a cell"), most.recordChars())
        + row(say(in, "JSON 嵌套层数", "levels of nesting in JSON"), most.depth())
        + row(say(in, "一个压缩文件中的文件数", "files in an archive"), most.entries())
        + row(
            say(in, "解压后与原大小之比", "times a packed file's size that it may unpack to"),
            most.expansion());
  }

  private static String row(String what, long most) {
    return "| " + what + " | " + String.format(Locale.ROOT, "%,d", most) + " |\n";
  }
}
