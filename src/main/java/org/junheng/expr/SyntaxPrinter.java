package org.junheng.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a syntax tree as text. Parentheses stand only where an operand binds looser than its place
 * needs.
 */
final class SyntaxPrinter {
  // How tightly a construct binds, from loosest to tightest.
  private static final int IF = 0;
  private static final int NOT = 3;
  private static final int COMPARE = 4;
  private static final int SUM = 5;
  private static final int NEGATE = 7;
  private static final int TIGHTEST = 8;

  private final StringBuilder out = new StringBuilder();

  private SyntaxPrinter() {}

  static String print(Syntax tree) {
    SyntaxPrinter printer = new SyntaxPrinter();
    printer.put(tree, IF);
    return printer.out.toString();
  }

  /** Writes a tree where at least {@code needed} tightness is needed. */
  private void put(Syntax tree, int needed) {
    boolean loose = tightness(tree) < needed;
    out.append(loose ? "(" : "");
    putBare(tree);
    out.append(loose ? ")" : "");
  }

  private void putBare(Syntax tree) {
    if (tree instanceof Syntax.Figure figure) {
      out.append(figure.value().toPlainString()).append(figure.percent() ? "%" : "");
    } else if (tree instanceof Syntax.Words words) {
      putQuoted(words.value());
    } else if (tree instanceof Syntax.Truth truth) {
      out.append(truth.value());
    } else if (tree instanceof Syntax.Name name) {
      out.append(name.name());
    } else if (tree instanceof Syntax.RowSet rows) {
      putRows(rows.table(), rows.filter());
    } else if (tree instanceof Syntax.Member member) {
      putRows(member.table(), member.filter());
      out.append('.').append(member.name());
    } else if (tree instanceof Syntax.Call call) {
      putCall(call);
    } else {
      putOperator(tree);
    }
  }

  private void putOperator(Syntax tree) {
    int own = tightness(tree);
    if (tree instanceof Syntax.Unary unary) {
      out.append(unary.function() == Function.NOT ? "not " : "-");
      put(unary.arg(), own);
    } else if (tree instanceof Syntax.Binary binary) {
      put(binary.left(), leftOf(binary));
      out.append(' ').append(binary.function().word()).append(' ');
      put(binary.right(), own + 1);
    } else if (tree instanceof Syntax.Between between) {
      put(between.value(), SUM);
      out.append(" between ");
      put(between.low(), SUM);
      out.append(" and ");
      put(between.high(), SUM);
    } else if (tree instanceof Syntax.Membership in) {
      put(in.value(), SUM);
      out.append(in.negated() ? " not in [" : " in [");
      putAll(in.items());
      out.append(']');
    } else if (tree instanceof Syntax.If choice) {
      out.append("if ");
      put(choice.condition(), IF);
      out.append(" then ");
      put(choice.yes(), IF);
      out.append(" else ");
      put(choice.no(), IF);
    }
  }

  private void putCall(Syntax.Call call) {
    out.append(call.word()).append('(');
    String between = "";
    for (Syntax.Argument arg : call.args()) {
      out.append(between).append(arg.label() == null ? "" : arg.label() + " = ");
      put(arg.value(), arg.label() == null && looksLabelled(arg.value()) ? TIGHTEST : IF);
      between = ", ";
    }
    out.append(')');
  }

  /** Whether a tree, written without parentheses, begins like an argument with a label. */
  private static boolean looksLabelled(Syntax tree) {
    Syntax first = tree;
    while (first instanceof Syntax.Binary binary) {
      if (binary.function() == Function.EQUAL && binary.left() instanceof Syntax.Name) {
        return true;
      }
      if (tightness(binary.left()) < leftOf(binary)) {
        return false;
      }
      first = binary.left();
    }
    return false;
  }

  private void putRows(String table, @Nullable Syntax filter) {
    out.append(table);
    if (filter != null) {
      out.append('[');
      put(filter, IF);
      out.append(']');
    }
  }

  private void putAll(List<Syntax> items) {
    String between = "";
    for (Syntax item : items) {
      out.append(between);
      put(item, IF);
      between = ", ";
    }
  }

  private void putQuoted(String words) {
    out.append('"').append(words.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  /** How tightly the left operand needs to bind. */
  private static int leftOf(Syntax.Binary binary) {
    int own = tightness(binary);
    return own == COMPARE ? SUM : own;
  }

  private static int tightness(Syntax tree) {
    if (tree instanceof Syntax.Unary unary) {
      return unary.function() == Function.NOT ? NOT : NEGATE;
    }
    if (tree instanceof Syntax.Binary binary) {
      return tightness(binary.function());
    }
    if (tree instanceof Syntax.Between || tree instanceof Syntax.Membership) {
      return COMPARE;
    }
    return tree instanceof Syntax.If ? IF : TIGHTEST;
  }

  private static int tightness(Function operator) {
    return switch (operator) {
      case OR -> 1;
      case AND -> 2;
      case ADD, SUBTRACT -> SUM;
      case MULTIPLY, DIVIDE -> 6;
      default -> COMPARE;
    };
  }
}
