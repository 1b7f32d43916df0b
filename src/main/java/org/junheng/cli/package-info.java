/** The user's words to the other packages, and a code back; the only package that knows picocli. */
@NullMarked
package org.junheng.cli;

import org.jspecify.annotations.NullMarked;
