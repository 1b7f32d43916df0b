/**
 * What a check leaves behind for whoever doubts it later: the result, the rule books and options
 * that made it, the reports and their hashes in one pack; and whether such a pack is whole and
 * still says the same.
 */
@NullMarked
package org.junheng.evidence;

import org.jspecify.annotations.NullMarked;
