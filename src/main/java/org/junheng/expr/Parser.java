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

  private final Tokens tokens;
  private int depth;
  private int operators;

  private Parser(String text) {
    List<Fault> faults = new ArrayList<>();
    tokens = new Tokens(Lexer.read(text, faults), faults);
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
    List<Fault> faults = parser.tokens.faults();
    return new Parsed(faults.isEmpty() ? tree : null, faults);
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
    if (tokens.token().kind() != Token.Kind.END) {
      tokens.unexpected("operator-or-end");
    }
    return tree;
  }

  private Syntax expression() {
    return tokens.token().is("if") ? choice() : disjunction();
  }

  private Syntax choice() {
    Span start = tokens.next().span();
    deeper(start);
    Syntax condition = expression();
    tokens.expect("then");
    Syntax yes = expression();
    tokens.expect("else");
    Syntax no = expression();
    depth--;
    return new Syntax.If(condition, yes, no, start.to(no.span()));
  }

  private Syntax disjunction() {
    Syntax left = conjunction();
    while (tokens.token().is("or")) {
      left = binary(Function.OR, left, tokens.next(), conjunction());
    }
    return left;
  }

  private Syntax conjunction() {
    Syntax left = negation();
    while (tokens.token().is("and")) {
      left = binary(Function.AND, left, tokens.next(), negation());
    }
    return left;
  }

  private Syntax negation() {
    if (!tokens.token().is("not")) {
      return comparison();
    }
    Span start = tokens.next().span();
    deeper(start);
    Syntax arg = negation();
    depth--;
    return new Syntax.Unary(Function.NOT, arg, start.to(arg.span()));
  }

  private Syntax comparison() {
    Syntax left = sum();
    Syntax compared = compared(left);
    if (compared != left && isComparison()) {
      tokens.fault(tokens.token().span(), "chained-comparison");
    }
    return compared;
  }

  private boolean isComparison() {
    Token token = tokens.token();
    return token.kind() == Token.Kind.SIGN
        && (COMPARISONS.containsKey(token.text()) || token.is("between") || token.is("in"));
  }

  private Syntax compared(Syntax left) {
    Token token = tokens.token();
    Function comparison = token.kind() == Token.Kind.SIGN ? COMPARISONS.get(token.text()) : null;
    if (comparison != null) {
      return binary(comparison, left, tokens.next(), sum());
    }
    if (token.is("between")) {
      count(tokens.next().span());
      Syntax low = sum();
      tokens.expect("and");
      Syntax high = sum();
      return new Syntax.Between(left, low, high, left.span().to(high.span()));
    }
    boolean negated = token.is("not") && tokens.following().is("in");
    if (negated) {
      tokens.next();
    }
    return tokens.token().is("in") ? membership(left, negated) : left;
  }

  private Syntax membership(Syntax value, boolean negated) {
    count(tokens.next().span());
    List<Syntax> items = new ArrayList<>();
    if (tokens.expect("[")) {
      do {
        items.add(expression());
        tokens.resume("]");
      } while (tokens.take(","));
    }
    Span end = tokens.token().span();
    tokens.expect("]");
    return new Syntax.Membership(value, negated, items, value.span().to(end));
  }

  private Syntax sum() {
    Syntax left = product();
    while (tokens.token().is("+") || tokens.token().is("-")) {
      Function function = tokens.token().is("+") ? Function.ADD : Function.SUBTRACT;
      left = binary(function, left, tokens.next(), product());
    }
    return left;
  }

  private Syntax product() {
    Syntax left = signed();
    while (tokens.token().is("*") || tokens.token().is("/")) {
      Function function = tokens.token().is("*") ? Function.MULTIPLY : Function.DIVIDE;
      left = binary(function, left, tokens.next(), signed());
    }
    return left;
  }

  private Syntax signed() {
    if (!tokens.token().is("-")) {
      return operand();
    }
    Span start = tokens.next().span();
    deeper(start);
    Syntax arg = signed();
    depth--;
    return new Syntax.Unary(Function.NEGATE, arg, start.to(arg.span()));
  }

  private Syntax operand() {
    Token token = tokens.token();
    switch (token.kind()) {
      case FIGURE:
      case PERCENT:
        boolean percent = tokens.next().kind() == Token.Kind.PERCENT;
        return new Syntax.Figure(new BigDecimal(token.text()), percent, token.span());
      case TEXT:
        return new Syntax.Words(tokens.next().text(), token.span());
      case NAME:
        return named(tokens.next());
      default:
        return other(token);
    }
  }

  private Syntax other(Token token) {
    if (token.is("true") || token.is("false")) {
      return new Syntax.Truth(tokens.next().is("true"), token.span());
    }
    if (token.is("(")) {
      deeper(tokens.next().span());
      Syntax inner = expression();
      tokens.resume(")");
      tokens.expect(")");
      depth--;
      return inner;
    }
    if (token.is("if") || token.is("not")) {
      tokens.fault(token.span(), "needs-parentheses", token.text());
    } else {
      tokens.unexpected("operand");
    }
    return new Syntax.Name("?", token.span());
  }

  private Syntax named(Token name) {
    if (tokens.token().is("(")) {
      return call(name);
    }
    Syntax filter = tokens.token().is("[") ? filter() : null;
    Span end = tokens.previous().span();
    if (!tokens.token().is(".")) {
      return filter == null
          ? new Syntax.Name(name.text(), name.span())
          : new Syntax.RowSet(name.text(), filter, name.span(), name.span().to(end));
    }
    tokens.next();
    Token member = tokens.token();
    if (member.kind() != Token.Kind.NAME) {
      tokens.unexpected("name-after-dot");
      return new Syntax.Name("?", member.span());
    }
    tokens.next();
    Span span = name.span().to(member.span());
    return new Syntax.Member(name.text(), filter, member.text(), name.span(), member.span(), span);
  }

  private Syntax filter() {
    deeper(tokens.next().span());
    Syntax filter = expression();
    tokens.resume("]");
    tokens.expect("]");
    depth--;
    return filter;
  }

  private Syntax call(Token word) {
    deeper(tokens.next().span());
    List<Syntax.Argument> args = new ArrayList<>();
    if (!tokens.token().is(")")) {
      do {
        args.add(argument());
        tokens.resume(")");
      } while (tokens.take(","));
    }
    Span end = tokens.token().span();
    tokens.expect(")");
    depth--;
    return new Syntax.Call(word.text(), args, word.span(), word.span().to(end));
  }

  // A comparison of a name, as an argument, stands in parentheses: name = names the argument.
  private Syntax.Argument argument() {
    Token label = tokens.token();
    Token sign = tokens.following();
    if (label.kind() == Token.Kind.NAME && (sign.is("=") || sign.is(":"))) {
      tokens.next();
      tokens.next();
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
      tokens.giveUp(operator, "too-many-operators", MAX_OPERATORS);
    }
  }

  private void deeper(Span place) {
    if (++depth > MAX_DEPTH) {
      tokens.giveUp(place, "too-deep", MAX_DEPTH);
    }
  }
}
