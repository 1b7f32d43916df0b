package org.junheng.rule;

import java.util.OptionalInt;
import org.junheng.expr.Expr;
import org.junheng.text.Text;

/**
 * A named figure computed for each row of a table or view.
 *
 * @param name the name expressions use
 * @param title how it is shown
 * @param of the table or view
 * @param value how it is computed
 * @param unit how its unit is shown; may be empty
 * @param places how many decimals are shown; empty for as many as it has, up to six
 */
public record Indicator(
    String name, Text title, String of, Expr value, Text unit, OptionalInt places) {}
