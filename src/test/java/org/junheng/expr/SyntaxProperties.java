package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SyntaxProperties {
  private static final Span NOWHERE = new Span(0, 0);

  @Property(tries = 500)
  void a_printed_tree_reads_as_the_same_tree(@ForAll("trees") Syntax tree) {
    String text = tree.print();
    if (text.length() > Parser.MAX_LENGTH) {
      return;
    }
    Parser.Parsed parsed = Parser.parse(text);
    assertEquals(List.of(), parsed.faults(), text);
    assertEquals(tree, parsed.tree(), text);
  }

  @Property(tries = 500)
  void any_text_is_read_or_told_what_is_wrong_within_its_bounds(@ForAll("texts") String text) {
    Parser.Parsed parsed = Parser.parse(text);
    assertEquals(parsed.tree() == null, !parsed.faults().isEmpty());
    for (Fault fault : parsed.faults()) {
      assertEquals(true, fault.offset() >= 0 && fault.length() >= 0, text);
      assertEquals(true, fault.offset() + fault.length() <= text.length(), text);
      assertEquals(false, fault.message().toString().isEmpty());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a", "and", "not", "in", "between", "if", "then", "else", "(", ")", "[", "]", ",", ".",
            ":", "1", "2.5", "85%", "\"t\"", "\"", "\\", "=", "==", "<=", "!", "-", "*", "/", "（",
            "”", "😀", " ", "学", "7x", "true", "𠮷", "&&", "\n");
    Arbitrary<String> mixed = pieces.list().ofMaxSize(20).map(list -> String.join("", list));
    return Arbitraries.oneOf(mixed, Arbitraries.strings().ofMaxLength(40));
  }

  @Provide
  Arbitrary<Syntax> trees() {
    return Arbitraries.recursive(this::leaf, this::branch, 0, 4);
  }

  private Arbitrary<Syntax> leaf() {
    Arbitrary<Syntax> figures =
        Combinators.combine(
                Arbitraries.bigDecimals()
                    .between(BigDecimal.ZERO, new BigDecimal("1e9"))
                    .ofScale(3),
                Arbitraries.of(true, false))
            .as((value, percent) -> new Syntax.Figure(value, percent, NOWHERE));
    Arbitrary<Syntax> words =
        Arbitraries.strings()
            .withChars("ab\"\\'“”学 d\n")
            .ofMaxLength(6)
            .map(text -> new Syntax.Words(text, NOWHERE));
    Arbitrary<Syntax> truths = Arbitraries.of(true, false).map(t -> new Syntax.Truth(t, NOWHERE));
    Arbitrary<Syntax> simple = names().map(name -> new Syntax.Name(name, NOWHERE));
    return Arbitraries.oneOf(figures, words, truths, simple);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("pupils", "在校生数", "_x1", "iffy", "min", "notes", "weight");
  }

  private Arbitrary<Syntax> branch(Arbitrary<Syntax> part) {
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.of(Function.NOT, Function.NEGATE), part)
            .as((function, arg) -> new Syntax.Unary(function, arg, NOWHERE)),
        Combinators.combine(Arbitraries.of(binaries()), part, part)
            .as((function, left, right) -> new Syntax.Binary(function, left, right, NOWHERE)),
        Combinators.combine(part, part, part)
            .as((value, low, high) -> new Syntax.Between(value, low, high, NOWHERE)),
        Combinators.combine(
                part, Arbitraries.of(true, false), part.list().ofMinSize(1).ofMaxSize(3))
            .as((value, negated, items) -> new Syntax.Membership(value, negated, items, NOWHERE)),
        Combinators.combine(part, part, part)
            .as((condition, yes, no) -> new Syntax.If(condition, yes, no, NOWHERE)),
        Combinators.combine(names(), part)
            .as((table, filter) -> new Syntax.RowSet(table, filter, NOWHERE, NOWHERE)),
        Combinators.combine(names(), part.injectNull(0.5), names())
            .as(
                (table, filter, name) ->
                    new Syntax.Member(table, filter, name, NOWHERE, NOWHERE, NOWHERE)),
        Combinators.combine(names(), arguments(part))
            .as((word, args) -> new Syntax.Call(word, args, NOWHERE, NOWHERE)));
  }

  private static Arbitrary<List<Syntax.Argument>> arguments(Arbitrary<Syntax> part) {
    return Combinators.combine(names().injectNull(0.7), part)
        .as((label, value) -> new Syntax.Argument(label, value, NOWHERE))
        .list()
        .ofMaxSize(3);
  }

  private static List<Function> binaries() {
    return List.of(
        Function.OR,
        Function.AND,
        Function.EQUAL,
        Function.NOT_EQUAL,
        Function.LESS,
        Function.AT_MOST,
        Function.GREATER,
        Function.AT_LEAST,
        Function.ADD,
        Function.SUBTRACT,
        Function.MULTIPLY,
        Function.DIVIDE);
  }
}
