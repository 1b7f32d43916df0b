package org.junheng.expr;

import java.util.List;
import org.junheng.expr.Cells.Days;
import org.junheng.expr.Cells.Figures;
import org.junheng.expr.Cells.Words;

/** Functions of stretches of texts and days. Missing in, missing out. */
final class WordCells {
  private final Decider decider;
  private final TextCells texts;

  WordCells(Decider decider, TextCells texts) {
    this.decider = decider;
    this.texts = texts;
  }

  Cells apply(Expr.Call call, List<Cells> args, Stretch rows) {
    int size = rows.size();
    if (args.get(0) instanceof Words words) {
      return ofText(call, words, args, size);
    } else if (args.get(0) instanceof Days days) {
      return args.size() == 1
          ? DayCells.part(call.function(), days, size)
          : DayCells.between(call.function(), days, (Days) args.get(1), size);
    }
    return days(call, args.stream().map(arg -> (Figures) arg).toList(), rows);
  }

  private Cells ofText(Expr.Call call, Words words, List<Cells> args, int size) {
    return switch (call.function()) {
      case LENGTH -> TextCells.length(words, size);
      case NUMBER -> TextCells.number(words, size);
      case DATE -> DayCells.read(words, size);
      case SUBSTRING ->
          TextCells.texts(
              size, i -> words.isMissing(i) ? null : WordFunctions.substring(call, words.at(i)));
      case ADD -> joined(words, (Words) args.get(1), size);
      case MATCHES -> texts.matches(call, words, size);
      case ISO7064_MOD11_2 -> texts.test(call, words, WordFunctions::isMod11, size);
      default -> texts.holds(call, words, (Words) args.get(1), size);
    };
  }

  private static Words joined(Words first, Words second, int size) {
    return TextCells.texts(
        size, i -> first.isMissing(i) || second.isMissing(i) ? null : first.at(i) + second.at(i));
  }

  /** Days by their parts; parts that are not beyond doubt whole are worked out exactly. */
  private Days days(Expr.Call call, List<Figures> parts, Stretch rows) {
    List<ErrorBound> bounds =
        call.args().stream().map(part -> decider.bounds().of(part, rows.table())).toList();
    return DayCells.days(
        rows.size(),
        i -> {
          if (parts.stream().anyMatch(part -> part.isMissing(i))) {
            return null;
          }
          return isWhole(parts, bounds, i)
              ? WordFunctions.date(whole(parts, 0, i), whole(parts, 1, i), whole(parts, 2, i))
              : decider.day(call, rows.table(), rows.from() + i);
        });
  }

  private static boolean isWhole(List<Figures> parts, List<ErrorBound> bounds, int i) {
    for (int part = 0; part < bounds.size(); part++) {
      double figure = parts.get(part).at(i);
      if (!bounds.get(part).isTrue(figure) || figure != Math.rint(figure)) {
        return false;
      }
    }
    return true;
  }

  private static int whole(List<Figures> parts, int part, int i) {
    return (int) parts.get(part).at(i);
  }
}
