/**
 * A rule set as data: views, indicators, rules and their criteria; and how each criterion judges.
 */
@NullMarked
package org.junheng.rule;

import org.jspecify.annotations.NullMarked;
