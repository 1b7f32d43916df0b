/** Words in each language: texts, messages, and how wide they are on a terminal. */
@NullMarked
package org.junheng.text;

import org.jspecify.annotations.NullMarked;
