/** A result as a person reads it or a program consumes it; every format is a pure view of it. */
@NullMarked
package org.junheng.report;

import org.jspecify.annotations.NullMarked;
