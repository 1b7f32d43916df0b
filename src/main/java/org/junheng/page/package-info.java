/** What self-contained pages have in common: templates, style and the policy they are held to. */
@NullMarked
package org.junheng.page;

import org.jspecify.annotations.NullMarked;
