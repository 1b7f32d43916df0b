/**
 * The example counties: a seeded generator of made-up counties, from one of 50 schools to a whole
 * country, and the tests that run every example through the program.
 */
@NullMarked
package org.junheng.example;

import org.jspecify.annotations.NullMarked;
