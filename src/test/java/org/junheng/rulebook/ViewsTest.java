package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junheng.expr.Printer;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.table.Category;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.table.Unit;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private final RuleSet set = Books.read("county");
  private final View.PartsOf section =
      assertInstanceOf(View.PartsOf.class, set.views().get("section"));
  private final View.GroupsOf stage =
      assertInstanceOf(View.GroupsOf.class, set.views().get("stage"));

  private Field field(String name) {
    return Objects.requireNonNull(section.schema().field(name), name);
  }

  private String computed(int part, String field) {
    return Printer.print(
        Objects.requireNonNull(section.parts().get(part).fields().get(field)), "school");
  }

  @Test
  void parts_lie_within_their_base_and_are_named_by_it() {
    assertEquals(List.of("school_id", "stage"), section.schema().key());
    assertEquals(new Schema.Within("school", List.of("school_id")), section.schema().within());
    assertEquals("stage", section.schema().limitsBy());
    assertEquals("name", section.schema().label());
    assertEquals(
        List.of("primary", "junior"), section.parts().stream().map(View.Part::name).toList());
  }

  @Test
  void a_shared_amount_is_weighted_over_the_parts_that_exist() {
    String primary = "or_else(kind != \"junior\", true)";
    String junior = "or_else(kind != \"primary\", true)";
    String senior = "or_else(or_else(senior_pupils, 0) > 0, true)";
    String total =
        "((if "
            + primary
            + " then 1 * primary_pupils else 0) + (if "
            + junior
            + " then 1.1 * junior_pupils else 0) + (if "
            + senior
            + " then heavy * senior_pupils else 0))";
    assertEquals(
        "if "
            + junior
            + " or "
            + senior
            + " then area * (1 * primary_pupils) / "
            + total
            + " else area",
        computed(0, "area"));
    assertTrue(computed(1, "double_area").endsWith("else 2 * area"));
  }

  @Test
  void what_a_part_takes_is_computed_as_written() {
    assertEquals("junior_teachers", computed(1, "teachers"));
    assertEquals("junior_pupils", computed(1, "pupils"));
    assertEquals("junior_teachers > 0", computed(1, "staffed"));
    assertFalse(section.parts().get(1).fields().containsKey("stage"));
  }

  @Test
  void new_fields_are_what_their_expressions_yield() {
    assertEquals(FieldType.COUNT, field("teachers").type());
    assertEquals(Unit.parse("teacher"), field("teachers").unit());
    assertEquals(FieldType.FLAG, field("staffed").type());
    assertEquals(FieldType.CATEGORY, field("stage").type());
    assertEquals(
        new Category("primary", new Text("小学部", "Primary"), List.of()),
        field("stage").categories().get(0));
    assertEquals(new Text("学段", "Stage"), field("stage").title(), "as the view says");
    assertEquals(new Text("在校生数", "Pupils"), field("pupils").title());
    assertEquals(new Text("本学段", "Of the stage"), field("pupils").description());
  }

  @Test
  void a_shared_count_is_no_count_but_still_bought_whole() {
    assertEquals(FieldType.QUANTITY, field("computers").type());
    assertEquals(BigDecimal.ONE, field("computers").step());
    assertEquals(new Text("计算机数", "Computers"), field("computers").title(), "the base field's");
    assertEquals(new BigDecimal("0.5"), field("area").step());
  }

  @Test
  void a_view_shows_the_fields_of_its_base() {
    assertEquals(FieldType.CATEGORY, field("kind").type());
    assertFalse(section.parts().get(0).fields().containsKey("kind"));
  }

  @Test
  void groups_are_named_by_what_groups_them() {
    assertEquals(List.of("county_id", "stage"), stage.schema().key());
    assertEquals(new Schema.Within("county", List.of("county_id")), stage.schema().within());
    assertEquals("stage", stage.schema().limitsBy());
    Field by = Objects.requireNonNull(stage.schema().field("stage"));
    assertEquals(field("stage").categories(), by.categories());
    assertEquals(new Text("学段", "Stage"), by.title(), "the grouped field's");
    assertEquals("pupils > 0", Printer.print(Objects.requireNonNull(stage.when()), "section"));
  }

  @Test
  void views_come_after_their_bases() {
    assertEquals(List.of("section", "stage"), List.copyOf(set.views().keySet()));
  }
}
