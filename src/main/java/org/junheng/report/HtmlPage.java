package org.junheng.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Result.RuleResult;
import org.junheng.rule.Outcome;
import org.junheng.text.Language;

/**
 * What the page shows, in the order in which it shows it; every text in the page's language and fit
 * to be shown.
 */
record HtmlPage(
    String lang,
    HtmlHead head,
    List<Open> open,
    List<Unchecked> unchecked,
    HtmlSubjects subjects,
    List<HtmlStep> parts,
    List<HtmlStep> steps,
    HtmlPaths paths,
    HtmlSpreads spreads,
    @Nullable SensitivityWords firmness,
    HtmlAgreed agreed,
    HtmlGroups groups,
    HtmlPast past,
    List<HtmlRule> rules,
    HtmlSources sources,
    HtmlProblems problems,
    HtmlTotals totals) {
  private static final int MOST_BRINKS = 100;

  /** An outcome or kind: a word, a mark, and the name by which it is painted. */
  record Badge(String kind, String mark, String word) {
    static Badge of(Outcome outcome, Phrases phrases) {
      return new Badge(outcome.word(), mark(outcome), phrases.outcome(outcome));
    }

    /** What fails, and was agreed on. */
    static Badge waived(String word) {
      return new Badge("waived", "≈", word);
    }

    /** Whether the problem that a rule is named for was found. */
    static Badge found(Outcome outcome, Phrases phrases) {
      return new Badge(outcome.word(), mark(outcome), phrases.found(outcome));
    }

    private static String mark(Outcome outcome) {
      return switch (outcome) {
        case PASS -> "✓";
        case FAIL -> "✕";
        case UNDECIDED -> "?";
        case NOT_APPLICABLE -> "–";
        case NOT_CHECKED -> "○";
        case ERROR -> "!";
      };
    }
  }

  /** Why something could not be decided, and what that leaves open. */
  record Open(String why, List<String> rules) {}

  /** A rule that was not checked, and why. */
  record Unchecked(String id, String title, String clause, String reason) {}

  static HtmlPage of(Digest digest, Phrases phrases) {
    Result result = digest.result();
    List<Group> groups = Group.of(digest);
    CausePhrases causes = new CausePhrases(digest, phrases);
    List<HtmlStep> steps = HtmlStep.of(digest, phrases);
    return new HtmlPage(
        phrases.language() == Language.ZH ? "zh-CN" : phrases.language().tag(),
        HtmlHead.of(digest, groups, phrases),
        Cause.of(digest).stream()
            .map(
                cause ->
                    new Open(causes.what(cause), cause.rules().stream().map(Plain::line).toList()))
            .toList(),
        digest.unchecked().stream().map(rule -> unchecked(rule, phrases)).toList(),
        HtmlSubjects.of(digest, groups, phrases),
        HtmlStep.parts(steps),
        steps,
        HtmlPaths.of(result, phrases),
        HtmlSpreads.of(digest, phrases),
        result.sensitivity() == null
            ? null
            : SensitivityWords.of(result.sensitivity(), digest, phrases, MOST_BRINKS),
        HtmlAgreed.of(digest, phrases),
        HtmlGroups.of(digest, groups, phrases),
        HtmlPast.of(digest, phrases),
        HtmlRule.of(digest, phrases),
        HtmlSources.of(result, phrases),
        HtmlProblems.of(result, phrases),
        HtmlTotals.of(digest, groups, phrases));
  }

  private static Unchecked unchecked(RuleResult rule, Phrases phrases) {
    return new Unchecked(
        Plain.line(rule.id()),
        phrases.text(rule.title()),
        phrases.citation(rule.citation()),
        rule.reason() == null ? "" : phrases.say(rule.reason()));
  }
}
