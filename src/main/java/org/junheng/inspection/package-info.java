/**
 * What files were understood as, and what can be decided with them: what a clerk looks at before
 * anything is judged.
 */
@NullMarked
package org.junheng.inspection;

import org.jspecify.annotations.NullMarked;
