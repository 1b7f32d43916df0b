package org.junheng.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts that were made of the real data sets once, with another tool, on the same files. */
class RealDataTest {

  @Nested
  class NewYork {
    private static Checked result;

    @BeforeAll
    static void check() {
      String folder = "examples/us-nyc-class-size/";
      result = Checked.of(folder + "us-nyc-class-size-2010-11.csv", folder + "class-size.yaml");
    }

    @Test
    void classes_are_held_against_the_limit_of_their_grade() {
      assertEquals(1, result.code());
      assertEquals("141 of 1215", band("0K"));
      assertEquals("9 of 3433", band("01-03"));
      assertEquals("65 of 2188", band("04-05"));
      assertEquals("103 of 2313", band("06-08"));
      assertEquals("334 of 4687", band("MS Core"));
      assertEquals("720 of 10227", band("09-12"));
    }

    private String band(String name) {
      JsonNode part = result.row("NYC-BAND", name).path("parts").get(0);
      long applicable = part.path("applicable").asLong();
      return applicable - part.path("passed").asLong() + " of " + applicable;
    }

    @Test
    void no_row_is_lost() {
      assertEquals("1372 of 24063", result.failed("NYC-SIZE"));
      assertEquals(1352 + 1449, result.count("NYC-SIZE", "not-applicable"));
      assertEquals(20 + 1, result.count("NYC-SIZE", "undecided"));
      assertEquals("1 of 25436", result.failed("NYC-CELLS"));
      result.assertTotalsAddUp();
    }

    @Test
    void the_shipped_book_alone_says_the_same() {
      Checked shipped =
          Checked.of(
              "examples/us-nyc-class-size/us-nyc-class-size-2010-11.csv", "us/nyc-class-size");
      assertEquals("1372 of 24063", shipped.failed("NYC-SIZE"));
      assertEquals(1, shipped.code());
    }

    @Test
    void special_classes_have_limits_of_their_own() {
      assertEquals("122 of 1352", result.failed("NYC-SPECIAL"));
    }

    @Test
    void ratios_have_a_mean_and_a_spread() {
      assertEquals(1449, result.count("NYC-RATIO", "pass") + result.count("NYC-RATIO", "fail"));
      assertEquals("14.046722", result.actual("NYC-RATIO-MEAN", "New York City"));
      assertEquals("0.193731", result.actual("NYC-RATIO-CV", "New York City"));
      assertEquals("0.193798", result.actual("NYC-RATIO-SAMPLE-CV", "New York City"));
      JsonNode spread = result.spread("NYC-RATIO-CV", "New York City");
      assertEquals(14.046722, spread.path("mean").asDouble(), 5e-7);
      assertEquals(1449, spread.path("contributions").size());
    }
  }

  @Nested
  class IlleEtVilaine {
    private static Checked result;

    @BeforeAll
    static void check() {
      result = checked();
    }

    private static Checked checked(String... more) {
      String folder = "examples/fr-ille-et-vilaine/";
      return Checked.of(
          folder + "fr-ille-et-vilaine-ecoles-classes.csv", folder + "pupils-per-class.yaml", more);
    }

    @Test
    void schools_of_one_year_are_held_against_24_25_and_30() {
      assertEquals(1, result.code());
      assertEquals("190 of 675", result.failed("FR-24"));
      assertEquals("103 of 675", result.failed("FR-25"));
      assertEquals("1 of 675", result.failed("FR-30"));
      assertEquals(2704 - 675, result.count("FR-24", "not-applicable"));
      result.assertTotalsAddUp();
    }

    @Test
    void the_shipped_book_takes_the_latest_year() {
      Checked shipped =
          Checked.of(
              "examples/fr-ille-et-vilaine/fr-ille-et-vilaine-ecoles-classes.csv",
              "fr/dedoublement");
      assertEquals("190 of 675", shipped.failed("FR-24"));
      assertEquals("190", shipped.actual("FR-24-YEAR", "2022"));
      assertEquals("302", shipped.actual("FR-24-YEAR", "2019"));
      assertEquals(5, shipped.code(), "the classes themselves are not known");
    }

    @Test
    void another_year_is_a_parameter_away() {
      Checked earlier = checked("--param", "school_year=2019");
      assertEquals("302 of 677", earlier.failed("FR-24"));
    }

    @Test
    void each_year_has_a_mean_and_a_coefficient() {
      assertEquals("22.375470", result.actual("FR-MEAN", "2022"));
      assertEquals("0.130199", result.actual("FR-CV", "2019"));
      assertEquals("0.134473", result.actual("FR-CV", "2020"));
      assertEquals("0.132130", result.actual("FR-CV", "2021"));
      assertEquals("0.129749", result.actual("FR-CV", "2022"));
      assertEquals("0.129845", result.actual("FR-SAMPLE-CV", "2022"));
      assertEquals("3 of 4", result.failed("FR-CV"));
    }

