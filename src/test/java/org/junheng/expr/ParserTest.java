package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

  private static List<String> faults(String text) {
    Parser.Parsed parsed = Parser.parse(text);
    assertNull(parsed.tree(), "a faulty text has no tree");
    return parsed.faults().stream()
        .map(fault -> fault.offset() + "+" + fault.length() + " " + fault.message())
        .toList();
  }

  private static Syntax tree(String text) {
    Parser.Parsed parsed = Parser.parse(text);
    assertEquals(List.of(), parsed.faults());
    return assertNotNullTree(parsed.tree());
  }

  private static Syntax assertNotNullTree(Syntax tree) {
    assertNotNull(tree);
    return tree;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100 * higher_degree_teachers / pupils",
        "a - (b - c) - d",
        "-(a + b) * -c",
        "not (a or b) and c",
        "(if a then 1 else 2) + 3",
        "if a then b else if c then d else e",
        "x not in [\"a\", \"b\"]",
        "x between 1 and 2 + 3 and not y",
        "sum(class[grade <= 6].pupils * class.weeks)",
        "cv(section.rate, weight = section.pupils) <= 50%",
        "count(class[pupils > school.limit])",
        "matches(在校生数, \"say \\\"yes\\\" \\\\d\")",
        "a / b / c * 4.20",
        "(a < b) = (c < d)",
        "f() = g(1, true)"
      })
  void a_text_prints_as_it_was_written(String text) {
    assertEquals(text, tree(text).print());
  }

  @Test
  void an_argument_is_named_with_an_equals_sign_or_a_colon() {
    Syntax tree = Parser.parse("cv(class.x, weight = class.w)").tree();
    assertEquals(tree, Parser.parse("cv(class.x, weight: class.w)").tree());
    assertEquals("cv(class.x, weight = class.w)", print(tree));
  }

  @Test
  void a_comparison_as_an_argument_keeps_its_brackets() {
    for (String text :
        List.of(
            "given((a = b))",
            "or_else((a = b and c), d)",
            "given(1 = a)",
            "given(a != b)",
            "given(a + 1 = b)",
            "f(label = a = b)")) {
      assertEquals(text, print(Parser.parse(text).tree()), text);
    }
  }

  private static String print(@org.jspecify.annotations.Nullable Syntax tree) {
    return java.util.Objects.requireNonNull(tree).print();
  }

  @Test
  void needless_parentheses_are_not_printed() {
    assertEquals("a + b * c = d", tree("((a) + (b * (c))) = (d)").print());
  }

  @Test
  void operators_bind_from_loosest_to_tightest() {
    assertEquals(
        tree("a or (b and (not (c = (d + (e * (-f))))))"), tree("a or b and not c = d + e * -f"));
    assertEquals(tree("(a - b) - c"), tree("a - b - c"));
    assertEquals(tree("if a then b else (c or d)"), tree("if a then b else c or d"));
  }

  @Test
  void a_backslash_in_a_text_needs_no_doubling_but_before_a_quote_or_backslash() {
    assertEquals(tree("\"\\\\d\""), tree("\"\\d\""));
  }

  @Test
  void a_name_may_be_of_any_script_but_not_a_reserved_word() {
    assertTrue(Parser.isName("在校生数"));
    assertTrue(Parser.isName("_p2"));
    assertTrue(Parser.isName("སློབ་མ".replace("་", "_")));
    assertFalse(Parser.isName("2p"));
    assertFalse(Parser.isName("and"));
    assertFalse(Parser.isName("a b"));
    assertFalse(Parser.isName(""));
  }

  @Test
  void a_fault_is_told_with_its_place() {
    assertEquals(
        List.of("4+1 a figure, text, name or parenthesis is expected here, but \"*\" found"),
        faults("a + * b"));
    assertEquals(List.of("3+0 the expression ends too early"), faults("a +"));
    assertEquals(List.of("0+0 the expression ends too early"), faults(""));
    assertEquals(List.of("2+0 \")\" is missing at the end"), faults("(a"));
    assertEquals(
        List.of(
            "2+1 \"b\" is not expected here: an operator is missing before it, or the expression"
                + " should end"),
        faults("a b"));
  }

  @Test
  void several_faults_are_told_at_once() {
    assertEquals(
        List.of(
            "4+1 a figure, text, name or parenthesis is expected here, but \",\" found",
            "8+1 \")\" expected, but \"b\" found",
            "15+1 a figure, text, name or parenthesis is expected here, but \"*\" found"),
        faults("max(, a b, 1 * * 2)"));
  }

  @Test
  void a_sign_of_other_languages_is_told_and_read_as_what_it_stands_for() {
    assertEquals(
        List.of(
            "2+2 write = instead of ==",
            "7+2 write and instead of &&",
            "12+1 write >= instead of ≥",
            "16+2 write or instead of ||",
            "20+1 write ( instead of （",
            "22+1 write ) instead of ）"),
        faults("a == 1 && b ≥ 2 || f（c）"));
    assertEquals(List.of("4+1 write \" instead of '"), shortened("a = 'b'"));
    assertEquals(List.of("4+1 \"#\" has no meaning here"), shortened("a + # b"));
  }

  private static List<String> shortened(String text) {
    return faults(text).subList(0, 1);
  }

  @Test
  void comparisons_are_not_chained() {
    assertEquals(
        List.of("6+1 comparisons cannot be chained; join two with \"and\", or use \"between\""),
        faults("1 < a < 2"));
  }

  @Test
  void an_if_inside_an_operator_needs_parentheses() {
    assertEquals(List.of("4+2 put \"if …\" in parentheses here"), faults("1 + if a then b else c"));
  }

  @Test
  void nesting_is_limited() {
    String deepest = "(".repeat(Parser.MAX_DEPTH) + "a" + ")".repeat(Parser.MAX_DEPTH);
    tree(deepest);
    assertEquals(List.of("64+1 nested too deep: at most 64 levels"), faults("(" + deepest + ")"));
    assertEquals(1, faults("not ".repeat(900) + "a").size());
    assertEquals(1, faults("-".repeat(3999) + "a").size());
  }

  @Test
  void length_and_operators_are_limited() {
    assertEquals(
        List.of("4000+1 the expression is 4001 characters long; at most 4000 are read"),
        faults("a".repeat(4001)));
    tree("a" + " + a".repeat(Parser.MAX_OPERATORS));
    assertEquals(1, faults("a" + " + a".repeat(Parser.MAX_OPERATORS + 1)).size());
    assertEquals(1, faults("1".repeat(31)).size());
  }
}
