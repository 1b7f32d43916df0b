package org.junheng.example;

import java.util.List;
import java.util.Map;

/** Changes to a drawn county that set up one case each. */
final class Edits {
  private final County county;

  Edits(County county) {
    this.county = county;
  }

  /** Sets one figure of a school, or writes in its cell what is no figure. */
  void set(String school, String field, Object value) {
    county.school(school).put(field, value);
  }

  void lower(String school, String field, int by) {
    county.school(school).merge(field, by, (old, less) -> (Integer) old - (Integer) less);
  }

  /** Gives a primary school of 1000 pupils exactly what each of the seven indicators asks for. */
  void exactlyAtEveryLimit(String school) {
    set(school, "primary_higher_degree", 42);
    set(school, "primary_backbone", 10);
    set(school, "primary_pe_arts", 9);
    set(school, "teaching_area", 4500);
    set(school, "indoor_sports_area", 0);
    set(school, "sports_area", 7500);
    set(school, "equipment_value", 2_000_000);
    set(school, "multimedia_rooms", 23);
  }

  /** Moves pupils from the school's other classes to one, so that it has a number of them. */
  void resize(String school, int index, int pupils) {
    List<Map<String, Object>> classes = county.classes(school);
    int missing = pupils - (Integer) classes.get(index).get("pupils");
    for (int i = 0; missing > 0; i = (i + 1) % classes.size()) {
      if (i != index) {
        classes.get(i).merge("pupils", 1, (old, less) -> (Integer) old - (Integer) less);
        missing--;
      }
    }
    classes.get(index).put("pupils", pupils);
  }

  /** Sets the area of a school's first room of a use. */
  void area(String school, String use, int area) {
    county.rooms(school, use).get(0).put("area", area);
  }

  /** Has one school take so many junior pupils from elsewhere that the county is below a share. */
  void juniorZonedBelow(String school, double share) {
    int pupils = 0;
    int zoned = 0;
    for (Map<String, Object> row : county.rows(Sheet.SCHOOL)) {
      boolean urban = !List.of("township", "village").contains(row.get("location"));
      if (urban && row.get("junior_zoned_pupils") instanceof Integer count) {
        pupils += (Integer) row.get("junior_pupils");
        zoned += count;
      }
    }
    lower(school, "junior_zoned_pupils", zoned - (int) Math.ceil(pupils * share) + 1);
  }

  /** Makes the valid questionnaires and those that say satisfied add up to these numbers. */
  void recognition(int valid, int satisfied) {
    int otherValid = 0;
    int otherSatisfied = 0;
    for (Map<String, Object> row : county.rows(Sheet.SURVEY)) {
      if (!row.get("group").equals("parents")) {
        otherValid += (Integer) row.get("valid");
        otherSatisfied += (Integer) row.get("satisfied");
      }
    }
    Map<String, Object> parents = county.survey("parents");
    parents.put("issued", 700);
    parents.put("valid", valid - otherValid);
    parents.put("satisfied", satisfied - otherSatisfied);
  }
}
