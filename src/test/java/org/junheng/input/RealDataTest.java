package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.FieldType;
import org.junheng.table.NumberColumn;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;

/** Files that education authorities published, read without any option. */
class RealDataTest {
  private static final Path EXAMPLES = Path.of("examples");

  @Test
  void new_york_has_ratio_rows_and_a_last_record_that_was_cut_off() {
    Loaded loaded =
        read(
            "us-nyc-class-size/us-nyc-class-size-2010-11.csv",
            Samples.field("grade", FieldType.CODE, "GRADE", ""),
            Samples.field("largest", FieldType.COUNT, "SIZE OF LARGEST CLASS", ""),
            Samples.field("ratio", FieldType.QUANTITY, "SCHOOLWIDE PUPIL-TEACHER RATIO", ""));
    assertInput(loaded, 26_885, 16, "UTF-8", ",");
    assertEquals(0, loaded.errors());
    assertEquals(
        "us-nyc-class-size-2010-11.csv:26886: warning: the row has 3 cells, the header 16; "
            + "the missing ones are taken as not given",
        loaded.problems().get(1).toString());
    Table table = loaded.data().tables().get("real");
    assertEquals(1_449, given(table, "ratio"));
    assertEquals(14.046722, sum(table, "ratio") / 1_449, 5e-7);
    int over = 0;
    double[] largest = ((NumberColumn) table.columns().get("largest")).values();
    for (int row = 0; row < table.rows(); row++) {
      over += "0K".equals(table.columns().get("grade").value(row)) && largest[row] > 25 ? 1 : 0;
    }
    assertEquals(141, over);
  }

  @Test
  void ille_et_vilaine_has_a_mark_semicolons_and_windows_line_ends() {
    Loaded loaded =
        read(
            "fr-ille-et-vilaine/fr-ille-et-vilaine-ecoles-classes.csv",
            Samples.field("year", FieldType.CODE, "Rentrée scolaire", ""),
            Samples.field("rep", FieldType.FLAG, "REP", ""),
            Samples.field("rep_plus", FieldType.FLAG, "REP +", ""),
            Samples.field("classes", FieldType.COUNT, "Nombre total de classes", ""),
            Samples.field("pupils", FieldType.COUNT, "Nombre total d'élèves", ""));
    assertInput(loaded, 2_704, 23, "UTF-8", ";");
    assertEquals(1, loaded.total());
    Table table = loaded.data().tables().get("real");
    int over = 0;
    double[] pupils = ((NumberColumn) table.columns().get("pupils")).values();
    double[] classes = ((NumberColumn) table.columns().get("classes")).values();
    for (int row = 0; row < table.rows(); row++) {
      boolean is2022 = "2022".equals(table.columns().get("year").value(row));
      over += is2022 && pupils[row] / classes[row] > 24 ? 1 : 0;
    }
    assertEquals(190, over);
    assertEquals(4 * 44, yes(table, "rep"));
    assertEquals(4 * 5, yes(table, "rep_plus"));
  }

  @Test
  void maracanau_is_latin_1_with_figures_as_decimals_and_blank_flags() {
    Loaded loaded =
        read(
            "br-maracanau/br-maracanau-censo-escolar-2022-latin1.csv",
            Samples.field("CO_ENTIDADE", FieldType.CODE, "", ""),
            Samples.field("NO_MUNICIPIO", FieldType.TEXT, "", ""),
            Samples.field("TP_SITUACAO_FUNCIONAMENTO", FieldType.CODE, "", ""),
            Samples.field("IN_BIBLIOTECA", FieldType.FLAG, "", ""),
            Samples.field("IN_AGUA_POTAVEL", FieldType.FLAG, "", ""),
            Samples.field("QT_MAT_BAS", FieldType.COUNT, "", ""));
    assertInput(loaded, 346, 385, "windows-1252", ",");
    assertEquals(1, loaded.total());
    Table table = loaded.data().tables().get("real");
    assertEquals("Maracanaú", table.columns().get("NO_MUNICIPIO").value(0));
    assertEquals(177, given(table, "IN_BIBLIOTECA"));
    assertEquals(177 - 129, yes(table, "IN_BIBLIOTECA"));
    assertEquals(177 - 5, yes(table, "IN_AGUA_POTAVEL"));
    assertEquals(176, given(table, "QT_MAT_BAS"));
  }

  @Test
  void a_table_read_in_parts_is_the_table_read_at_once() {
    List<Source> twice =
        List.of(
            Source.of(EXAMPLES.resolve("county-fails/school.csv").toAbsolutePath(), "school"),
            Source.of(EXAMPLES.resolve("county-passes/school.csv").toAbsolutePath(), "school"));
    Loaded loaded = DataReader.read(twice, List.of(Samples.SCHOOL), Needs.ALL, ReadOptions.DEFAULT);
    int rows = loaded.data().inputs().stream().mapToInt(DataSet.Input::rows).sum();
    assertEquals(rows, loaded.data().tables().get("school").rows());
    assertTrue(rows > 50);
  }

  private static Loaded read(String file, Samples.FieldMaker... fields) {
    Schema schema = Samples.schema("real", Text.same("Real"), List.of(), List.of(), null, fields);
    return DataReader.read(
        List.of(Source.of(EXAMPLES.resolve(file).toAbsolutePath())),
        List.of(schema),
        Needs.ALL,
        ReadOptions.DEFAULT);
  }

  private static void assertInput(
      Loaded loaded, int rows, int columns, String encoding, String delimiter) {
    DataSet.Input input = loaded.data().inputs().get(0);
    assertTrue(loaded.usable());
    assertEquals(rows, input.rows());
    assertEquals(columns, input.columns().size());
    assertEquals(encoding, input.layout().encoding());
    assertEquals(delimiter, input.layout().delimiter());
  }

  private static long given(Table table, String field) {
    Column column = table.columns().get(field);
    long given = 0;
    for (int row = 0; row < table.rows(); row++) {
      given += column.isMissing(row) ? 0 : 1;
    }
    return given;
  }

  private static long yes(Table table, String field) {
    long yes = 0;
    for (int row = 0; row < table.rows(); row++) {
      yes += Boolean.TRUE.equals(table.columns().get(field).value(row)) ? 1 : 0;
    }
    return yes;
  }

  private static double sum(Table table, String field) {
    double sum = 0;
    for (double value : ((NumberColumn) table.columns().get(field)).values()) {
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum;
  }
}
