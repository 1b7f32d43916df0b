package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void properties_of_features_are_rows() {
    Loaded loaded =
        Samples.read(
            "school.json",
            """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "id": 1, "properties": {"school_id": "1", "pupils": 34},
               "geometry": {"type": "Point", "coordinates": [172.9, -34.6]}},
              {"type": "Feature", "properties": {"school_id": "2", "pupils": 257}}]}
            """);
    assertEquals("", Samples.problems(loaded));
    assertEquals("1 34\n2 257", Samples.shown(loaded, "school"));
  }

  @Test
  void a_feature_without_properties_is_told() {
    Loaded loaded =
        Samples.read(
            "school.json",
            "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": null},"
                + " {\"properties\": {\"school_id\": \"2\"}}]}");
    assertEquals(1, loaded.errors());
    assertEquals("2", Samples.shown(loaded, "school"));
  }

  @Test
  void a_list_of_objects_is_a_table() {
    Loaded loaded =
        Samples.read(
            "school.json",
            """
            [
              {"school_id": "0321", "pupils": 1200, "area": 4500.25, "library": true, "stage": "小学"},
              {"学校代码": 322, "pupils": "1,200", "area": null, "library": "否", "founded": "2024-09-01"},
              {"pupils": 1.0, "school_id": "323", "area": "", "degree_rate": "95%", "stage": null}
            ]
            """);
    assertEquals("", Samples.problems(loaded));
    assertEquals(
        """
        0321 primary 1200 4500.25 · true ·
        322 · 1200 · · false 2024-09-01
        323 · 1 · 0.95 · ·""",
        Samples.shown(loaded, "school"));
    assertEquals("", loaded.data().inputs().get(0).layout().delimiter());
    assertEquals(
        "school.json:3", loaded.data().tables().get("school").origin().of(1, "pupils").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "13, 13",
    "13.0, 13",
    "1.4e1, 14",
    "130E-1, 13",
    "1e3, 1000",
    "110101199001011234, 110101199001011234",
    "\"13.50\", 13.50",
    "1.50, 1.5",
  })
  void a_number_is_the_same_however_it_is_written(String written, String read) {
    String json = "[{\"school_id\": " + written + ", \"area\": 4.5e1, \"pupils\": 45.0}]";
    Loaded loaded = Samples.read("school.json", json);
    assertEquals(read + " 45 45", Samples.shown(loaded, "school").replace("· ", ""));
    assertEquals("", Samples.problems(loaded));
  }

  @Test
  void a_number_with_a_power_that_no_figure_has_is_told() {
    for (String written : List.of("1e999999999", "1E+2147483647", "1e-999", "1e99")) {
      Loaded loaded =
          Samples.read("school.json", "[{\"school_id\": 1, \"area\": " + written + "}]");
      assertEquals(1, loaded.errors(), written);
      assertTrue(loaded.usable());
    }
  }

  @Test
  void an_object_may_hold_a_list_for_each_table() {
    Loaded loaded =
        Samples.read(
            "county.json",
            """
            {"学校": [{"school_id": "1"}], "classes": [{"school_id": "1", "class_no": 1}, {"school_id": "1", "class_no": 2}]}
            """);
    assertEquals("", Samples.problems(loaded));
    assertEquals("1", Samples.shown(loaded, "school"));
    assertEquals("1 1\n1 2", Samples.shown(loaded, "class"));
    assertEquals(2, loaded.data().inputs().size());
  }

  @Test
  void a_member_may_be_a_single_record() {
    Loaded loaded =
        Samples.read("county.json", "{\"school\": {\"school_id\": \"1\", \"pupils\": 3}}");
    assertEquals("1 3", Samples.shown(loaded, "school"));
  }

  @Test
  void records_may_lie_under_a_key_or_stand_alone() {
    String wrapped = "{\"total\": 1, \"data\": [{\"school_id\": \"1\"}]}";
    assertEquals("1", Samples.shown(Samples.read("school.json", wrapped), "school"));
    String single = "{\"school_id\": \"1\", \"name\": \"a\"}";
    assertEquals("1 a", Samples.shown(Samples.read("school.json", single), "school"));
  }

  @Test
  void records_may_stand_one_a_line() {
    Loaded loaded =
        Samples.read(
            "school.ndjson",
            "{\"school_id\": \"1\", \"pupils\": 3}\n{\"school_id\": \"2\", \"pupils\": \"x\"}\n");
    assertEquals("1 3\n2 ?x?", Samples.shown(loaded, "school"));
    assertTrue(Samples.problems(loaded).startsWith("school.ndjson:2:30: error: Pupils: \"x\""));
  }

  @Test
  void a_field_may_turn_up_late() {
    Loaded loaded =
        Samples.read(
            "school.json", "[{\"school_id\":\"1\"},{},{\"name\":\"c\",\"school_id\":\"3\"}]");
    assertEquals("1 ·\n· ·\n3 c", Samples.shown(loaded, "school"));
  }

  @Test
  void a_value_is_told_at_its_line_and_character() {
    Loaded loaded = Samples.read("school.json", "[{\"school_id\": \"1\",\n  \"在校生数\":   -3}]");
    assertEquals(
        "school.json:2:13: error: Pupils: \"-3\" is less than 0, the least possible; correct it",
        Samples.problems(loaded));
  }

  @Test
  void the_format_is_seen_where_no_ending_tells_it() {
    assertEquals("1", Samples.shown(Samples.read("school", " [{\"school_id\": 1}]"), "school"));
    assertEquals("1", Samples.shown(Samples.read("school", "school_id\n1\n"), "school"));
  }

  @Test
  void an_empty_list_is_no_rows() {
    Loaded loaded = Samples.read("school.json", "[]");
    assertEquals(false, loaded.usable());
    assertTrue(Samples.problems(loaded).contains("no rows for table school"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"school\":[{\"school_id\":\"1\",\"pupils\":\"300\"}],\"n\":1}}",
        "{\"code\":0,\"response\":{\"meta\":{},\"data\":{\"学校\":[{\"学校代码\":1,\"在校生数\":300}]}}}",
        "{\"result\":{\"schools\":{\"school_id\":\"1\",\"pupils\":300}}}",
      })
  void tables_may_lie_deeper(String json) {
    assertEquals("1 300", Samples.shown(Samples.read("export.json", json), "school"));
  }

  @Test
  void records_may_lie_under_a_key_that_is_no_table() {
    String json = "{\"total\":1,\"response\":{\"list\":[{\"school_id\":\"1\"}]}}";
    assertEquals("1", Samples.shown(Samples.read("school.json", json), "school"));
  }
}
