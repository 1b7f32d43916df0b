/** Inputs spoilt at random: whatever they are, the program ends with a code and words for it. */
@NullMarked
package org.junheng.fuzz;

import org.jspecify.annotations.NullMarked;
