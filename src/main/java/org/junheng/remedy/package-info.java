/** What would happen if figures were others, and which figures would bring a county to pass. */
@NullMarked
package org.junheng.remedy;

import org.jspecify.annotations.NullMarked;
