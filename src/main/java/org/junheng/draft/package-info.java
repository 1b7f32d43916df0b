/** Files in the making: each is there as a whole or not at all, whatever ends the program. */
@NullMarked
package org.junheng.draft;

import org.jspecify.annotations.NullMarked;
