package org.junheng.rule;

/**
 * The field whose change can mend a failing rule.
 *
 * @param field a field of the rule's table or view
 * @param raise whether it is to be raised, else lowered
 */
public record Remedy(String field, boolean raise) {}
