/** Inputs that could mislead, each with what the program must make of it. */
@NullMarked
package org.junheng.situation;

import org.jspecify.annotations.NullMarked;
