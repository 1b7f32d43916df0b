/** What is wrong with a file the user gave, and where. */
@NullMarked
package org.junheng.problem;

import org.jspecify.annotations.NullMarked;
