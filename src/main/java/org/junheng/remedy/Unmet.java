package org.junheng.remedy;

import org.junheng.check.Result;
import org.junheng.rule.Rule;

/**
 * What a plan does not bring about.
 *
 * @param rule the rule
 * @param row the row
 * @param why why not
 */
public record Unmet(Rule rule, Result.RowRef row, Why why) {
  /** Why a plan leaves something as it is. */
  public enum Why {
    /** It is judged by a person. */
    DECLARED,
    /** A figure is missing, or nobody has judged. */
    UNDECIDED,
    /** The rule names no field whose change would mend it. */
    NO_REMEDY,
    /** The field cannot change as far: a cap, a row that is kept, or the field's own bounds. */
    BOUNDED,
    /** The coefficient cannot be planned for: it is no plain coefficient of variation. */
    NO_METHOD,
    /** The budget does not reach. */
    BUDGET,
    /** One change would undo another. */
    CONFLICT
  }
}
