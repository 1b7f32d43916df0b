package org.junheng.agreement;

import java.util.List;

/**
 * What was agreed on beside the rules, and what became of it in a check.
 *
 * @param waivers the waivers, in the order of their places
 * @param answers the answers, in the order of their places
 */
public record Agreed(List<WaiverUse> waivers, List<AnswerUse> answers) {
  /** Nothing was agreed on. */
  public static final Agreed NONE = new Agreed(List.of(), List.of());

  public Agreed {
    waivers = List.copyOf(waivers);
    answers = List.copyOf(answers);
  }
}
