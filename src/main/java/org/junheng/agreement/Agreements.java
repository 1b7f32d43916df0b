package org.junheng.agreement;

import java.util.List;

/**
 * What was agreed on beside the rules.
 *
 * @param waivers the waivers; where two cover the same failure the first counts
 * @param answers the answers; where two are about the same row the later counts, unless the earlier
 *     explains the value
 */
public record Agreements(List<Waiver> waivers, List<Answer> answers) {
  /** Nothing was agreed on. */
  public static final Agreements NONE = new Agreements(List.of(), List.of());

  public Agreements {
    waivers = List.copyOf(waivers);
    answers = List.copyOf(answers);
  }
}
