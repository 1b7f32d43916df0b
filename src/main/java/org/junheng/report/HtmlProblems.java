package org.junheng.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.problem.Excerpt;
import org.junheng.problem.Problem;

/** What is wrong with the files. */
record HtmlProblems(String count, List<Line> lines, String more) {
  /** One problem. */
  record Line(String kind, String level, String place, String words, @Nullable Quote quote) {}

  /** The source, with the place in the middle. */
  record Quote(String before, String marked, String after) {}

  private static final int MOST = 500;
  private static final int AROUND = 40;
  private static final int MOST_MARKED = 80;

  static HtmlProblems of(Result result, Phrases phrases) {
    List<Problem> shown = result.problems().subList(0, Math.min(MOST, result.problems().size()));
    long more = result.problemCount() - shown.stream().mapToLong(Problem::count).sum();
    return new HtmlProblems(
        phrases.count(result.problemCount()),
        shown.stream().map(problem -> line(problem, phrases)).toList(),
        more > 0 ? phrases.count(more) : "");
  }

  private static Line line(Problem problem, Phrases phrases) {
    String level = JsonWords.of(problem.level());
    return new Line(
        level,
        phrases.say("level." + level),
        phrases.place(problem.location()),
        phrases.problem(problem),
        quote(problem.excerpt()));
  }

  private static @Nullable Quote quote(@Nullable Excerpt excerpt) {
    if (excerpt == null) {
      return null;
    }
    String source = excerpt.source();
    int start = Math.min(source.length(), excerpt.column() - 1);
    int end = Math.min(source.length(), start + Math.min(MOST_MARKED, excerpt.length()));
    int from = Math.max(0, start - AROUND);
    int to = Math.min(source.length(), end + AROUND);
    return new Quote(
        (from > 0 ? "…" : "") + Plain.line(source.substring(from, start)),
        Plain.line(source.substring(start, end)),
        Plain.line(source.substring(end, to)) + (to < source.length() ? "…" : ""));
  }
}
