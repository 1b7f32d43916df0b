package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junheng.expr.Printer;
import org.junheng.rule.Basis;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private final RuleSet set = Books.read("overlay");

  private Rule rule(String id) {
    return Objects.requireNonNull(set.rules().get(id));
  }

  @Test
  void only_the_keys_named_change() {
    Rule area = rule("AREA");
    Criterion.Threshold threshold = (Criterion.Threshold) area.criterion();
    String limit = Printer.print(threshold.limits().get(0), "section");
    assertEquals("{primary: 5, junior: 5.5}", limit);
    assertEquals(new Text("面积不足", "Too little area"), area.title());
    assertEquals(Basis.OFFICIAL, area.citation().basis());
    assertEquals("乙〔2021〕2号", area.citation().document());
    assertEquals(List.of(), area.cases());
  }

  @Test
  void null_removes_a_key() {
    assertEquals(List.of(), rule("AREA").reliefs());
    Criterion.Threshold funds = (Criterion.Threshold) rule("FUNDS").criterion();
    assertEquals(Comparison.ABOVE, funds.comparison());
  }

  @Test
  void every_key_tells_which_file_and_line_set_it() {
    Rule area = rule("AREA");
    assertEquals(Books.path("overlay") + ":10:12", "" + area.origin().get("at-least"));
    assertTrue(("" + area.origin().get("measure")).startsWith(Books.path("county") + ":"));
    assertFalse(area.origin().containsKey("reliefs"));
    assertEquals("test/county", area.book());
    assertEquals("test/overlay", rule("GARDEN").book());
  }

  @Test
  void what_is_dropped_leaves_the_lists_that_name_it() {
    assertFalse(set.rules().containsKey("STAGE"));
    List<Criterion.Part> parts = ((Criterion.AllOf) rule("ALL").criterion()).parts();
    assertEquals(List.of("AREA", "CLASS"), parts.stream().map(Criterion.Part::rule).toList());
    assertFalse(rule("ALL").cases().get(0).outcomes().containsKey("STAGE"));
  }

  @Test
  void tables_change_field_by_field() {
    Schema school = Objects.requireNonNull(set.tables().get("school"));
    assertEquals(List.of("本地学校"), school.aliases());
    Field area = Objects.requireNonNull(school.field("area"));
    assertEquals(List.of("校舍面积"), area.aliases());
    assertEquals(new Text("面积", "Area"), area.title());
    assertEquals(new BigDecimal("0.5"), area.step());
    assertTrue(school.fields().containsKey("garden"));
    Field opened = Objects.requireNonNull(school.field("opened"));
    assertEquals(Text.same("建成日期"), opened.description());
  }

  @Test
  void parameters_and_indicators_change_too() {
    Map<String, Object> limits = Objects.requireNonNull(set.parameters().get("cv_limit")).keyed();
    assertEquals(new BigDecimal("0.40"), limits.get("primary"));
    assertEquals("test/overlay", Objects.requireNonNull(set.parameterInfo().get("heavy")).origin());
    assertEquals("test/county", Objects.requireNonNull(set.parameterInfo().get("floor")).origin());
    assertEquals(
        OptionalInt.of(3), Objects.requireNonNull(set.indicator("section", "per_100")).places());
  }

  @Test
  void an_overlay_is_in_force_within_its_base() {
    assertEquals(LocalDate.of(2022, 1, 1), rule("GARDEN").validity().from());
    assertEquals(LocalDate.of(2030, 12, 31), rule("GARDEN").validity().until());
    RuleSet.Book book = set.books().get(0);
    assertEquals("test/overlay", book.id());
    RuleSet.Book base = Objects.requireNonNull(book.base());
    assertEquals("test/county", base.id());
    assertNull(base.base());
    assertEquals("甲〔2020〕1号", book.citation().document(), "the base's, where it names none");
  }

  @Test
  void a_book_and_its_overlay_cannot_both_be_asked_for() {
    ReadBooks read =
        RuleBooks.read(List.of(Books.path("county"), Books.path("overlay")), List.of());
    assertTrue(
        Books.told(read)
            .startsWith(
                "overlay.yaml:1:1: error: test/overlay and test/county both apply test/county;"),
        Books.told(read));
    assertNull(read.rules());
  }

  @Test
  void the_same_book_asked_for_twice_is_read_once() {
    String book = Books.path("county");
    RuleSet twice =
        Books.sound(RuleBooks.read(List.of(book, book.replace("books/", "books/./")), List.of()));
    assertEquals(1, twice.books().size());
  }
}
