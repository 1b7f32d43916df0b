/**
 * The expression language of rule books: parsing, type checking, and evaluation by column and,
 * exactly, by row.
 */
@NullMarked
package org.junheng.expr;

import org.jspecify.annotations.NullMarked;
