package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  private static final String TABLE = "学校代码,学校名称,在校生数\n3201,城关小学,1200\n3202,青松第一中学,800\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "GB18030, GB18030",
    "GBK, GB18030",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE"
  })
  void a_chinese_file_is_read_the_same_in_every_encoding(String written, String shown) {
    Loaded loaded = Samples.read("school.csv", TABLE.getBytes(Charset.forName(written)));
    assertEquals("", Samples.problems(loaded));
    assertEquals("3201 城关小学 1200\n3202 青松第一中学 800", Samples.shown(loaded, "school"));
    assertEquals(shown, loaded.data().inputs().get(0).layout().encoding());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_byte_order_mark_is_no_part_of_the_first_header(String encoding) {
    Loaded loaded =
        Samples.read("school.csv", ("\uFEFF" + TABLE).getBytes(Charset.forName(encoding)));
    assertEquals("", Samples.problems(loaded));
    assertEquals(encoding, loaded.data().inputs().get(0).layout().encoding());
    assertEquals("学校代码", loaded.data().inputs().get(0).columns().get(0).written());
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, '学校,在校生数\n小学,12\n', GB18030",
    "GB18030, 'id,name\n1,小学\n', GB18030",
    "GB18030, 'school_id,学校\n1,小学\n', GB18030",
    "GB18030, 'school_id,name,pupils\n1,希望小学,12\n', GB18030",
    "GB18030, 'id,name\n1,王喆堃小学\n', GB18030",
    "UTF-8, 'id,name\n1,小学\n', UTF-8",
    "UTF-8, 'id,name\n1,小\n', UTF-8",
    "UTF-8, 'nome\nEscola São José\n', UTF-8",
    "UTF-8, 'école\nà côté\n', UTF-8",
    "UTF-8, 'школа\nпервая\n', UTF-8",
    "windows-1252, 'nome,cidade\nEscola São José,Maracanaú\nEscola Conceição,Fortaleza\n', windows-1252",
    "windows-1252, 'name\nJoão\n', windows-1252",
    "windows-1252, 'nome\nCENTRO DE EDUCAÇÃO\nCONCEIÇÃO\n', windows-1252",
    "windows-1252, 'école,classes\nÉcole élémentaire,3\n', windows-1252",
    "windows-1252, 'name\nO’Brien’s – school\n', windows-1252",
    "Big5, '學校代碼,學校名稱,學生數\n1,中山國民小學,300\n2,復興國民中學,800\n3,大安高級工業職業學校,900\n', Big5",
    "EUC-KR, '학교명,학생수\n서울초등학교,300\n아산월천초등학교,200\n천안중학교,10\n', EUC-KR",
    "windows-31j, '学校コード,学校名\n1,東京都立第一小学校\n2,さくら中学校\n', Shift_JIS",
  })
  void bytes_tell_their_encoding(String written, String text, String read) {
    assertEquals(read, Encoding.of(text.getBytes(Charset.forName(written))).shown());
  }

  @Test
  void an_encoding_that_shows_only_further_down_is_found() {
    StringBuilder table = new StringBuilder("school_id,name,pupils\n");
    for (int row = 0; row < 30_000; row++) {
      table.append(row).append(",school ").append(row).append(",100\n");
    }
    table.append("x,城关小学,1200\n");
    Loaded loaded =
        Samples.read("school.csv", table.toString().getBytes(Charset.forName("GB18030")));
    assertEquals("", Samples.problems(loaded));
    assertTrue(Samples.shown(loaded, "school").endsWith("\nx 城关小学 1200"));
    assertEquals("GB18030", loaded.data().inputs().get(0).layout().encoding());
    assertEquals(30_001, loaded.data().inputs().get(0).rows());
  }

  @Test
  void damage_far_down_is_told_at_its_line() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("学校代码,学校名称\r\n".getBytes(StandardCharsets.UTF_8));
    for (int row = 0; row < 50_000; row++) {
      bytes.write(("32" + row + ",小学\r\n").getBytes(StandardCharsets.UTF_8));
    }
    bytes.write(new byte[] {'7', ',', (byte) 0xD0, (byte) 0xA1, (byte) 0xD1});
    Loaded loaded = Samples.read("school.csv", bytes.toByteArray());
    assertFalse(loaded.usable());
    assertEquals(
        "school.csv:50002: error: the bytes D1 at character 4 of this line are not UTF-8; "
            + "save the file as UTF-8, or name its encoding with --encoding",
        Samples.problems(loaded));
  }

  @Test
  void the_user_may_name_the_encoding() {
    byte[] bytes = "id,name\n1,小学\n".getBytes(StandardCharsets.UTF_8);
    ReadOptions latin = ReadOptions.DEFAULT.withEncoding(ReadOptions.encoding("latin1"));
    ReadOptions utf8 = ReadOptions.DEFAULT.withEncoding(ReadOptions.encoding("utf8"));
    String table = "school_id,name\n1,小学\n";
    assertEquals(
        "1 小学",
        Samples.shown(
            Samples.read("school.csv", table.getBytes(StandardCharsets.UTF_8), utf8), "school"));
    Loaded marked =
        Samples.read("school.csv", ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8), utf8);
    assertEquals("1 小学", Samples.shown(marked, "school"));
    assertEquals("windows-1252", Encoding.named(latin.encoding(), bytes).shown());
    assertEquals("GB18030", ReadOptions.encoding("gb2312").name());
  }

  @Test
  void a_file_that_is_not_in_the_named_encoding_is_refused() {
    ReadOptions utf8 = ReadOptions.DEFAULT.withEncoding(StandardCharsets.UTF_8);
    Loaded loaded = Samples.read("school.csv", TABLE.getBytes(Charset.forName("GB18030")), utf8);
    assertFalse(loaded.usable());
    assertTrue(
        Samples.problems(loaded)
            .contains(
                "school.csv:1: error: the bytes B4 at character 3 of this line are not UTF-8"));
  }

  @Test
  void characters_beyond_the_basic_plane_are_read() {
    String table = "学校代码,学校名称\n1,𠮷野小学\n".repeat(1);
    for (String encoding : new String[] {"UTF-8", "GB18030", "UTF-16LE"}) {
      byte[] bytes = ("\uFEFF" + table).getBytes(Charset.forName(encoding));
      byte[] given = encoding.equals("GB18030") ? table.getBytes(Charset.forName(encoding)) : bytes;
      assertEquals("1 𠮷野小学", Samples.shown(Samples.read("school.csv", given), "school"), encoding);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "examples/fr-ille-et-vilaine/fr-ille-et-vilaine-ecoles-classes.csv, windows-1252, windows-1252",
    "examples/county-fails/school.csv, GB18030, GB18030",
    "examples/county-fails/class.csv, UTF-16LE, UTF-16LE",
    "examples/kr-chungnam/kr-chungnam-elementary-2025.csv, x-windows-949, EUC-KR",
    "examples/kr-chungnam/kr-chungnam-special-2025.csv, x-windows-949, EUC-KR",
  })
  void real_files_are_recognised_in_the_older_encoding_of_their_language(
      String file, String written, String found) throws IOException {
    String text = Files.readString(Path.of(file)).substring(1);
    Encoding encoding = Encoding.of(text.getBytes(Charset.forName(written)));
    assertEquals(found, encoding.shown());
  }
}
