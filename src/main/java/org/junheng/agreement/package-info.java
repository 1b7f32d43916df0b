/**
 * What was agreed on beside the rules: waivers, the dated permissions not to meet one, and answers,
 * the recorded explanations of oddities.
 */
@NullMarked
package org.junheng.agreement;

import org.jspecify.annotations.NullMarked;
