package org.junheng.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.problem.Problem;
import org.junheng.table.DataSet;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
  private static final String SCHOOLS = "school_id,name\n1,a\n2,b\n";
  private static final String CLASSES = "school_id,class_no,pupils\n1,1,40\n2,1,41\n";

  @TempDir private Path folder;

  @Test
  void a_folder_is_read_in_the_order_of_its_names() throws IOException {
    write("学校.csv", SCHOOLS);
    write("class-b.csv", "class_no,school_id\n7,2\n");
    write("class-a.csv", CLASSES);
    Loaded loaded = read(Source.of(folder));
    String name = folder.getFileName().toString();
    assertEquals("", Samples.problems(loaded));
    assertEquals(
        List.of(name + "/class-a.csv", name + "/class-b.csv", name + "/学校.csv"),
        loaded.data().inputs().stream().map(DataSet.Input::name).toList());
    assertEquals("1 1 40\n2 1 41\n2 7 ·", Samples.shown(loaded, "class"));
    Table classes = loaded.data().tables().get("class");
    assertEquals(name + "/class-a.csv:3:1", classes.origin().of(1, "school_id").toString());
    assertEquals(name + "/class-b.csv:2:2", classes.origin().of(2, "school_id").toString());
    assertEquals(name + "/class-b.csv:2", classes.origin().of(2, "pupils").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "school.csv",
        "SCHOOL.CSV",
        "Schools.csv",
        "学校.csv",
        "学校（2024）.csv",
        "2024学校.csv",
        "平安县-学校.csv",
        "school 2024.txt",
        "ｓｃｈｏｏｌ.tsv",
        "2024_school.csv"
      })
  void a_name_tells_the_table(String name) throws IOException {
    write(name, SCHOOLS);
    assertEquals("1 a\n2 b", Samples.shown(read(Source.of(folder.resolve(name))), "school"));
  }

  @Test
  void any_name_will_do_for_the_only_table() throws IOException {
    write("whatever.csv", SCHOOLS);
    Loaded loaded =
        DataReader.read(
            List.of(Source.of(folder)), List.of(Samples.SCHOOL), Needs.ALL, ReadOptions.DEFAULT);
    assertEquals("1 a\n2 b", Samples.shown(loaded, "school"));
  }

  @Test
  void the_user_may_say_the_table_also_of_a_file_in_the_folder() throws IOException {
    write("foo.csv", SCHOOLS);
    write("class.csv", CLASSES);
    Loaded loaded = read(Source.of(folder), Source.of(folder.resolve("foo.csv"), "school"));
    assertEquals("", Samples.problems(loaded));
    assertEquals(2, loaded.data().inputs().size());
    assertEquals("1 a\n2 b", Samples.shown(loaded, "school"));
    assertEquals(
        "foo.csv: error: there is no table \"scool\"; did you mean \"school\"? The tables are school, class",
        Samples.problems(read(Source.of(folder.resolve("foo.csv"), "scool"))));
    assertEquals(
        "foo.csv: error: there is no table \"x\"; the tables are school, class",
        Samples.problems(read(Source.of(folder.resolve("foo.csv"), "x"))));
  }

  @Test
  void a_file_that_is_given_twice_is_read_once() throws IOException {
    write("school.csv", SCHOOLS);
    Loaded loaded = read(Source.of(folder), Source.of(folder.resolve("school.csv")));
    assertEquals("1 a\n2 b", Samples.shown(loaded, "school"));
    assertEquals(1, loaded.data().inputs().size());
  }

  @Test
  void a_file_that_is_not_there_is_told_by_its_name() {
    Loaded loaded = read(Source.of(Path.of("no/such/../school.csv")));
    assertFalse(loaded.usable());
    assertEquals(
        "no/school.csv: error: there is no such file or folder; check the name",
        Samples.problems(loaded));
  }

  @ParameterizedTest
  @CsvSource({
    "data/x.csv, data/x.csv",
    "./data/x.csv, data/x.csv",
    "../x.csv, ../x.csv",
    "x.csv, x.csv",
    "/abs/data/x.csv, x.csv",
    "., ''"
  })
  void names_are_as_the_user_wrote_them_and_never_absolute(String path, String name) {
    assertEquals(name, SourceFiles.shown(Path.of(path)));
  }

  @Test
  void standard_input_is_known_by_the_name_it_is_given() {
    assertEquals("1 a\n2 b", Samples.shown(Samples.read("学校.csv", SCHOOLS), "school"));
    assertFalse(Samples.read("-", SCHOOLS).usable());
  }

  @Test
  void a_copy_that_is_no_data_does_not_matter_beside_the_data() throws IOException {
    write("school.csv", SCHOOLS);
    write("school.ods", "PK");
    assertTrue(read(Source.of(folder)).usable());
    Files.delete(folder.resolve("school.csv"));
    write("class.csv", CLASSES);
    assertFalse(read(Source.of(folder)).usable());
  }

  @Test
  void the_hash_is_that_of_the_bytes() {
    DataSet.Input input = Samples.read("school.csv", SCHOOLS).data().inputs().get(0);
    assertEquals("4498cf", input.sha256().substring(0, 6));
    assertEquals(64, input.sha256().length());
  }

  @Test
  void a_required_table_must_be_there() {
    Schema schema = Samples.CLASS;
    Schema required =
        new Schema(
            "class",
            schema.title(),
            List.of(),
            schema.key(),
            schema.within(),
            null,
            null,
            null,
            true,
            schema.fields());
    Loaded loaded =
        DataReader.read(
            List.of(Source.of(new ByteArrayInputStream(SCHOOLS.getBytes(UTF_8)), "school.csv")),
            List.of(Samples.SCHOOL, required),
            Needs.ALL,
            ReadOptions.DEFAULT);
    assertFalse(loaded.usable());
    assertEquals(
        "school.csv: error: table class (Class) was not given, and nothing can be judged without it",
        Samples.problems(loaded));
  }

  @Test
  void only_what_is_needed_is_read_and_checked() {
    Needs needs = new Needs(Map.of("school", Set.of("pupils"), "class", Set.of()));
    Loaded loaded =
        DataReader.read(
            List.of(
                Source.of(
                    new ByteArrayInputStream(
                        "school_id,name,pupils,area\n1,a,3,x\n2,b,4,y\n".getBytes(UTF_8)),
                    "school.csv")),
            List.of(Samples.SCHOOL, Samples.CLASS),
            needs,
            ReadOptions.DEFAULT);
    assertEquals("", Samples.problems(loaded));
    assertEquals("1 3\n2 4", Samples.shown(loaded, "school"));
    assertEquals("area", loaded.data().inputs().get(0).columns().get(3).field());
  }

  @Test
  void a_table_that_nothing_needs_is_only_counted() {
    Loaded loaded =
        DataReader.read(
            List.of(Source.of(new ByteArrayInputStream(SCHOOLS.getBytes(UTF_8)), "school.csv")),
            List.of(Samples.SCHOOL),
            new Needs(Map.of()),
            ReadOptions.DEFAULT);
    assertEquals(2, loaded.data().inputs().get(0).rows());
    assertTrue(loaded.data().tables().get("school").columns().isEmpty());
  }

  @Test
  void a_broken_file_is_listed_to_the_cap_and_counted_to_the_end() {
    StringBuilder table = new StringBuilder("school_id,pupils,fax\n");
    for (int row = 0; row < 500; row++) {
      // So many cells too many: each row has another number of them, and a message of its own.
      table.append(row).append(",7,").append(",x".repeat(row + 1)).append("\n");
    }
    Loaded loaded =
        Samples.read(
            "school.csv", table.toString().getBytes(UTF_8), ReadOptions.DEFAULT.withListed(10));
    assertEquals(500, loaded.errors());
    assertEquals(501, loaded.total());
    assertEquals(11, loaded.problems().size());
  }

  @Test
  void what_is_wrong_in_many_cells_alike_is_told_once_with_its_first_places() {
    StringBuilder table = new StringBuilder("school_id,pupils,area\n");
    for (int row = 0; row < 500; row++) {
      table.append(row).append(row % 2 == 0 ? ",x,1\n" : ",4,y\n");
    }
    Loaded loaded =
        Samples.read(
            "school.csv", table.toString().getBytes(UTF_8), ReadOptions.DEFAULT.withListed(10));
    assertEquals(500, loaded.errors());
    assertEquals(500, loaded.problems().stream().mapToLong(Problem::count).sum());
    assertEquals(
        """
        school.csv:2:2: error: Pupils: "x" is not a whole number; write digits only, or leave the cell empty \
        if it is not known (in 250 places; also school.csv:4:2, school.csv:6:2, school.csv:8:2, school.csv:10:2, …)
        school.csv:3:3: error: Floor area: "y" is not a number; write digits such as 1250 or 1250.5, or leave the cell empty \
        if it is not known (in 250 places; also school.csv:5:3, school.csv:7:3, school.csv:9:3, school.csv:11:3, …)""",
        Samples.problems(loaded));
  }

  @Test
  void limits_are_told_in_words() {
    assertEquals(
        "school.csv: error: the file has more than 9 bytes; split it",
        beyond(new Limits(9, 100, 100, 1000, 9, 10, 100), SCHOOLS));
    assertEquals(
        "school.csv:3: error: the file has more than 1 rows; split it",
        beyond(new Limits(1 << 20, 1, 100, 1000, 9, 10, 100), SCHOOLS));
    assertEquals(
        "school.csv:1: error: there are 2 columns, more than 1; is the delimiter right?",
        beyond(new Limits(1 << 20, 100, 1, 1000, 9, 10, 100), SCHOOLS));
    assertEquals(
        "school.csv:2: error: the record that begins here is longer than 100000 characters; "
            + "is a quote opened and not closed?",
        beyond(
            new Limits(1 << 20, 100, 100, 100_000, 9, 10, 100),
            "school_id\n\"" + "x\n".repeat(200_000)));
  }

  @Test
  void columns_of_every_type_are_joined() {
    Schema all =
        Samples.schema(
            "all",
            Text.same("all"),
            List.of(),
            List.of(),
            null,
            Samples.field("n", FieldType.QUANTITY, "", ""),
            Samples.field("t", FieldType.TEXT, "", ""),
            Samples.field("f", FieldType.FLAG, "", ""),
            Samples.field("d", FieldType.DATE, "", ""));
    List<Source> sources = new ArrayList<>();
    for (String text :
        List.of(
            "n,t,f,d\n0.10000000000000000001,a,1,2024-09-01\nx,b,y?,2024\n",
            "t\nb\nc\n",
            "d,f,t,n\n2024-09-02,0,a,2\n不适用,不适用,不适用,不适用\n")) {
      sources.add(Source.of(new ByteArrayInputStream(text.getBytes(UTF_8)), "f" + sources.size()));
    }
    Loaded loaded = DataReader.read(sources, List.of(all), Needs.ALL, ReadOptions.DEFAULT);
    assertEquals(
        """
        0.10000000000000000001 a true 2024-09-01
        ?x? b ?y?? ?2024?
        · b · ·
        · c · ·
        2 a false 2024-09-02
        n/a n/a n/a n/a""",
        Samples.shown(loaded, "all"));
  }

  private static String beyond(Limits limits, String text) {
    ReadOptions options = ReadOptions.DEFAULT.withListed(10).withLimits(limits);
    Loaded loaded = Samples.read("school.csv", text.getBytes(UTF_8), options);
    assertFalse(loaded.usable());
    return Samples.problems(loaded);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static Loaded read(Source... sources) {
    return DataReader.read(
        List.of(sources), List.of(Samples.SCHOOL, Samples.CLASS), Needs.ALL, ReadOptions.DEFAULT);
  }
}
