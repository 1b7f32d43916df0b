package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Result.RuleResult;
import org.junheng.problem.Problem;
import org.junheng.rule.Outcome;

/**
 * What is to be said of a check beside its findings, so that no findings are not taken for nothing
 * wrong.
 *
 * @param level {@code error}, {@code warning} or {@code note}
 * @param words what is said
 * @param problem the problem of a file that it is about, or null
 * @param rule the rule that it is about, or null
 */
record SarifNotice(
    String level, String words, @Nullable Problem problem, @Nullable RuleResult rule) {

  /**
   * The verdict, the rules that broke or were not checked, what is wrong with files, what is cut.
   */
  static List<SarifNotice> of(Digest digest, Headline headline, Phrases phrases, long cut) {
    Result result = digest.result();
    List<SarifNotice> notices = new ArrayList<>();
    String verdict = headline.verdict() + phrases.say("colon") + headline.subject();
    notices.add(new SarifNotice("note", verdict, null, null));
    notices.add(new SarifNotice("note", headline.totals(), null, null));
    for (RuleResult rule : result.rules()) {
      boolean broke = rule.counts().getOrDefault(Outcome.ERROR, 0L) > 0;
      if (broke || !Digest.isChecked(rule)) {
        String reason =
            rule.reason() == null
                ? phrases.outcome(broke ? Outcome.ERROR : Outcome.NOT_CHECKED)
                : phrases.say(rule.reason());
        notices.add(new SarifNotice(broke ? "error" : "note", reason, null, rule));
      }
    }
    for (Problem problem : result.problems()) {
      String words = phrases.problem(problem);
      notices.add(new SarifNotice(JsonWords.of(problem.level()), words, problem, null));
    }
    long left = result.omitted() + cut;
    if (left > 0) {
      String words = phrases.say("omitted", phrases.count(left));
      notices.add(new SarifNotice("warning", words, null, null));
    }
    return notices;
  }
}
