/**
 * Data at rest: typed columns of equal length, their keys and places in the files they came from.
 */
@NullMarked
package org.junheng.table;

import org.jspecify.annotations.NullMarked;
