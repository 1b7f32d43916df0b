/** Rule books as a standard that people read. */
@NullMarked
package org.junheng.guide;

import org.jspecify.annotations.NullMarked;
