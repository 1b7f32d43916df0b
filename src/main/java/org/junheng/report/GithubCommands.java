package org.junheng.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Mark;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.problem.Location;

/**
 * The verdict, then the findings of each level as far as GitHub shows them of one step, and how
 * many there are beside. No line is anything but a command, for in a line of its own a text could
 * pass for one.
 */
final class GithubCommands {
  /** GitHub shows so many errors, so many warnings and so many notices of a step. */
  static final int MOST = 10;

  private enum Level {
    ERROR,
    WARNING,
    NOTICE
  }

  private final Digest digest;
  private final Phrases phrases;
  private final FindingPhrases words;
  private final Appendable out;

  GithubCommands(Digest digest, Phrases phrases, Appendable out) {
    this.digest = digest;
    this.phrases = phrases;
    this.words = new FindingPhrases(digest, phrases);
    this.out = out;
  }

  void write() throws IOException {
    Headline headline = new Headline(digest, phrases);
    List<String> lines = new ArrayList<>(headline.reasons());
    lines.add(headline.totals());
    String verdict = headline.verdict() + phrases.say("colon") + headline.subject();
    command(Level.NOTICE, null, verdict, String.join("\n", lines));
    Map<Level, List<RowResult>> findings = new EnumMap<>(Level.class);
    for (RowResult row : digest.findings()) {
      // What a composite says, its parts say with a place.
      if (!Group.kind(digest, row).isOfParts()) {
        findings.computeIfAbsent(level(row), level -> new ArrayList<>()).add(row);
      }
    }
    for (Map.Entry<Level, List<RowResult>> entry : findings.entrySet()) {
      level(entry.getKey(), entry.getValue());
    }
  }

  // What was there before is said, and no more.
  private Level level(RowResult row) {
    if (row.mark() != null && row.mark() != Mark.NEW) {
      return Level.NOTICE;
    }
    return switch (Group.kind(digest, row)) {
      case FAIL -> digest.result().run().counts(digest.severity(row)) ? Level.ERROR : Level.WARNING;
      case ERROR, COMPOSITE, LET_THROUGH -> Level.ERROR;
      case UNDECIDED, QUERY -> Level.WARNING;
      case TOLERATED, ADVISORY, WAIVED, ANSWERED, NONE -> Level.NOTICE;
    };
  }

  private void level(Level level, List<RowResult> rows) throws IOException {
    // The verdict is a notice, too; and where not all fit, the last one says how many do not.
    int room = level == Level.NOTICE ? MOST - 1 : MOST;
    int shown = rows.size() <= room ? rows.size() : room - 1;
    for (RowResult row : rows.subList(0, shown)) {
      finding(level, row);
    }
    if (shown < rows.size()) {
      String more = phrases.count(rows.size() - shown);
      command(level, null, phrases.say("github.more", more), phrases.say("github.more-where"));
    }
  }

  private void finding(Level level, RowResult row) throws IOException {
    RuleResult rule = digest.rule(row.rule());
    String id = Plain.line(row.rule());
    String title = rule == null ? id : id + " " + phrases.text(rule.title());
    String said = phrases.say("reason", words.row(row), words.kindAndFigures(row));
    command(level, Places.of(row), title, said);
  }

  // A column is left out: of a table it would be a cell, where GitHub counts characters.
  private void command(Level level, @Nullable Location place, String title, String message)
      throws IOException {
    out.append("::").append(JsonWords.of(level)).append(' ');
    if (place != null) {
      out.append("file=").append(property(place.file())).append(',');
      if (place.line() > 0 && place.sheet() == null) {
        out.append("line=").append(Integer.toString(place.line())).append(',');
      }
    }
    out.append("title=").append(property(title)).append("::").append(data(message)).append('\n');
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(Plain.line(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
