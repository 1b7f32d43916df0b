package org.junheng.rule;

import java.util.List;

/**
 * The field whose change can mend a failing rule.
 *
 * @param field a field of the rule's table or view
 * @param raise whether it is to be raised, else lowered
 * @param among fields whose values rows share that can take what another has too many of, as the
 *     classes of one school and grade; empty where none can
 */
public record Remedy(String field, boolean raise, List<String> among) {
  public Remedy {
    among = List.copyOf(among);
  }

  /** A field, and no word of where what is too many may go. */
  public Remedy(String field, boolean raise) {
    this(field, raise, List.of());
  }
}
