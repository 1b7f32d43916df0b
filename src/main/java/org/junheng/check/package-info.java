/**
 * A rule set held against a data set: views and indicators computed, rules judged, results listed.
 */
@NullMarked
package org.junheng.check;

import org.jspecify.annotations.NullMarked;