    @Test
    void priority_zones_are_counted() {
      assertEquals(44, result.count("FR-REP", "pass") + result.count("FR-REP", "fail"));
      assertEquals(5, result.count("FR-REP-PLUS", "pass") + result.count("FR-REP-PLUS", "fail"));
      assertEquals("0 of 2704", result.failed("FR-ZONE"));
      assertEquals("0 of 2704", result.failed("FR-KEY"));
    }
  }

  @Nested
  class Maracanau {
    private static Checked result;

    @BeforeAll
    static void check() {
      result = checked();
    }

    private static Checked checked(String... more) {
      String folder = "examples/br-maracanau/";
      return Checked.of(folder + "br-maracanau-censo-escolar-2022-latin1.csv", "br/caqi", more);
    }

    @Test
    void latin_1_is_recognised_or_said() {
      Checked said = checked("--encoding", "ISO-8859-1");
      assertEquals(said.withoutPlaces(), result.withoutPlaces());
    }

    @Test
    void classes_are_held_against_the_limit_of_their_stage() {
      assertEquals(1, result.code());
      assertEquals("61 of 82", result.failed("BR-CRECHE"));
      assertEquals("3 of 78", result.failed("BR-PRE"));
      assertEquals("19 of 93", result.failed("BR-FIRST"));
      assertEquals("20 of 57", result.failed("BR-FINAL"));
      assertEquals("18 of 24", result.failed("BR-SECONDARY"));
    }

    @Test
    void the_school_without_totals_is_undecided() {
      assertEquals(1, result.count("BR-FIRST", "undecided"));
      assertEquals("undecided", result.outcome("BR-FIRST", "APAE DE MARACANAU"));
      assertEquals(346 - 93 - 1, result.count("BR-FIRST", "not-applicable"));
      result.assertTotalsAddUp();
    }

    @Test
    void facilities_are_counted_over_working_schools() {
      assertEquals("129 of 177", result.failed("BR-LIBRARY"));
      assertEquals("55 of 177", result.failed("BR-READING"));
      assertEquals("94 of 177", result.failed("BR-COURT"));
      assertEquals("68 of 177", result.failed("BR-TOILET"));
      assertEquals("5 of 177", result.failed("BR-WATER"));
      assertEquals("2 of 177", result.failed("BR-INTERNET"));
      assertEquals("0 of 177", result.failed("BR-ENERGY"));
      assertEquals(169, result.count("BR-FACILITIES", "not-applicable"));
    }

    @Test
    void private_schools_may_be_left_out() {
      Checked pub = checked("--param", "private_too=false");
      assertEquals(98, pub.count("BR-WATER", "pass") + pub.count("BR-WATER", "fail"));
    }

    @Test
    void names_are_read_in_latin_1() {
      assertEquals("fail", result.outcome("BR-LIBRARY", "ADELIA SANTOS DE SOUSA EMEIEF PROFª"));
    }
  }

  @Nested
  class Paraiba {
    @Test
    void figures_in_quotes_add_up(@TempDir Path folder) throws IOException {
      Path json = folder.resolve("br-paraiba-matriculas-2023.json");
      String packed = "data/br-paraiba-matriculas-2023.json.gz";
      try (InputStream in = new GZIPInputStream(RealDataTest.class.getResourceAsStream(packed))) {
        Files.copy(in, json);
      }
      String book = "src/test/resources/org/junheng/example/paraiba.yaml";
      Checked result = Checked.of(json.toString(), book);
      assertEquals(1, result.count("BR-SUM", "pass"));
      assertEquals("819 of 5479", result.failed("BR-ENROLMENT"));
      assertEquals("14 of 5479", result.failed("BR-ENROLMENT-TWICE"));
      result.assertTotalsAddUp();
    }
  }

  @Nested
  class Chungnam {
    private static final String FOLDER = "examples/kr-chungnam/";

    @Test
    void cells_with_brackets_are_taken_apart_and_add_up() {
      Checked result = Checked.of(FOLDER, FOLDER + "totals.yaml");
      assertEquals(1, result.count("KR-SUM-CLASSES", "pass"));
      assertEquals(1, result.count("KR-SUM-PUPILS", "pass"));
      assertEquals(1, result.count("KR-SUM-SPECIAL-CLASSES", "pass"));
      assertEquals(1, result.count("KR-SUM-SPECIAL-PUPILS", "pass"));
      assertEquals("83 of 420", result.failed("KR-20"));
    }

    @Test
    void classes_are_held_against_their_limits() {
      Checked result = Checked.of(FOLDER, "kr/class-size");
      assertEquals(1, result.code());
      assertEquals("1 of 420", result.failed("KR-28"));
      assertEquals("2 of 420", result.failed("KR-28-ORDINARY"));
      assertEquals("17 of 306", result.failed("KR-SPECIAL"));
      assertEquals("0 of 29", result.failed("KR-SPECIAL-STAGE"));
      assertEquals("0 of 420", result.failed("KR-CLASSES"));
      assertEquals("0 of 420", result.failed("KR-MEAN"));
      result.assertTotalsAddUp();
    }
  }
}
