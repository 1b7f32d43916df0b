package org.junheng.rule;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule is written.
 *
 * @param document the document's number or name, such as 教督〔2017〕6号; empty where the book names
 *     none
 * @param issuer who issued it; may be empty
 * @param dated when, as the book writes it, or null
 * @param clause the article and item; may be empty
 * @param basis how sure the text is
 */
public record Citation(
    String document, String issuer, @Nullable String dated, String clause, Basis basis) {}
