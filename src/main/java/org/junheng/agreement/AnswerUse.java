package org.junheng.agreement;

/**
 * What became of an answer in a check.
 *
 * @param answer the answer
 * @param state whether it closes a query, or why not
 */
public record AnswerUse(Answer answer, AnswerState state) {}
