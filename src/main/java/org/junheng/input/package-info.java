/**
 * Bytes to tables: encodings, dialects, headers and cells, with every fault told at its place. What
 * a file cannot say right is a gap in its column, never a guess.
 */
@NullMarked
package org.junheng.input;

import org.jspecify.annotations.NullMarked;
