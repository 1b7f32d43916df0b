/** What became of findings between two results, and by what: data, rules, parameters or scope. */
@NullMarked
package org.junheng.comparison;

import org.jspecify.annotations.NullMarked;
