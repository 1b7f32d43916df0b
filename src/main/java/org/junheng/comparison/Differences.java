package org.junheng.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Result.BookInfo;
import org.junheng.check.Result.ParameterValue;
import org.junheng.check.Result.TableInfo;
import org.junheng.comparison.Comparison.Cause;
import org.junheng.table.DataSet.Input;
import org.junheng.text.Message;

/**
 * What two results were made from and does not agree.
 *
 * @param tables the submitted tables whose files, or the reading of them, are not the same
 * @param books the rule books that are not the same, or not in both
 * @param parameters the parameters whose values are not the same, or not in both
 * @param asOfBefore the day whose rules the older result applied
 * @param asOfAfter the day whose rules the newer one applied
 * @param selected the rules that only the newer result checked
 * @param dropped the rules that only the older result checked
 * @param toolBefore the version of the program that made the older result
 * @param toolAfter the version of the program that made the newer one
 */
public record Differences(
    List<Pair<TableInfo>> tables,
    List<Pair<BookInfo>> books,
    List<Pair<ParameterValue>> parameters,
    LocalDate asOfBefore,
    LocalDate asOfAfter,
    List<String> selected,
    List<String> dropped,
    String toolBefore,
    String toolAfter) {
  public Differences {
    tables = List.copyOf(tables);
    books = List.copyOf(books);
    parameters = List.copyOf(parameters);
    selected = List.copyOf(selected);
    dropped = List.copyOf(dropped);
  }

  /** A thing as it was and as it is; null where it is not in that result. */
  public record Pair<T>(@Nullable T before, @Nullable T after) {
    /** The thing as it is, else as it was. */
    public T one() {
      return after == null ? Objects.requireNonNull(before) : after;
    }

    boolean isInBoth() {
      return before != null && after != null;
    }
  }

  static Differences of(Side before, Side after) {
    Result old = before.result();
    Result now = after.result();
    Map<String, List<Content>> oldFiles = files(old);
    Map<String, List<Content>> newFiles = files(now);
    List<Pair<TableInfo>> tables =
        pairs(old.tables(), now.tables(), TableInfo::name).stream()
            .filter(pair -> pair.one().submitted())
            .filter(
                pair ->
                    !Objects.equals(
                        oldFiles.get(pair.one().name()), newFiles.get(pair.one().name())))
            .toList();
    return new Differences(
        tables,
        unequal(old.books(), now.books(), BookInfo::id, Differences::hashes),
        unequal(old.parameters(), now.parameters(), ParameterValue::name, ParameterValue::value),
        old.run().asOf(),
        now.run().asOf(),
        onlyIn(after, before),
        onlyIn(before, after),
        old.run().tool(),
        now.run().tool());
  }

  /** By what else than the data the two differ, a sentence each. */
  public List<Message> otherThanData() {
    return DifferenceWords.of(this, true);
  }

  /** The same of two results that are meant to be of different days. */
  public List<Message> otherThanDataAndDay() {
    return DifferenceWords.of(this, false);
  }

  /** Whether the results were made from the same by the same program. */
  public boolean isNone() {
    return tables.isEmpty()
        && books.isEmpty()
        && parameters.isEmpty()
        && asOfBefore.equals(asOfAfter)
        && selected.isEmpty()
        && dropped.isEmpty()
        && toolBefore.equals(toolAfter);
  }

  /**
   * What can have changed the outcome of a rule that both results checked.
   *
   * @param composed whether the rule is made of others, which may have been left out
   */
  Set<Cause> possible(boolean composed) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    if (!tables.isEmpty()) {
      causes.add(Cause.DATA);
    }
    // The books that come with the program may say something else in another version of it.
    if (books.stream().anyMatch(Pair::isInBoth) || !toolBefore.equals(toolAfter)) {
      causes.add(Cause.RULE);
    }
    if (!parameters.isEmpty()) {
      causes.add(Cause.PARAMETERS);
    }
    boolean otherBooks = books.stream().anyMatch(pair -> !pair.isInBoth());
    boolean otherParts = composed && !(selected.isEmpty() && dropped.isEmpty());
    if (otherBooks || otherParts || !asOfBefore.equals(asOfAfter)) {
      causes.add(Cause.SCOPE);
    }
    return causes;
  }

  // What a file holds and how it was understood; not what it is called.
  private record Content(String sha256, Object layout, List<?> columns) {}

  private static Map<String, List<Content>> files(Result result) {
    Map<String, List<Content>> files = new LinkedHashMap<>();
    for (Input input : result.inputs()) {
      files.computeIfAbsent(input.table(), none -> new ArrayList<>()).add(content(input));
    }
    return files;
  }

  // A file of which no hash is told may be any other.
  private static Content content(Input input) {
    Object layout = input.sha256().isEmpty() ? new Object() : input.layout();
    return new Content(input.sha256(), layout, input.columns());
  }

  private static List<String> onlyIn(Side one, Side other) {
    return one.rules().keySet().stream()
        .filter(rule -> one.isChecked(rule) && !other.isChecked(rule))
        .toList();
  }

  // A book says something else, too, where a book that it is made of does.
  private static Object hashes(BookInfo book) {
    return List.of(book.sha256(), book.needs());
  }

  private static <T> List<Pair<T>> unequal(
      List<T> before, List<T> after, Function<T, String> name, Function<T, Object> value) {
    return pairs(before, after, name).stream()
        .filter(
            pair ->
                pair.before() == null
                    || pair.after() == null
                    || !value.apply(pair.before()).equals(value.apply(pair.after())))
        .toList();
  }

  private static <T> List<Pair<T>> pairs(List<T> before, List<T> after, Function<T, String> name) {
    Map<String, T> old = new LinkedHashMap<>();
    Map<String, T> now = new LinkedHashMap<>();
    before.forEach(each -> old.put(name.apply(each), each));
    after.forEach(each -> now.put(name.apply(each), each));
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    List<Pair<T>> pairs = new ArrayList<>();
    names.forEach(each -> pairs.add(new Pair<>(old.get(each), now.get(each))));
    return pairs;
  }
}
