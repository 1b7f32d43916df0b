package org.junheng.rule;

import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.text.Text;

/**
 * A dated easing of a rule for some rows.
 *
 * @param id its id
 * @param title what it is called
 * @param note definitions and open points; may be empty
 * @param citation where it is written
 * @param validity when it is in force
 * @param when for which rows, or null for all
 * @param criterion what must hold instead
 */
public record Relief(
    String id,
    Text title,
    Text note,
    Citation citation,
    Validity validity,
    @Nullable Expr when,
    Criterion.Threshold criterion) {}
