package org.junheng.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression's text. After a fault it goes on at the next comma or closing bracket, so
 * that several faults of one text are reported at once; what merely follows from a fault is not.
 */
public final class Parser {
  /** The longest text, in characters. */
  public static final int MAX_LENGTH = 4000;

  /**
   * How deep parentheses, brackets, calls, {@code if}, {@code not} and signs may lie in each other.
   */
  public static final int MAX_DEPTH = 64;

  /** How many operators one expression may hold: the height of its tree is bounded by them. */
  public static final int MAX_OPERATORS = 500;

  private static final Map<String, Function> COMPARISONS =
      Map.of(
          "=", Function.EQUAL,
          "!=", Function.NOT_EQUAL,
          "<", Function.LESS,
          "<=", Function.AT_MOST,
          ">", Function.GREATER,
          ">=", Function.AT_LEAST);

  private final List<Fault> faults = new ArrayList<>();
  private final List<Token> tokens;
  private int at;
  private int depth;
  private int operators;
  // Set by a fault and cleared where reading can go on: what is met in between is no news.
  private boolean panic;

  private Parser(String text) {
    tokens = Lexer.read(text, faults);
  }

  /**
   * What a text was read as.
   *
   * @param tree the expression; null where there are faults
   * @param faults what is wrong, in the order of the text
   */
  public record Parsed(@Nullable Syntax tree, List<Fault> faults) {
    public Parsed {
      faults = List.copyOf(faults);
    }
  }

  /** Reads a text. */
  public static Parsed parse(String text) {
    if (text.length() > MAX_LENGTH) {
      Span rest = new Span(MAX_LENGTH, text.length());
      return new Parsed(null, List.of(Fault.at(rest, "too-long", text.length(), MAX_LENGTH)));
    }
    Parser parser = new Parser(text);
    Syntax tree = parser.whole();
    parser.faults.sort(java.util.Comparator.comparingInt(Fault::offset));
    return new Parsed(parser.faults.isEmpty() ? tree : null, parser.faults);
  }

  /** Whether a word can be used as the name of a table, column or parameter. */
  public static boolean isName(String word) {
    return !word.isEmpty()
        && word.codePoints().allMatch(Lexer::isNamePart)
        && (word.charAt(0) < '0' || word.charAt(0) > '9')
        && !Lexer.isReserved(word);
  }

  private Syntax whole() {
    Syntax tree = expression();
    if (token().kind() != Token.Kind.END) {
      unexpected("operator-or-end");
    }
    return tree;
  }

  private Syntax expression() {
    return token().is("if") ? choice() : disjunction();
  }

  private Syntax choice() {
    Span start = next().span();
    deeper(start);
    Syntax condition = expression();
    expect("then");
    Syntax yes = expression();
    expect("else");
    Syntax no = expression();
    depth--;
    return new Syntax.If(condition, yes, no, start.to(no.span()));
  }

  private Syntax disjunction() {
    Syntax left = conjunction();
    while (token().is("or")) {
      left = binary(Function.OR, left, next(), conjunction());
    }
    return left;
  }

  private Syntax conjunction() {
    Syntax left = negation();
    while (token().is("and")) {
      left = binary(Function.AND, left, next(), negation());
    }
    return left;
  }

  private Syntax negation() {
    if (!token().is("not")) {
      return comparison();
    }
    Span start = next().span();
    deeper(start);
    Syntax arg = negation();
    depth--;
    return new Syntax.Unary(Function.NOT, arg, start.to(arg.span()));
  }

  private Syntax comparison() {
    Syntax left = sum();
    Syntax compared = compared(left);
    if (compared != left && isComparison()) {
      fault(token().span(), "chained-comparison");
    }
    return compared;
  }

  private boolean isComparison() {
    Token token = token();
    return token.kind() == Token.Kind.SIGN
        && (COMPARISONS.containsKey(token.text()) || token.is("between") || token.is("in"));
  }

  private Syntax compared(Syntax left) {
    Token token = token();
    Function comparison = token.kind() == Token.Kind.SIGN ? COMPARISONS.get(token.text()) : null;
    if (comparison != null) {
      return binary(comparison, left, next(), sum());
    }
    if (token.is("between")) {
      count(next().span());
      Syntax low = sum();
      expect("and");
      Syntax high = sum();
      return new Syntax.Between(left, low, high, left.span().to(high.span()));
    }
    boolean negated = token.is("not") && tokens.get(at + 1).is("in");
    if (negated) {
      next();
    }
    return token().is("in") ? membership(left, negated) : left;
  }

  private Syntax membership(Syntax value, boolean negated) {
    count(next().span());
    List<Syntax> items = new ArrayList<>();
    if (expect("[")) {
      do {
        items.add(expression());
        resume("]");
      } while (take(","));
    }
    Span end = token().span();
    expect("]");
    return new Syntax.Membership(value, negated, items, value.span().to(end));
  }

  private Syntax sum() {
    Syntax left = product();
    while (token().is("+") || token().is("-")) {
      Function function = token().is("+") ? Function.ADD : Function.SUBTRACT;
      left = binary(function, left, next(), product());
    }
    return left;
  }

