/** What must not be told of few people, taken out of results. */
@NullMarked
package org.junheng.masking;

import org.jspecify.annotations.NullMarked;
