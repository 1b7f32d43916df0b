/**
 * What an office starts from: empty files for a rule book's data, and the description of its
 * tables.
 */
@NullMarked
package org.junheng.template;

import org.jspecify.annotations.NullMarked;