  private Syntax product() {
    Syntax left = signed();
    while (token().is("*") || token().is("/")) {
      Function function = token().is("*") ? Function.MULTIPLY : Function.DIVIDE;
      left = binary(function, left, next(), signed());
    }
    return left;
  }

  private Syntax signed() {
    if (!token().is("-")) {
      return operand();
    }
    Span start = next().span();
    deeper(start);
    Syntax arg = signed();
    depth--;
    return new Syntax.Unary(Function.NEGATE, arg, start.to(arg.span()));
  }

  private Syntax operand() {
    Token token = token();
    switch (token.kind()) {
      case FIGURE:
      case PERCENT:
        boolean percent = next().kind() == Token.Kind.PERCENT;
        return new Syntax.Figure(new BigDecimal(token.text()), percent, token.span());
      case TEXT:
        return new Syntax.Words(next().text(), token.span());
      case NAME:
        return named(next());
      default:
        return other(token);
    }
  }

  private Syntax other(Token token) {
    if (token.is("true") || token.is("false")) {
      return new Syntax.Truth(next().is("true"), token.span());
    }
    if (token.is("(")) {
      deeper(next().span());
      Syntax inner = expression();
      resume(")");
      expect(")");
      depth--;
      return inner;
    }
    if (token.is("if") || token.is("not")) {
      fault(token.span(), "needs-parentheses", token.text());
    } else {
      unexpected("operand");
    }
    return new Syntax.Name("?", token.span());
  }

  private Syntax named(Token name) {
    if (token().is("(")) {
      return call(name);
    }
    Syntax filter = token().is("[") ? filter() : null;
    Span end = tokens.get(at - 1).span();
    if (!token().is(".")) {
      return filter == null
          ? new Syntax.Name(name.text(), name.span())
          : new Syntax.RowSet(name.text(), filter, name.span(), name.span().to(end));
    }
    next();
    Token member = token();
    if (member.kind() != Token.Kind.NAME) {
      unexpected("name-after-dot");
      return new Syntax.Name("?", member.span());
    }
    next();
    Span span = name.span().to(member.span());
    return new Syntax.Member(name.text(), filter, member.text(), name.span(), member.span(), span);
  }

  private Syntax filter() {
    deeper(next().span());
    Syntax filter = expression();
    resume("]");
    expect("]");
    depth--;
    return filter;
  }

  private Syntax call(Token word) {
    deeper(next().span());
    List<Syntax.Argument> args = new ArrayList<>();
    if (!token().is(")")) {
      do {
        args.add(argument());
        resume(")");
      } while (take(","));
    }
    Span end = token().span();
    expect(")");
    depth--;
    return new Syntax.Call(word.text(), args, word.span(), word.span().to(end));
  }

  private Syntax.Argument argument() {
    Token label = token();
    if (label.kind() == Token.Kind.NAME && tokens.get(at + 1).is(":")) {
      next();
      next();
      return new Syntax.Argument(label.text(), expression(), label.span());
    }
    return new Syntax.Argument(null, expression(), label.span());
  }

  private Syntax binary(Function function, Syntax left, Token operator, Syntax right) {
    count(operator.span());
    return new Syntax.Binary(function, left, right, left.span().to(right.span()));
  }

  private void count(Span operator) {
    if (++operators == MAX_OPERATORS + 1) {
      giveUp(operator, "too-many-operators", MAX_OPERATORS);
    }
  }

  private void deeper(Span place) {
    if (++depth > MAX_DEPTH) {
      giveUp(place, "too-deep", MAX_DEPTH);
    }
  }

  /** Reports a limit that was passed and reads no further. */
  private void giveUp(Span place, String id, Object limit) {
    fault(place, id, limit);
    at = tokens.size() - 1;
  }

  private Token token() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  private boolean take(String sign) {
    boolean there = token().is(sign);
    if (there) {
      next();
    }
    return there;
  }

  private boolean expect(String sign) {
    boolean there = take(sign);
    if (!there) {
      Token token = token();
      if (token.kind() == Token.Kind.END) {
        fault(token.span(), "expected-at-end", sign);
      } else {
        fault(token.span(), "expected", sign, written(token));
      }
    }
    return there;
  }

  private void unexpected(String expected) {
    Token token = token();
    if (token.kind() == Token.Kind.END) {
      fault(token.span(), "ends-early");
    } else {
      fault(token.span(), "unexpected-" + expected, written(token));
    }
  }

  private static String written(Token token) {
    return switch (token.kind()) {
      case PERCENT -> token.text() + "%";
      case TEXT -> '"' + token.text() + '"';
      default -> token.text();
    };
  }

  private void fault(Span span, String id, Object... args) {
    if (!panic) {
      faults.add(Fault.at(span, id, args));
      panic = true;
    }
  }

  /**
   * After an item of a list: where it was not read to its end, goes on at its comma or closing
   * sign.
   */
  private void resume(String closing) {
    if (!panic && !token().is(",") && !token().is(closing)) {
      expect(closing);
    }
    if (panic) {
      int open = 0;
      while (token().kind() != Token.Kind.END
          && (open > 0 || !(token().is(",") || token().is(")") || token().is("]")))) {
        open += token().is("(") || token().is("[") ? 1 : 0;
        open -= token().is(")") || token().is("]") ? 1 : 0;
        next();
      }
      panic = token().kind() == Token.Kind.END;
    }
  }
}
