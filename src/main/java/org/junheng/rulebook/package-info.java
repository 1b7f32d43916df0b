/**
 * Rule books: YAML to a checked rule set, or all its problems; overlays, the shipped library,
 * advice.
 */
@NullMarked
package org.junheng.rulebook;

import org.jspecify.annotations.NullMarked;
