package org.junheng.report;

import java.util.List;

/**
 * What was agreed on beside the rules, and what became of it.
 *
 * @param waivers every waiver
 * @param answers every answer
 * @param more how many are not shown; empty for none
 */
record HtmlAgreed(List<AgreedWords.Line> waivers, List<AgreedWords.Line> answers, String more) {
  private static final int MOST = 500;

  static HtmlAgreed of(Digest digest, Phrases phrases) {
    AgreedWords words = new AgreedWords(digest, phrases);
    List<AgreedWords.Line> waivers = words.waivers();
    List<AgreedWords.Line> answers = words.answers();
    int more = Math.max(0, waivers.size() - MOST) + Math.max(0, answers.size() - MOST);
    return new HtmlAgreed(
        waivers.subList(0, Math.min(MOST, waivers.size())),
        answers.subList(0, Math.min(MOST, answers.size())),
        HtmlGroups.more(more, phrases));
  }
}
