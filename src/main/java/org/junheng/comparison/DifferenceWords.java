package org.junheng.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.BookInfo;
import org.junheng.check.Result.ParameterValue;
import org.junheng.comparison.Differences.Pair;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Says by what else than the data two results differ. */
final class DifferenceWords {
  private static final int SHORT_HASH = 8;

  private DifferenceWords() {}

  /**
   * A sentence each.
   *
   * @param day whether it is told that the rules of another day were applied
   */
  static List<Message> of(Differences all, boolean day) {
    List<Message> said = new ArrayList<>();
    all.books().forEach(pair -> said.add(book(pair)));
    all.parameters().forEach(pair -> said.add(parameter(pair)));
    if (day && !all.asOfBefore().equals(all.asOfAfter())) {
      said.add(
          Message.of("comparison.as-of", all.asOfBefore().toString(), all.asOfAfter().toString()));
    }
    if (!all.selected().isEmpty()) {
      said.add(Message.of("comparison.selected", names(all.selected())));
    }
    if (!all.dropped().isEmpty()) {
      said.add(Message.of("comparison.dropped", names(all.dropped())));
    }
    if (!all.toolBefore().equals(all.toolAfter())) {
      said.add(Message.of("comparison.tool", all.toolBefore(), all.toolAfter()));
    }
    return said;
  }

  private static Text names(List<String> ids) {
    return new Text(String.join("、", ids), String.join(", ", ids));
  }

  private static Message book(Pair<BookInfo> pair) {
    Message named = Message.of("comparison.named", pair.one().title(), pair.one().id());
    return Message.of("comparison.book", named, version(pair.before()), version(pair.after()));
  }

  private static Message version(@Nullable BookInfo book) {
    return book == null
        ? Message.of("comparison.no-book")
        : Message.of(
            "comparison.version",
            book.sha256().substring(0, Math.min(SHORT_HASH, book.sha256().length())));
  }

  private static Message parameter(Pair<ParameterValue> pair) {
    return Message.of(
        "comparison.parameter", pair.one().name(), value(pair.before()), value(pair.after()));
  }

  private static Object value(@Nullable ParameterValue parameter) {
    return parameter == null ? Message.of("comparison.no-value") : parameter.value();
  }
}
