package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.check.Result.RuleResult;

/**
 * One line of the evaluation.
 *
 * @param level how deep it stands, from 1
 * @param badge its outcome
 * @param id its rule
 * @param title the problem looked for
 * @param clause where that is written
 * @param figures what was reached
 */
record HtmlStep(
    int level, HtmlPage.Badge badge, String id, String title, String clause, String figures) {
  private static final int MOST_ROOTS = 200;
  private static final int MOST_PARTS = 40;

  /** The evaluation of the one subject; of several, nothing. */
  static List<HtmlStep> of(Digest digest, Phrases phrases) {
    if (digest.subjects().size() != 1) {
      return List.of();
    }
    List<HtmlStep> steps = new ArrayList<>();
    Headline headline = new Headline(digest, phrases);
    List<Evaluation> roots = Evaluation.of(digest, digest.subjects().get(0));
    for (Evaluation root : roots.subList(0, Math.min(MOST_ROOTS, roots.size()))) {
      add(steps, root, 1, headline, phrases);
    }
    return steps;
  }

  /** The steps at a glance: the parts of each root, or the root that has none. */
  static List<HtmlStep> parts(List<HtmlStep> steps) {
    List<HtmlStep> parts = new ArrayList<>();
    for (int at = 0; at < steps.size(); at++) {
      boolean parted = at + 1 < steps.size() && steps.get(at + 1).level > 1;
      if (steps.get(at).level == 2 || (steps.get(at).level == 1 && !parted)) {
        parts.add(steps.get(at));
      }
    }
    return parts.subList(0, Math.min(MOST_PARTS, parts.size()));
  }

  private static void add(
      List<HtmlStep> steps, Evaluation step, int level, Headline headline, Phrases phrases) {
    RuleResult rule = step.rule();
    steps.add(
        new HtmlStep(
            level,
            step.isWaived()
                ? HtmlPage.Badge.waived(phrases.say("kind.waived"))
                : HtmlPage.Badge.found(step.outcome(), phrases),
            Plain.line(rule.id()),
            phrases.text(rule.title()),
            Plain.line(rule.citation().clause()),
            headline.figures(step)));
    for (Evaluation part : step.told()) {
      add(steps, part, level + 1, headline, phrases);
    }
  }
}
